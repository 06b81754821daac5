/** Rows among the records that are none: totals, headings between records, notes. */
import type { LedgerDefinition } from './definition';
import { natureOf, readCell, takesAnyText } from '../values';
import { squashed } from '../values/comparable';
import type { SheetGrid } from './grid';
import type { HeaderCandidate, HeaderColumn } from './headers';
import { isUncounted } from './uncounted';

const TOTAL = String.raw`(?:総?合計|総計|小計|中計|累計|計|平均|差引|差引計|増減|対?前年度?(?:比|差|計)|構成比|total)[額数値]?`;
/** A total and nothing else: 合計, （小計）, 計（A）, 計 128件. */
const TOTALS = new RegExp(
  String.raw`^[([【〔]?(?:${TOTAL})[)\]】〕]?(?:\([^()]*\)|[\d,.]+\p{L}{0,3})?:?$`,
  'u',
);
/** The same with what it is of: `総務部小計`, `総務課計`, or a part of it: うち一般会計. A fan is no part (うちわ). */
const WORDED_TOTALS =
  /^(?:.{0,12}?(?:総?合計|総計|小計|累計|平均)[額数値]?(?:\([^()]*\))?|.{1,12}[部課局室係所章節款項]計(?:\([^()]*\))?|\(?うち(?!わ).*)$/u;
/** A record that is printed once more, under another heading: 再掲, 37（再掲）. */
const REPEATED = /^[([【〔※]*再掲(?:$|[)\]】〕([【〔:\d]|no)|[([【〔]再掲[)\]】〕]?$/iu;
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
function filledPositions({ grid, left, right }: HeaderCandidate, row: number): readonly number[] {
  const positions = Array.from({ length: right - left + 1 }, (_, index) => left + index);
  return positions.filter((column) => !grid.isBlank(row, column));
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
    const named = names.every(({ column }) => !grid.showsNothing(row, column));
    return filled > 1 && (named || filled * 2 > columns.length);
  }
  const number = columns.find(({ field }) => field.id === numberField);
  if (!number) return filled > 1;
  // A note below the records is text too.
  if (takesAnyText(number.field.type) && filled < 2) return false;
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
  position: number,
  { numberField, nameFields }: LedgerDefinition,
): boolean {
  const field = columns.find(({ column }) => column === position)?.field;
  if (!field || !WORDS.test(grid.headingAt(row, position))) return false;
  if (nameFields !== undefined) return position === left && !nameFields.includes(field.id);
  return field.id === numberField && !takesAnyText(field.type);
}

/** How many texts from the left say what a row is, where no field is known to be the title. */
const LEADING_TEXTS = 3;

/** What a row says of itself: its texts from the left as far as its title. */
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
    .map((column) => squashed(grid.headingAt(row, column)).toLowerCase());
}

function isTotal(
  first: string,
  texts: readonly string[],
  named: boolean,
  { subRecordsOf, nameFields }: LedgerDefinition,
): boolean {
  if (TOTALS.test(first)) return true;
  // 計 may be what a sub-record is about: one of the parts of an indicator.
  if (named && (subRecordsOf !== undefined || nameFields !== undefined)) return false;
  if (texts.some((text) => TOTALS.test(text))) return true;
  return !named && texts.some((text) => WORDED_TOTALS.test(text));
}

/** Says whether a row is that of a record that stands elsewhere too (再掲): its number, its first cell or its title says so. */
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
    REPEATED.test(squashed(grid.headingAt(row, column))),
  );
}

/** A heading in a column before the number, with or without sums beside it: nothing says what the row itself is about. */
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
    return readCell(grid.cell(row, column), field.type).state === 'value';
  };
  return (
    grid.isBlank(row, number) &&
    positions.some(isText) &&
    positions.every((column) => !isText(column) || column < number)
  );
}

/** Says whether a row is a heading of those below it: one text alone, across the table or in one of its columns. */
export function isHeadingLine(
  candidate: HeaderCandidate,
  row: number,
  { subRecordsOf }: LedgerDefinition,
): boolean {
  const [position, ...others] = filledPositions(candidate, row);
  if (position === undefined || others.length > 0 || subRecordsOf !== undefined) return false;
  const text = squashed(candidate.grid.headingAt(row, position)).toLowerCase();
  if (!WORDS.test(text) || NUMBER.test(text) || NOTE.test(text) || REPEATED.test(text))
    return false;
  return !TOTALS.test(text) && !WORDED_TOTALS.test(text);
}

/** Headings that have no column stand in lines of their own. */
function hasHeadingLines({ columns }: HeaderCandidate, { fields }: LedgerDefinition): boolean {
  return fields.some(
    (field) => field.headingLevel !== undefined && !columns.some((each) => each.field === field),
  );
}

/** Says whether a row below the header that holds something is no record. */
export function isNoRecord(
  candidate: HeaderCandidate,
  row: number,
  definition: LedgerDefinition,
): boolean {
  const positions = filledPositions(candidate, row);
  const [first, ...others] = positions;
  if (first === undefined || isWideHeading(candidate, row, definition)) return true;
  if (hasHeadingLines(candidate, definition) && isHeadingLine(candidate, row, definition))
    return true;
  const said = squashed(candidate.grid.headingAt(row, first)).toLowerCase();
  const named = isNamed(candidate, row, definition);
  const texts = leadingTexts(candidate, positions, row, definition);
  if (isTotal(said, texts, named, definition)) return true;
  // The plan makes a record of it, which no total counts.
  if (isUncounted(candidate, row, definition)) return others.length === 0;
  if (isRepeated(candidate, row, definition)) return true;
  // What bears a number or a name is a record, whatever its first cell says.
  if (named) return false;
  return (
    WORDED_TOTALS.test(said) ||
    (others.length < CELLS_OF_A_NOTE && NOTE.test(said)) ||
    isUntitled(candidate, positions, row, definition) ||
    (others.length === 0 && !NUMBER.test(said) && isLoneHeading(candidate, row, first, definition))
  );
}
