/** Heights and widths of rows and columns in points, and whether they are hidden. */
import { eastAsianWidth } from 'get-east-asian-width';
import { cellAt, textOf } from '../workbook/cells';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from '../workbook/create';
import type { PracticeSheet } from '../workbook/model';
import { notSimulated } from './excel-error';
import { common } from './range-styles';
import { SHEET_COLUMNS, SHEET_ROWS, type SheetAreas } from './sheet-areas';

type Direction = 'rows' | 'columns';

interface Line {
  readonly size: number;
  readonly hidden: boolean;
}

const DEFAULT_SIZE = { rows: DEFAULT_ROW_HEIGHT, columns: DEFAULT_COLUMN_WIDTH };
const WHOLE = { rows: SHEET_ROWS, columns: SHEET_COLUMNS };

/** Gives one row or column as it is. */
export function lineAt(sheet: PracticeSheet, direction: Direction, index: number): Line {
  const row = direction === 'rows' ? sheet.rows.get(index) : undefined;
  const column = direction === 'columns' ? sheet.columns.get(index) : undefined;
  return {
    size: row?.height ?? column?.width ?? DEFAULT_SIZE[direction],
    hidden: row?.hidden ?? column?.hidden ?? false,
  };
}

function* spans({ areas }: SheetAreas, direction: Direction): Generator<readonly [number, number]> {
  for (const area of areas)
    yield direction === 'rows'
      ? [area.row, area.row + area.rows]
      : [area.column, area.column + area.columns];
}

function* linesIn(positions: SheetAreas, direction: Direction): Generator<Line> {
  for (const [first, end] of spans(positions, direction)) {
    if (end - first === WHOLE[direction]) {
      for (const index of positions.sheet[direction].keys())
        yield lineAt(positions.sheet, direction, index);
      yield { size: DEFAULT_SIZE[direction], hidden: false };
    } else
      for (let index = first; index < end; index += 1)
        yield lineAt(positions.sheet, direction, index);
  }
}

/** Gives the height or width that all rows or columns of the ranges share, else null. */
export function commonSize(positions: SheetAreas, direction: Direction): number | null {
  return common([...linesIn(positions, direction)].map(({ size }) => size));
}

/** Says whether all rows or columns of the ranges are hidden; null when only some are. */
export function commonHidden(positions: SheetAreas, direction: Direction): boolean | null {
  return common([...linesIn(positions, direction)].map(({ hidden }) => hidden));
}

/** Sets the height or width (in points) of rows or columns, or hides and shows them. */
export function setLines(
  positions: SheetAreas,
  direction: Direction,
  patch: { readonly size?: number; readonly hidden?: boolean },
): void {
  const { sheet } = positions;
  const { size, hidden } = patch;
  for (const [first, end] of spans(positions, direction)) {
    if (end - first === WHOLE[direction])
      throw notSimulated(`the size of all ${direction} of a sheet`);
    const lines = sheet[direction];
    const name = direction === 'rows' ? 'height' : 'width';
    for (let index = first; index < end; index += 1) {
      const { hidden: wasHidden = false, ...before } = lines.get(index) ?? {};
      // As in a file: a line that is shown says nothing of it, and one of no size of its own is not there.
      const line = {
        ...before,
        ...(size !== undefined && { [name]: size }),
        ...((hidden ?? wasHidden) && { hidden: true }),
      };
      if (Object.keys(line).length > 0) lines.set(index, line);
      else lines.delete(index);
    }
  }
}

/** Half a full-width sign, as a part of the font's size. */
const HALF_SIGN = 0.5;

function widthOf(text: string, fontSize: number): number {
  let halves = 0;
  for (const sign of text) halves += eastAsianWidth(sign.codePointAt(0) ?? 32);
  return halves * HALF_SIGN * fontSize;
}

/** Makes columns as wide as the longest text in them, roughly: practice Excel knows no fonts. Merged cells do not count. */
export function fitColumns(positions: SheetAreas): void {
  const { sheet } = positions;
  const widths = new Map<number, number>();
  for (const area of positions.areas)
    for (const [row, cells] of sheet.cells)
      for (const [column, cell] of cells) {
        const inside =
          row >= area.row &&
          row < area.row + area.rows &&
          column >= area.column &&
          column < area.column + area.columns;
        if (!inside || isMerged(sheet, row, column)) continue;
        const longest = Math.max(
          ...textOf(cell)
            .split('\n')
            .map((line) => widthOf(line, cell.style.fontSize)),
        );
        if (longest > 0) widths.set(column, Math.max(widths.get(column) ?? 0, longest + 6));
      }
  for (const [column, width] of widths)
    sheet.columns.set(column, { ...sheet.columns.get(column), width });
}

/** Makes rows as high as their wrapped texts need, roughly. As in Excel, merged cells do not count. */
export function fitRows(positions: SheetAreas): void {
  const { sheet } = positions;
  for (const area of positions.areas)
    for (const row of [...sheet.cells.keys()]) {
      if (row < area.row || row >= area.row + area.rows) continue;
      let height = DEFAULT_ROW_HEIGHT;
      for (const column of sheet.cells.get(row)?.keys() ?? []) {
        const cell = cellAt(sheet, row, column);
        if (!cell || isMerged(sheet, row, column)) continue;
        const { fontSize, wrap } = cell.style;
        const room = lineAt(sheet, 'columns', column).size;
        const lines = wrap
          ? textOf(cell)
              .split('\n')
              .reduce(
                (sum, line) => sum + Math.max(1, Math.ceil(widthOf(line, fontSize) / room)),
                0,
              )
          : 1;
        height = Math.max(height, lines * fontSize * (DEFAULT_ROW_HEIGHT / 11));
      }
      sheet.rows.set(row, { ...sheet.rows.get(row), height });
    }
}

function isMerged(sheet: PracticeSheet, row: number, column: number): boolean {
  return sheet.merges.some(
    (merge) =>
      row >= merge.row &&
      row < merge.row + merge.rows &&
      column >= merge.column &&
      column < merge.column + merge.columns,
  );
}
