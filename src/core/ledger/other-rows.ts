/** Rows among the records that are none: totals, headings between records, notes. */
import type { LedgerDefinition } from './definition';
import { readCell } from '../values';
import { squashed } from '../values/comparable';
import type { SheetGrid } from './grid';
import type { HeaderCandidate, HeaderColumn } from './headers';

const TOTALS = new Set(['合計', '計', '総計', '小計', '総合計', '合計額', '累計', 'total']);
/** The same with what it is of, how many or in which unit: `総務部小計`, `合計(128件)`, `計 128件`, `平均`. */
const WORDED_TOTALS =
  /^(?:.{0,12}?(?:総?合計|総計|小計|累計|平均)[額数値]?(?:\([^()]*\))?|計\([^()]*\)|計[\d,.]+\p{L}{0,3})$/u;
const NOTE = /^(?:[※*]|\(?注)/u;
/** A sign and its text: a row with more is a record whose number bears the sign (※5). */
const CELLS_OF_A_NOTE = 2;
const WORDS = /\p{L}{2}/u;
/** A number with the words that stand around one: No.12, 第12号. */
const NUMBER = /^(?:no\.?|第)?\d+(?:番号?|号)?$/u;

export function filledColumns(
  grid: SheetGrid,
  row: number,
  columns: readonly HeaderColumn[],
): number {
  return columns.filter(({ column }) => !grid.isBlank(row, column)).length;
}

/** The columns of a row that hold something, of the ledger's fields or not. */
function filledPlaces({ grid, left, right }: HeaderCandidate, row: number): readonly number[] {
  const places = Array.from({ length: right - left + 1 }, (_, index) => left + index);
  return places.filter((column) => !grid.isBlank(row, column));
}

/** Says whether a row names its record: by a number, or by the fields that name it where records have none. */
export function isNamed(
  { grid, columns }: HeaderCandidate,
  row: number,
  { numberField, nameFields }: LedgerDefinition,
): boolean {
  const filled = filledColumns(grid, row, columns);
  if (nameFields !== undefined) {
    const names = columns.filter(({ field }) => nameFields.includes(field.id));
    const named = names.every(({ column }) => !grid.isBlank(row, column));
    return filled > 1 && (named || filled * 2 > columns.length);
  }
  const number = columns.find(({ field }) => field.id === numberField);
  if (!number) return filled > 1;
  // A note below the records is text too.
  if (number.field.type.kind === 'text' && filled < 2) return false;
  return readCell(grid.cell(row, number.column), number.field.type).state === 'value';
}

/** A heading between records: one merge over most of the width, or the header's labels once more. */
function isWideHeading(
  candidate: HeaderCandidate,
  row: number,
  definition: LedgerDefinition,
): boolean {
  const { grid, left, right, columns } = candidate;
  const width = right - left + 1;
  for (let column = left; column <= right; column += 1) {
    const merge = grid.mergeAt(row, column);
    if (merge?.rows !== 1 || merge.columns * 2 <= width) continue;
    // Beside a number that names it, one text over many columns is a record's.
    if (isNamedBefore(candidate, row, merge.column, definition)) return false;
    return true;
  }
  const repeated = columns.filter(
    ({ column, headerText }) => squashed(grid.headingAt(row, column)) === squashed(headerText),
  );
  return repeated.length * 2 > columns.length;
}

/** The row's number stands in a column before this one. */
function isNamedBefore(
  { grid, columns }: HeaderCandidate,
  row: number,
  before: number,
  { numberField }: LedgerDefinition,
): boolean {
  const number = columns.find(({ field }) => field.id === numberField);
  if (!number || number.column >= before) return false;
  return readCell(grid.cell(row, number.column), number.field.type).state === 'value';
}

/** A heading that is not merged: words alone in their row, where the number should stand, or the widest heading. */
function isLoneHeading(
  { grid, left, columns }: HeaderCandidate,
  row: number,
  place: number,
  { numberField, nameFields }: LedgerDefinition,
): boolean {
  const field = columns.find(({ column }) => column === place)?.field;
  if (!field || !WORDS.test(grid.headingAt(row, place))) return false;
  if (nameFields !== undefined) return place === left && !nameFields.includes(field.id);
  return field.id === numberField && field.type.kind !== 'text';
}

/** Says whether a row below the header that holds something is no record. */
export function isNoRecord(
  candidate: HeaderCandidate,
  row: number,
  definition: LedgerDefinition,
): boolean {
  const [first, ...others] = filledPlaces(candidate, row);
  if (first === undefined || isWideHeading(candidate, row, definition)) return true;
  const said = squashed(candidate.grid.headingAt(row, first)).toLowerCase();
  if (TOTALS.has(said)) return true;
  // What bears a number or a name is a record, whatever its first cell says.
  if (isNamed(candidate, row, definition)) return false;
  return (
    WORDED_TOTALS.test(said) ||
    (others.length < CELLS_OF_A_NOTE && NOTE.test(said)) ||
    (others.length === 0 && !NUMBER.test(said) && isLoneHeading(candidate, row, first, definition))
  );
}
