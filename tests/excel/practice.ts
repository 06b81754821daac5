/** What the drawing tests share: a practice workbook, drafts, and prints of sheets to compare. */
import type { CellContent, CellStyle, SheetDraft } from '../../src/core/sheet/sheet-draft';
import { addSheet } from 'practice-excel/workbook/sheets';
import { cellAt, enter, setStyle } from 'practice-excel/workbook/cells';
import { recalculate } from 'practice-excel/workbook/calculate';
import {
  DEFAULT_COLUMN_WIDTH,
  DEFAULT_ROW_HEIGHT,
  newWorkbook,
} from 'practice-excel/workbook/create';
import type {
  PracticeCell,
  PracticeSheet,
  PracticeStyle,
  PracticeWorkbook,
} from 'practice-excel/workbook/model';

export const PLAIN: CellStyle = {
  bold: false,
  fontSize: 10,
  fontColor: '#000000',
  fill: null,
  horizontal: 'general',
  vertical: 'center',
  indent: 0,
  wrap: false,
  numberFormat: 'General',
  borders: { top: 'thin', bottom: 'thin', left: 'thin', right: 'thin' },
};

/** A draft of one column of contents from A1 down. */
export function draftOf(
  key: string,
  name: string,
  contents: readonly CellContent[],
  style: CellStyle = PLAIN,
): SheetDraft {
  return {
    key,
    name,
    fontName: '游ゴシック',
    columnWidths: [120, 60],
    rowHeights: contents.map(() => 20),
    cells: contents.map((content, row) => ({ row, column: 0, content, style })),
    merges: [],
    frozenRows: 1,
    page: {
      orientation: 'portrait',
      printArea: { row: 0, column: 0, rows: contents.length, columns: 2 },
      titleRows: { first: 0, last: 0 },
      centerHorizontally: true,
      header: '',
      footer: '&P / &N',
    },
  };
}

export function text(value: string): CellContent {
  return { kind: 'text', text: value };
}

/** A workbook with a user's sheet that has values, formats, a merge and a size of its own. */
export async function userWorkbook(): Promise<PracticeWorkbook> {
  const workbook = newWorkbook('b.xlsx');
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('a new workbook has a sheet');
  sheet.name = '台帳';
  enter(sheet, 0, 0, '番号');
  enter(sheet, 1, 0, 1);
  enter(sheet, 2, 0, '=A2+1');
  setStyle(sheet, 0, 0, { bold: true, fill: '#FFFF00' });
  sheet.merges.push({ row: 5, column: 0, rows: 1, columns: 3 });
  sheet.columns.set(0, { width: 99 });
  await recalculate(workbook);
  return workbook;
}

export function addUserSheet(workbook: PracticeWorkbook, name: string): PracticeSheet {
  return addSheet(workbook, name);
}

export function sheetNamed(workbook: PracticeWorkbook, name: string): PracticeSheet {
  const sheet = workbook.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

export function valueAt(sheet: PracticeSheet, row: number, column: number): unknown {
  return cellAt(sheet, row, column)?.value ?? '';
}

/** Sheets that a person sees. */
export function visibleNames(workbook: PracticeWorkbook): readonly string[] {
  return workbook.sheets.filter((each) => each.visibility === 'Visible').map(({ name }) => name);
}

const printedStyles = new WeakMap<PracticeStyle, string>();

/** Prints data so that equal data gives equal text: members in the order of their names, those without a value left out. */
function printed(data: unknown): string {
  return JSON.stringify(data, (_, value: unknown) => {
    if (Object.is(value, -0)) return '-0';
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** Styles are shared by many cells and never change. */
function printedStyle(style: PracticeStyle): string {
  const known = printedStyles.get(style) ?? printed(style);
  printedStyles.set(style, known);
  return known;
}

function printedCell(row: number, column: number, { style, ...rest }: PracticeCell): string {
  return `${row},${column} ${printed(rest)} ${printedStyle(style)}`;
}

/**
 * All that a sheet holds and looks like, a line a cell; selection and calculation's traces left out. It is text because Jest compares
 * the thousands of cells of a ledger, as objects, for longer than a whole run takes.
 */
export function printSheet(sheet: PracticeSheet): string {
  const { id, name, visibility, merges, tables, protection, autoFilter, freeze, page } = sheet;
  const byRow = [...sheet.cells].toSorted(([a], [b]) => a - b);
  return [
    printed({
      id,
      name,
      visibility,
      merges: merges.toSorted((a, b) => a.row - b.row || a.column - b.column),
      tables,
      protection,
      autoFilter,
      freeze,
      page,
      rows: [...sheet.rows].toSorted(([a], [b]) => a - b),
      columns: [...sheet.columns].toSorted(([a], [b]) => a - b),
    }),
    ...byRow.flatMap(([row, columns]) =>
      [...columns]
        .toSorted(([a], [b]) => a - b)
        .map(([column, cell]) => printedCell(row, column, cell)),
    ),
  ].join('\n');
}

/** What of a tab a person sees and prints: its cells that hold or show something, merges and sizes; a line a cell. */
export function printTab(sheet: PracticeSheet, rows: number, columns: number): string {
  const lines = [
    printed({
      id: sheet.id,
      name: sheet.name,
      merges: sheet.merges,
      heights: Array.from(
        { length: rows },
        (_, row) => sheet.rows.get(row)?.height ?? DEFAULT_ROW_HEIGHT,
      ),
      widths: Array.from(
        { length: columns },
        (_, column) => sheet.columns.get(column)?.width ?? DEFAULT_COLUMN_WIDTH,
      ),
      freeze: sheet.freeze,
      page: sheet.page,
    }),
  ];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const cell = cellAt(sheet, row, column);
      if (cell)
        lines.push(
          `${row},${column} ${printed([cell.value, cell.formula])} ${printedStyle(cell.style)}`,
        );
    }
  }
  return lines.join('\n');
}
