/** Where charts stand: points from the sheet's corner, and the cells below them. */
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from './create';
import type { PracticeSheet } from './model';

type Direction = 'rows' | 'columns';

/** A point of a sheet: a cell, and points from its upper left corner. */
export interface Corner {
  readonly row: number;
  readonly rowOffset: number;
  readonly column: number;
  readonly columnOffset: number;
}

function sizeOf(sheet: PracticeSheet, direction: Direction, index: number): number {
  const line =
    direction === 'rows'
      ? { size: DEFAULT_ROW_HEIGHT, ...sheet.rows.get(index) }
      : { size: DEFAULT_COLUMN_WIDTH, ...sheet.columns.get(index) };
  if (line.hidden) return 0;
  if ('height' in line) return line.height ?? line.size;
  return 'width' in line ? (line.width ?? line.size) : line.size;
}

/** Gives the points from the sheet's edge to a row or column. */
export function pointsBefore(sheet: PracticeSheet, direction: Direction, index: number): number {
  let points = 0;
  for (let line = 0; line < index; line += 1) points += sizeOf(sheet, direction, line);
  return points;
}

/** Less than any line on paper: sums of sizes differ by it. */
const HAIR = 0.001;

function lineUnder(
  sheet: PracticeSheet,
  direction: Direction,
  points: number,
): readonly [index: number, offset: number] {
  let left = points;
  for (let index = 0; ; index += 1) {
    const size = sizeOf(sheet, direction, index);
    if (left < size - HAIR) return [index, left < HAIR ? 0 : left];
    left -= size;
  }
}

/** Gives the cell below a point of the sheet. */
export function cornerAt(sheet: PracticeSheet, left: number, top: number): Corner {
  const [row, rowOffset] = lineUnder(sheet, 'rows', top);
  const [column, columnOffset] = lineUnder(sheet, 'columns', left);
  return { row, rowOffset, column, columnOffset };
}

/** Gives the points from the sheet's corner to a point within a cell. */
export function pointsOf(
  sheet: PracticeSheet,
  { row, rowOffset, column, columnOffset }: Corner,
): { readonly left: number; readonly top: number } {
  return {
    left: pointsBefore(sheet, 'columns', column) + columnOffset,
    top: pointsBefore(sheet, 'rows', row) + rowOffset,
  };
}
