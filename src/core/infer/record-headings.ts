/** Finds the headings over records: columns whose cells hold for the records below them, and lines across the table. */
import type { LedgerDefinition } from '../ledger/definition';
import type { HeaderCandidate } from '../ledger/headers';
import type { Ledger } from '../ledger/ledger';
import { isNamed } from '../ledger/filled-rows';
import { isHeadingLine } from '../ledger/other-rows';
import { cellText } from '../shown-cell';
import type { Block } from './blocks';
import type { ColumnGroup } from './column-names';
import type { Roles } from './roles';

/** A column of headings has a cell merged down, or blanks below a cell, at this share of the records. */
const FEWEST_BELOW = 0.3;
/** At most this many levels of headings across the table are told apart. */
export const MOST_BANDS = 3;

/** How many of the records have no cell of their own in a column, by merges and by blanks. */
function coveredIn(
  { grid }: Block,
  column: number,
  rows: readonly number[],
): { readonly merged: number; readonly blank: number } {
  let merged = 0;
  let blank = 0;
  for (const row of rows) {
    const merge = grid.mergeAt(row, column);
    if (merge && merge.rows > 1 && merge.columns === 1) merged += merge.row < row ? 1 : 0;
    else if (grid.isBlank(row, column)) blank += 1;
  }
  return { merged, blank };
}

/** Says whether a column's texts are headings of the records below them. */
function isOfHeadings(block: Block, column: number, rows: readonly number[]): boolean {
  const [first] = rows;
  if (first === undefined || block.grid.showsNothing(first, column)) return false;
  const { merged, blank } = coveredIn(block, column, rows);
  if (merged + blank < rows.length * FEWEST_BELOW) return false;
  const own = rows.filter((row) => !block.grid.isBlank(row, column));
  const texts = own.map((row) => cellText(block.grid.cell(row, column)));
  // A text that stands again and again in a column with blanks is filled in where it applies.
  const isHeld = merged >= blank || new Set(texts).size === texts.length;
  return isHeld && texts.every((text) => /\p{L}/u.test(text));
}

/** The sheet columns of headings, from the highest level down: those to the left of number and title. */
export function headingColumns(
  block: Block,
  groups: readonly ColumnGroup[],
  roles: Roles,
  rows: readonly number[],
): readonly number[] {
  const ends = [roles.number?.column, roles.title].filter((column) => column != null);
  const end = ends.length > 0 ? Math.max(...ends) : block.right + 1;
  return groups
    .filter(({ byYear, label }) => !byYear && label !== '')
    .flatMap(({ columns: [first] }) => first?.column ?? [])
    .filter(
      (column) =>
        column < end &&
        column !== roles.number?.column &&
        column !== roles.title &&
        column !== roles.section &&
        isOfHeadings(block, column, rows),
    );
}

/** Rows that seem to be lines across the table with the heading of the records below them. */
export function bandRows(
  candidate: HeaderCandidate,
  definition: LedgerDefinition,
  { body }: Ledger,
): readonly number[] {
  const { grid, left, right, columns } = candidate;
  const found: number[] = [];
  let waiting: number[] = [];
  for (let row = body.row; row < body.row + body.rows; row += 1) {
    if (isHeadingLine(candidate, row, definition)) {
      waiting.push(row);
      continue;
    }
    let filled = 0;
    for (let column = left; column <= right; column += 1)
      if (!grid.isBlank(row, column)) filled += 1;
    // Only what records follow is their heading.
    if (filled > 1 && isNamed(candidate, row, definition)) found.push(...waiting);
    if (filled > 0) waiting = [];
  }
  const heads = columns.filter(({ field }) => field.headingLevel !== undefined);
  return found.filter((row) => heads.every(({ column }) => grid.isBlank(row, column)));
}
