/** Sheets: their names, copies and removal, and the copy of a whole workbook. */
import type { PracticeCell, PracticeSheet, PracticeTable, PracticeWorkbook } from './model';
import { rewriteAllFormulas, rewriteFormulas } from './all-formulas';
import { copiedCharts, seriesWithout } from './charts';
import { newId, newSheet } from './create';
import { formulaAfterSheet, formulaAfterTable } from './moved-formula';
import { freeTableName } from './tables';

/** Why Excel refuses a sheet's name. */
export type SheetNameTrouble =
  'empty' | 'too-long' | 'bad-sign' | 'quote-at-end' | 'reserved' | 'taken';

const LONGEST_NAME = 31;

/** Finds a sheet by its id or its name, in either case of letters. */
export function findSheet(workbook: PracticeWorkbook, key: string): PracticeSheet | undefined {
  const wanted = key.toLowerCase();
  return (
    workbook.sheets.find((sheet) => sheet.id === key) ??
    workbook.sheets.find((sheet) => sheet.name.toLowerCase() === wanted)
  );
}

/** Says why a name cannot be given to a sheet (or why `except` cannot be renamed so); null when it can. */
export function checkSheetName(
  workbook: PracticeWorkbook,
  name: string,
  except?: PracticeSheet,
): SheetNameTrouble | null {
  if (name.trim() === '') return 'empty';
  if (name.length > LONGEST_NAME) return 'too-long';
  if (/[:\\/?*[\]]/.test(name)) return 'bad-sign';
  if (name.startsWith("'") || name.endsWith("'")) return 'quote-at-end';
  const wanted = name.toLowerCase();
  if (wanted === 'history') return 'reserved';
  const taken = workbook.sheets.some(
    (sheet) => sheet !== except && sheet.name.toLowerCase() === wanted,
  );
  return taken ? 'taken' : null;
}

/** Adds an empty sheet behind the others. Without a name it gets the first free `Sheet2`, `Sheet3`, … */
export function addSheet(workbook: PracticeWorkbook, name?: string): PracticeSheet {
  let number = workbook.sheets.length + 1;
  while (name === undefined && checkSheetName(workbook, `Sheet${number}`) !== null) number += 1;
  const sheet = newSheet(name ?? `Sheet${number}`);
  workbook.sheets.push(sheet);
  return sheet;
}

function freeSheetName(workbook: PracticeWorkbook, name: string): string {
  for (let number = 2; ; number += 1) {
    const ending = ` (${number})`;
    const candidate = name.slice(0, LONGEST_NAME - ending.length) + ending;
    if (checkSheetName(workbook, candidate) === null) return candidate;
  }
}

/** Renames a sheet; formulas and names that point at it follow. The name must be one that checkSheetName allows. */
export function renameSheet(workbook: PracticeWorkbook, sheet: PracticeSheet, name: string): void {
  const before = sheet.name;
  sheet.name = name;
  rewriteAllFormulas(workbook, (formula) => formulaAfterSheet(formula, before, name));
}

/** Renames a table; formulas that point at it follow. The name must be one that checkTableName allows. */
export function renameTable(workbook: PracticeWorkbook, table: PracticeTable, name: string): void {
  const before = table.name;
  table.name = name;
  rewriteAllFormulas(workbook, (formula) => formulaAfterTable(formula, before, name));
}

function cloneCells(cells: PracticeSheet['cells']): PracticeSheet['cells'] {
  const copy: PracticeSheet['cells'] = new Map();
  for (const [row, columns] of cells) {
    const line = new Map<number, PracticeCell>();
    for (const [column, cell] of columns) line.set(column, { ...cell });
    copy.set(row, line);
  }
  return copy;
}

function cloneSheet(sheet: PracticeSheet): PracticeSheet {
  // Looks are frozen and shared; the rest is plain data that structuredClone copies, maps too.
  const { cells, ...rest } = sheet;
  return { ...structuredClone(rest), cells: cloneCells(cells) };
}

/** Gives a deep copy of a workbook, to compare before and after. Cell styles are shared: they are frozen. */
export function cloneWorkbook(workbook: PracticeWorkbook): PracticeWorkbook {
  // The file that it was read from never changes.
  const { sheets, origin, ...rest } = workbook;
  return {
    ...structuredClone(rest),
    sheets: sheets.map(cloneSheet),
    ...(origin === undefined ? {} : { origin }),
  };
}

/**
 * Copies a sheet with everything on it and puts the copy behind the others. As in Excel it is called `NAME (2)`, its tables take new
 * names (取組一覧2), and its formulas point at its own tables. Custom properties stay behind, by design of Excel on the web and on
 * the desktop (github.com/OfficeDev/office-js/issues/5486); `withProperties` is for Excels that take them along.
 */
export function copySheet(
  workbook: PracticeWorkbook,
  sheet: PracticeSheet,
  withProperties = false,
): PracticeSheet {
  const copy = cloneSheet(sheet);
  if (!withProperties) copy.customProperties = new Map();
  copy.id = newId();
  copy.copiedFrom = sheet.copiedFrom ?? sheet.id;
  copy.name = freeSheetName(workbook, sheet.name);
  copy.conditionalFormats = copy.conditionalFormats.map((format) => ({ ...format, id: newId() }));
  copy.charts = copiedCharts(copy.charts, sheet.id, copy.id);
  workbook.sheets.push(copy);
  for (const table of copy.tables) {
    const before = table.name;
    table.id = newId();
    table.name = freeTableName(workbook, before);
    rewriteFormulas(copy, (formula) => formulaAfterTable(formula, before, table.name));
  }
  return copy;
}

/**
 * Removes a sheet; formulas elsewhere that point at it become `#REF!`, names too, and the next visible sheet becomes active.
 * The caller sees to it that a visible sheet remains.
 */
export function removeSheet(workbook: PracticeWorkbook, sheet: PracticeSheet): void {
  const index = workbook.sheets.indexOf(sheet);
  if (index < 0) return;
  workbook.sheets.splice(index, 1);
  const lost = (formula: string): string =>
    sheet.tables.reduce(
      (text, table) => formulaAfterTable(text, table.name, null),
      formulaAfterSheet(formula, sheet.name, null),
    );
  rewriteAllFormulas(workbook, lost);
  for (const { charts } of workbook.sheets)
    for (const chart of charts) chart.series = seriesWithout(chart.series, sheet.id);
  if (workbook.activeSheetId !== sheet.id) return;
  const visible = [...workbook.sheets.slice(index), ...workbook.sheets.slice(0, index).reverse()];
  const next = visible.find((other) => other.visibility === 'Visible') ?? visible[0];
  if (next) workbook.activeSheetId = next.id;
}
