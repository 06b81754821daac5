/** What the tests of 様式 and 回収 share: ledgers as text, and a person's hand on a tab. */
import { cellAt, enter, textOf } from 'practice-excel/workbook/cells';
import type { PracticeSheet, PracticeWorkbook } from 'practice-excel/workbook/model';

/** The sheet with a table. */
export function sheetOfTable(workbook: PracticeWorkbook, table: string): PracticeSheet {
  const sheet = workbook.sheets.find(({ tables }) => tables.some(({ name }) => name === table));
  if (!sheet) throw new Error(`no table ${table}`);
  return sheet;
}

/** All that a table shows, header and data, row by row. */
export function tableText(
  workbook: PracticeWorkbook,
  name: string,
): readonly (readonly string[])[] {
  const sheet = sheetOfTable(workbook, name);
  const area = sheet.tables.find((table) => table.name === name)?.area;
  if (!area) throw new Error(`no table ${name}`);
  return Array.from({ length: area.rows }, (_r, row) =>
    Array.from({ length: area.columns }, (_c, column) =>
      textOf(cellAt(sheet, area.row + row, area.column + column)),
    ),
  );
}

/** All that the workbook's tables show, by name. */
export function allTables(workbook: PracticeWorkbook): Readonly<Record<string, unknown>> {
  const names = workbook.sheets.flatMap(({ tables }) => tables.map(({ name }) => name));
  return Object.fromEntries(names.map((name) => [name, tableText(workbook, name)] as const));
}

export interface Position {
  readonly row: number;
  readonly column: number;
}

/** Where a text stands on a sheet, from a row on; the uppermost, then the leftmost. */
export function findText(sheet: PracticeSheet, text: string, fromRow = 0): Position {
  const rows = [...sheet.cells].toSorted(([a], [b]) => a - b);
  for (const [row, cells] of rows) {
    if (row < fromRow) continue;
    for (const [column, cell] of [...cells].toSorted(([a], [b]) => a - b))
      if (String(cell.value).trim() === text) return { row, column };
  }
  throw new Error(`no cell says ${text}`);
}

/** The cell right of a label, beyond the label's merge. */
export function rightOf(sheet: PracticeSheet, label: string, fromRow = 0): Position {
  const { row, column } = findText(sheet, label, fromRow);
  const merge = sheet.merges.find((each) => each.row === row && each.column === column);
  return { row, column: column + (merge?.columns ?? 1) };
}

/** Makes the workbook's status sheets such as do not say what was laid out, as those of an older version. */
export function forgetBases(workbook: PracticeWorkbook): void {
  for (const { cells } of workbook.sheets)
    for (const row of cells.values())
      for (const [column, { value }] of row)
        if (typeof value === 'string' && value.startsWith('torikumi:')) row.delete(column);
}

/** Types as a person does. */
export function typeAt(sheet: PracticeSheet, { row, column }: Position, input: string): void {
  enter(sheet, row, column, input);
}
