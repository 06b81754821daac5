/** Recognises rows among the records that are not records: totals, headings between records, notes. */
import type { LedgerDefinition } from './definition';
import { filledPositions, isNamed, isTold } from './filled-rows';
import { natureOf, takesAnyText } from '../values';
import { isPlainRecord } from './plain-record';
import { NOTE, REPEATED, TOTALS, WORDED_TOTALS } from './row-patterns';
import type { HeaderCandidate } from './headers';
import { isUncounted } from './uncounted';

/** A note's row holds a sign and a text; a row with more cells is a record whose number has the sign (※5). */
const CELLS_OF_A_NOTE = 2;
const WORDS = /\p{L}{2}/u;
/** A number with the words that often surround one: No.12, 第12号. */
const NUMBER = /^(?:no\.?|第)?\d+(?:番号?|号)?$/u;

/** Recognises a heading between records: one merge over most of the width, or the header's labels repeated. */
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
    // When a number to its left names the record, a text merged over many columns belongs to that record.
    if (isNamedBefore(candidate, row, merge.column, definition)) return false;
    return true;
  }
  const repeated = columns.filter(
    ({ column, headerText }) => grid.labelAt(row, column) === grid.labelOf(headerText),
  );
  return repeated.length * 2 > columns.length;
}

/** Says whether the row's number stands in a column to the left of this one. */
function isNamedBefore(
  { grid, columns }: HeaderCandidate,
  row: number,
  before: number,
  { numberField }: LedgerDefinition,
): boolean {
  const number = columns.find(({ field }) => field.id === numberField);
  if (!number || number.column >= before) return false;
  return grid.readAs(number.field.type, row, number.column).reading.state === 'value';
}

/** Recognises a heading that is not merged: a lone text where the number would be, or in the widest heading's column. */
function isLoneHeading(
  { grid, left, columns }: HeaderCandidate,
  row: number,
  position: number,
  { numberField, nameFields }: LedgerDefinition,
): boolean {
  const field = columns.find(({ column }) => column === position)?.field;
  if (!field || !WORDS.test(grid.headingAt(row, position))) return false;
  if (nameFields !== undefined) return position === left && !nameFields.includes(field.id);
  return field.id === numberField && !takesAnyText(field.type);
}

/** How many texts from the left are read where no field is known to be the title. */
const LEADING_TEXTS = 3;

/** The texts that describe a row: those from the left as far as its title. */
function leadingTexts(
  { grid, columns }: HeaderCandidate,
  positions: readonly number[],
  row: number,
  { titleField }: LedgerDefinition,
): readonly string[] {
  const title = columns.find(({ field }) => field.id === titleField)?.column;
  const texts = positions.filter(
    (column) =>
      typeof grid.raw(row, column) === 'string' && (title === undefined || column <= title),
  );
  return texts
    .slice(0, title === undefined ? LEADING_TEXTS : undefined)
    .map((column) => grid.labelAt(row, column).toLowerCase());
}

function isTotal(
  first: string,
  texts: readonly string[],
  named: boolean,
  { subRecordsOf, nameFields }: LedgerDefinition,
): boolean {
  if (TOTALS.test(first)) return true;
  // In a sub-record, or a record named by its fields, 計 may be its subject, such as one part of an indicator.
  if (named && (subRecordsOf !== undefined || nameFields !== undefined)) return false;
  if (texts.some((text) => TOTALS.test(text))) return true;
  return !named && texts.some((text) => WORDED_TOTALS.test(text));
}

/** Says whether a row repeats a record that stands elsewhere (再掲): its number, first cell or title has the mark. */
export function isRepeated(
  candidate: HeaderCandidate,
  row: number,
  { numberField, titleField }: LedgerDefinition,
): boolean {
  const { grid, columns } = candidate;
  const [first] = filledPositions(candidate, row);
  const told = columns.flatMap(({ field, column }) =>
    field.id === numberField || field.id === titleField ? [column] : [],
  );
  return [...(first === undefined ? [] : [first]), ...told].some((column) =>
    REPEATED.test(grid.labelAt(row, column)),
  );
}

/** Recognises a heading in a column before the number, with or without sums beside it: the row has no title of its own. */
function isUntitled(
  { grid, columns }: HeaderCandidate,
  positions: readonly number[],
  row: number,
  { numberField, titleField, subRecordsOf }: LedgerDefinition,
): boolean {
  const number = columns.find(({ field }) => field.id === numberField)?.column;
  const title = columns.find(({ field }) => field.id === titleField)?.column;
  if (number === undefined || title === undefined || subRecordsOf !== undefined) return false;
  const isText = (column: number): boolean =>
    /\p{L}/u.test(grid.headingAt(row, column)) && !isFigure(column);
  const isFigure = (column: number): boolean => {
    const field = columns.find((each) => each.column === column)?.field;
    if (!field || natureOf(field.type) !== 'number') return false;
    return grid.readAs(field.type, row, column).reading.state === 'value';
  };
  return (
    grid.isBlank(row, number) &&
    positions.some(isText) &&
    positions.every((column) => !isText(column) || column < number)
  );
}

/** Says whether a row is a heading of the rows below it: a single text, across the table or in one of its columns. */
export function isHeadingLine(
  candidate: HeaderCandidate,
  row: number,
  { subRecordsOf }: LedgerDefinition,
): boolean {
  const [position, ...others] = filledPositions(candidate, row);
  if (position === undefined || others.length > 0 || subRecordsOf !== undefined) return false;
  const text = candidate.grid.labelAt(row, position).toLowerCase();
  if (!WORDS.test(text) || NUMBER.test(text) || NOTE.test(text) || REPEATED.test(text))
    return false;
  return !TOTALS.test(text) && !WORDED_TOTALS.test(text);
}

/** Says whether the ledger has heading fields without a column: those headings stand in rows of their own. */
function hasHeadingLines({ columns }: HeaderCandidate, { fields }: LedgerDefinition): boolean {
  return fields.some(
    (field) => field.headingLevel !== undefined && !columns.some((each) => each.field === field),
  );
}

/** Says whether a filled row below the header is not a record. */
export function isNoRecord(
  candidate: HeaderCandidate,
  row: number,
  definition: LedgerDefinition,
): boolean {
  if (isPlainRecord(candidate, row, definition)) return false;
  const positions = filledPositions(candidate, row);
  const [first, ...others] = positions;
  if (first === undefined || isTold(candidate, row, definition.otherRows)) return true;
  if (isTold(candidate, row, definition.alsoRecords)) return false;
  if (isWideHeading(candidate, row, definition)) return true;
  if (hasHeadingLines(candidate, definition) && isHeadingLine(candidate, row, definition))
    return true;
  const said = candidate.grid.labelAt(row, first).toLowerCase();
  const named = isNamed(candidate, row, definition);
  const texts = leadingTexts(candidate, positions, row, definition);
  if (isTotal(said, texts, named, definition)) return true;
  // The plan keeps this row as a record that no total counts, so it is not left out here.
  if (isUncounted(candidate, row, definition)) return others.length === 0;
  if (isRepeated(candidate, row, definition)) return true;
  // A row with a number or a name is a record, whatever its first cell holds.
  if (named) return false;
  return (
    WORDED_TOTALS.test(said) ||
    (others.length < CELLS_OF_A_NOTE && NOTE.test(said)) ||
    isUntitled(candidate, positions, row, definition) ||
    (others.length === 0 && !NUMBER.test(said) && isLoneHeading(candidate, row, first, definition))
  );
}

/** Says by which words a row that is no record is told: a total's, or the sign of a note. */
export function otherRowWords(
  candidate: HeaderCandidate,
  row: number,
  definition: LedgerDefinition,
): 'total' | 'note' | null {
  const positions = filledPositions(candidate, row);
  const [first] = positions;
  if (first === undefined) return null;
  const said = candidate.grid.labelAt(row, first).toLowerCase();
  const texts = leadingTexts(candidate, positions, row, definition);
  if (isTotal(said, texts, false, definition) || WORDED_TOTALS.test(said)) return 'total';
  return NOTE.test(said) ? 'note' : null;
}
