/** Makes tables, gives them another size, and takes them away. */
import type { Area } from '../area';
import { rewriteAllFormulas } from './all-formulas';
import { cellAt, clearCells, enter, textOf } from './cells';
import { newId } from './create';
import type { PracticeSheet, PracticeTable, PracticeWorkbook } from './model';
import { formulaAfterTable } from './moved-formula';
import { withAddresses } from './structured-references';
import { checkTableName } from './tables';

/** Headers are text, and each another one, as Excel sees to: blank ones become 列1, 列2, …, equal ones take a number. */
function completeHeaders(sheet: PracticeSheet, { row, column, columns }: Area): void {
  const taken = new Set<string>();
  const texts = Array.from({ length: columns }, (_, index) =>
    textOf(cellAt(sheet, row, column + index)),
  );
  texts.forEach((text, index) => {
    const stem = text === '' ? '列' : text;
    let header = text === '' ? '列1' : text;
    for (let number = 2; taken.has(header.toLowerCase()); number += 1) header = `${stem}${number}`;
    taken.add(header.toLowerCase());
    const cell = cellAt(sheet, row, column + index);
    if (cell?.value !== header || cell.formula !== undefined)
      enter(sheet, row, column + index, `'${header}`);
  });
}

function freeName(workbook: PracticeWorkbook): string {
  for (let number = 1; ; number += 1) {
    const name = `テーブル${number}`;
    if (checkTableName(workbook, name) === null) return name;
  }
}

/**
 * Makes a table of an area whose first row holds its headers; headers alone get an empty row below. The area must be one that
 * checkTableArea allows. A filter of the sheet that stood there goes, as in Excel.
 */
export function makeTable(
  workbook: PracticeWorkbook,
  sheet: PracticeSheet,
  area: Area,
): PracticeTable {
  completeHeaders(sheet, area);
  const table: PracticeTable = {
    id: newId(),
    name: freeName(workbook),
    area: area.rows === 1 ? { ...area, rows: 2 } : area,
    showHeaders: true,
    showTotals: false,
    showFilterButton: true,
    showBandedRows: true,
    styleName: 'TableStyleMedium2',
    isDataFiltered: false,
  };
  sheet.tables.push(table);
  return table;
}

/** Gives a table another area with the same first row; new columns get headers. */
export function resizeTable(sheet: PracticeSheet, table: PracticeTable, area: Area): void {
  table.area = area;
  if (table.showHeaders) completeHeaders(sheet, area);
}

/** Makes plain cells of a table: what referred to it by name refers to its addresses. */
export function dissolveTable(
  workbook: PracticeWorkbook,
  sheet: PracticeSheet,
  table: PracticeTable,
): void {
  for (const each of workbook.sheets)
    for (const [row, cells] of each.cells)
      for (const [column, cell] of cells)
        if (
          cell.formula !== undefined &&
          formulaAfterTable(cell.formula, table.name, null) !== cell.formula
        )
          cell.formula = withAddresses(workbook, cell.formula, { sheet: each, row, column });
  sheet.tables = sheet.tables.filter((each) => each !== table);
}

/** Takes a table away with its contents and styles; what referred to it becomes `#REF!`. */
export function removeTable(
  workbook: PracticeWorkbook,
  sheet: PracticeSheet,
  table: PracticeTable,
): void {
  sheet.tables = sheet.tables.filter((each) => each !== table);
  clearCells(sheet, table.area, 'All');
  rewriteAllFormulas(workbook, (formula) => formulaAfterTable(formula, table.name, null));
}
