/** A practice workbook as the grid's snapshot: everything one sees of it, calculated already. */
import type { ICellData, IRange, IStyleData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import { BooleanNumber, CellValueType, LocaleType } from '@univerjs/core';
import type { Area } from '../area';
import type {
  PracticeCell,
  PracticeSheet,
  PracticeStyle,
  PracticeWorkbook,
} from '../workbook/model';
import { usedArea } from '../workbook/cells';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT, DEFAULT_STYLE } from '../workbook/create';
import { markedStyle, type Marks } from '../workbook/marks';
import { withAddresses } from '../workbook/structured-references';
import { gridStyle } from './grid-style';

/** The grid measures in pixels, Excel in points. */
export const PIXELS_A_POINT = 4 / 3;

/** Empty rows and columns to work in, beyond what is in use. */
const FREE = { rows: 60, columns: 12 };
const NEVER_SMALLER = { rows: 120, columns: 30 };

export type GridCells = Record<number, Record<number, ICellData>>;

/** A sheet as the grid gets it, its cells apart: they are compared one by one. */
export interface GridSheet {
  readonly id: string;
  readonly frame: Partial<IWorksheetData>;
  readonly cells: GridCells;
}

/** Gives an area as the grid's range. */
function gridRange(area: Area): IRange {
  return {
    startRow: area.row,
    startColumn: area.column,
    endRow: area.row + area.rows - 1,
    endColumn: area.column + area.columns - 1,
  };
}

/** Gives the grid's range as an area. */
export function areaOfRange(range: IRange): Area {
  return {
    row: range.startRow,
    column: range.startColumn,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}

/** Looks are shared between many cells: each is translated once. */
const styles = new WeakMap<PracticeStyle, IStyleData>();

function sharedStyle(style: PracticeStyle): IStyleData {
  const known = styles.get(style);
  if (known) return known;
  const made = gridStyle(style);
  styles.set(style, made);
  return made;
}

function content({ value, quotePrefix }: PracticeCell): Pick<ICellData, 'v' | 't'> {
  if (value === '') return {};
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === 'object') return { v: value.error, t: CellValueType.STRING };
  return { v: value, t: quotePrefix ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

/** A formula as the grid can show and follow it: references to tables as addresses. */
function shownFormula(
  workbook: PracticeWorkbook,
  sheet: PracticeSheet,
  row: number,
  column: number,
  formula: string,
): string {
  return withAddresses(workbook, formula, { sheet, row, column });
}

function cellsOf(workbook: PracticeWorkbook, sheet: PracticeSheet, marks: Marks): GridCells {
  const result: GridCells = {};
  const marked = marks.get(sheet.id);
  for (const [row, cells] of sheet.cells) {
    const line: Record<number, ICellData> = {};
    const markedLine = marked?.get(row);
    for (const [column, cell] of cells) {
      const mark = markedLine?.get(column);
      const style = mark ? markedStyle(cell.style, mark) : cell.style;
      line[column] = {
        ...content(cell),
        ...(cell.formula === undefined
          ? {}
          : { f: shownFormula(workbook, sheet, row, column, cell.formula) }),
        ...(style === DEFAULT_STYLE ? {} : { s: sharedStyle(style) }),
      };
    }
    result[row] = line;
  }
  for (const [row, styles] of marked ?? [])
    for (const [column, mark] of styles)
      (result[row] ??= {})[column] ??= { s: sharedStyle(markedStyle(DEFAULT_STYLE, mark)) };
  return result;
}

function hiddenFlag(hidden: boolean | undefined): BooleanNumber {
  return hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

function frameOf(sheet: PracticeSheet): Partial<IWorksheetData> {
  const used = usedArea(sheet, false);
  const rows = used ? used.row + used.rows : 0;
  const columns = used ? used.column + used.columns : 0;
  return {
    id: sheet.id,
    name: sheet.name,
    tabColor: sheet.tabColor,
    // The grid knows one way of hiding; very hidden sheets are left out of its own lists (see grid.ts).
    hidden: hiddenFlag(sheet.visibility !== 'Visible'),
    freeze: {
      xSplit: sheet.freeze.columns,
      ySplit: sheet.freeze.rows,
      startRow: sheet.freeze.rows > 0 ? sheet.freeze.rows : -1,
      startColumn: sheet.freeze.columns > 0 ? sheet.freeze.columns : -1,
    },
    rowCount: Math.max(NEVER_SMALLER.rows, rows + FREE.rows),
    columnCount: Math.max(NEVER_SMALLER.columns, columns + FREE.columns),
    defaultColumnWidth: Math.round(DEFAULT_COLUMN_WIDTH * PIXELS_A_POINT),
    defaultRowHeight: Math.round(DEFAULT_ROW_HEIGHT * PIXELS_A_POINT),
    showGridlines: hiddenFlag(sheet.showGridlines),
    defaultStyle: sharedStyle(DEFAULT_STYLE),
    mergeData: sheet.merges.map(gridRange),
    rowData: Object.fromEntries(
      [...sheet.rows].map(([row, { height, hidden }]) => [
        row,
        {
          ...(height === undefined ? {} : { h: height * PIXELS_A_POINT, ia: BooleanNumber.FALSE }),
          hd: hiddenFlag(hidden),
        },
      ]),
    ),
    columnData: Object.fromEntries(
      [...sheet.columns].map(([column, { width, hidden }]) => [
        column,
        {
          ...(width === undefined ? {} : { w: width * PIXELS_A_POINT }),
          hd: hiddenFlag(hidden),
        },
      ]),
    ),
  };
}

/** Gives the sheets that the grid is to hold: all but the very hidden ones, which Excel does not list either. */
export function gridSheets(workbook: PracticeWorkbook, marks: Marks): readonly GridSheet[] {
  return workbook.sheets
    .filter((sheet) => sheet.visibility !== 'VeryHidden')
    .map((sheet) => ({
      id: sheet.id,
      frame: frameOf(sheet),
      cells: cellsOf(workbook, sheet, marks),
    }));
}

/** Gives the grid's snapshot of a workbook, under a unit id of its own. */
export function gridWorkbook(
  unit: string,
  name: string,
  sheets: readonly GridSheet[],
): IWorkbookData {
  return {
    id: unit,
    name,
    appVersion: '0.25.1',
    locale: LocaleType.JA_JP,
    styles: {},
    sheetOrder: sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(
      sheets.map((sheet) => [sheet.id, { ...sheet.frame, cellData: structuredClone(sheet.cells) }]),
    ),
  };
}
