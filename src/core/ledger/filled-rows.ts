/** What a row of a sheet holds: how many cells are filled, and whether they name a record. */
import { takesAnyText } from '../values';
import type { LedgerDefinition } from './definition';
import type { SheetGrid } from './grid';
import type { HeaderCandidate, HeaderColumn } from './headers';

/** How many of some columns are filled. */
export function filledColumns(
  grid: SheetGrid,
  row: number,
  columns: readonly HeaderColumn[],
): number {
  let filled = 0;
  for (const { column } of columns) if (!grid.isBlank(row, column)) filled += 1;
  return filled;
}

/** A sheet with the first and last column of a ledger. */
type RowFrame = Pick<HeaderCandidate, 'grid' | 'left' | 'right'>;

/** The filled columns of a row, whether or not they belong to the ledger's fields. */
export function filledPositions({ grid, left, right }: RowFrame, row: number): readonly number[] {
  const positions: number[] = [];
  for (let column = left; column <= right; column += 1)
    if (!grid.isBlank(row, column)) positions.push(column);
  return positions;
}

/** The row's first text, in the form in which the plan's words are compared with it. */
export function firstText(frame: RowFrame, row: number): string {
  const [first] = filledPositions(frame, row);
  return first === undefined ? '' : frame.grid.labelAt(row, first);
}

/** Says whether the plan tells a row by its first text. */
export function isTold(
  candidate: HeaderCandidate,
  row: number,
  words: readonly string[] | undefined,
): boolean {
  if (words === undefined) return false;
  const text = firstText(candidate, row);
  return text !== '' && words.some((word) => candidate.grid.labelOf(word) === text);
}

/** Says whether a row identifies a record: by a number, or by the name fields where records have no number. */
export function isNamed(
  candidate: HeaderCandidate,
  row: number,
  { numberField, nameFields, alsoRecords }: LedgerDefinition,
): boolean {
  if (isTold(candidate, row, alsoRecords)) return true;
  const { grid, columns } = candidate;
  const filled = filledColumns(grid, row, columns);
  if (nameFields !== undefined) {
    const names = columns.filter(({ field }) => nameFields.includes(field.id));
    const named = names.every(({ column }) => !grid.showsNothing(row, column));
    return filled > 1 && (named || filled * 2 > columns.length);
  }
  const number = columns.find(({ field }) => field.id === numberField);
  if (!number) return filled > 1;
  // Where the number field takes any text, a note below the records looks like a number too, so a second cell is required.
  if (takesAnyText(number.field.type) && filled < 2) return false;
  return grid.readAs(number.field.type, row, number.column).reading.state === 'value';
}
