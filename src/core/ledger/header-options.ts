/** Which fields the headings over a column may mean: by the cells above each other, together or alone. */
import { isBlank } from '../values/comparable';
import type { SheetGrid } from './grid';

/** Excel gives such names to a table's blank headers, and adds digits to repeated ones. */
const UNNAMED = /^(?:列|Column)\d*$/u;

/** Gives a header, and its text without the digits that Excel adds when the same header is already in the row. */
function spellings(header: string, row: ReadonlySet<string>): readonly string[] {
  const [digits = ''] = /\d{0,3}$/u.exec(header) ?? [];
  const bases = Array.from(digits, (_digit, index) =>
    header.slice(0, header.length - digits.length + index),
  ).filter((base) => row.has(base));
  return [header, ...bases];
}

/** The most rows above the lowest header row: labels, their parts, years. */
export const MOST_ABOVE = 2;

/**
 * The heading of a column in a row above: its own cell, or the nearest unmerged heading to the left, because that one is meant
 * for the blank cells beside it. A merged heading ends where its merge ends.
 */
export function upperHeading(grid: SheetGrid, row: number, column: number, left: number): string {
  if (row < 0) return '';
  const own = grid.headingAt(row, column);
  for (let from = column - 1; isBlank(own) && from >= left; from -= 1) {
    const heading = grid.headingAt(row, from);
    if (!isBlank(heading)) return grid.mergeAt(row, from) ? '' : heading;
  }
  return own;
}

/** A text that may be a column's header, and how many rows above it are read with it. */
interface Option {
  readonly text: string;
  readonly above: number;
}

/** The combinations of rows in which a column's header is searched, tried in this order. */
export const WAYS = ['three', 'two', 'alone'] as const;

/**
 * The possible texts of a column's header: the rows together, with label and sub-label in either order, then the lowest row
 * alone.
 */
export function headerOptions(
  grid: SheetGrid,
  row: number,
  column: number,
  left: number,
  inRow: ReadonlySet<string>,
): Readonly<Record<(typeof WAYS)[number], readonly Option[]>> {
  const lower = grid.headingAt(row, column);
  const upper = upperHeading(grid, row - 1, column, left);
  // A label that is merged over both rows above counts once.
  const above = grid.mergeAt(row - 1, column)?.row ?? row - 1;
  const top = above < row - 1 ? '' : upperHeading(grid, row - 2, column, left);
  const merge = grid.mergeAt(row, column);
  const written = spellings(lower, inRow);
  const unnamed = isBlank(lower) || UNNAMED.test(lower);
  const isFree = isBlank(grid.headingAt(row - 1, column));
  return {
    three:
      isBlank(top) || unnamed
        ? []
        : written.map((text) => ({ text: top + upper + text, above: MOST_ABOVE })),
    two:
      isBlank(upper) || unnamed
        ? []
        : written
            .flatMap((text) => [upper + text, text + upper])
            .map((text) => ({ text, above: Math.min(row - above, MOST_ABOVE) })),
    alone: [
      ...written.map((text) => ({
        text,
        above: merge ? Math.min(row - merge.row, MOST_ABOVE) : 0,
      })),
      ...(unnamed ? [isFree ? 2 : 1] : []).map((above) => ({
        text: grid.headingAt(row - above, column),
        above,
      })),
    ],
  };
}
