/** Finds records that are shown and reported but enter no total (再掲, 対象外), by the words that the plan lists. */
import { squashed } from '../values/comparable';
import type { LedgerDefinition } from './definition';
import type { HeaderCandidate } from './headers';

/** Normalizes a cell's text and the plan's words alike, so that they can be compared. */
function compared(text: string): string {
  return squashed(text).toLowerCase();
}

const OPENING = /^[([【〔※*]+/u;
/** What may follow a word for it to mark its record: nothing, a bracket, or the number of the record that counts. */
const BEHIND = /^(?:$|[)\]】〕([【〔:\d]|no)/u;
const CLOSING = /[)\]】〕]$/u;
const BRACKET = /[([【〔]$/u;

/** Says whether a text is the word alone or in brackets, begins with it as a mark, or ends with it in brackets. */
function isMark(text: string, word: string): boolean {
  const plain = text.replace(OPENING, '');
  if (plain.startsWith(word) && BEHIND.test(plain.slice(word.length))) return true;
  const open = text.replace(CLOSING, '');
  return open.endsWith(word) && BRACKET.test(open.slice(0, -word.length));
}

/** Says whether texts of a record hold one of the marks by which the plan leaves it out of totals. */
export function bearsMark(
  { uncounted = [] }: LedgerDefinition,
  /** The record's texts: those of one field, or all. */
  textsOf: (field?: string) => readonly string[],
): boolean {
  return uncounted.some(({ field, words }) => {
    const sought = words.map(compared);
    const says = (text: string, word: string): boolean =>
      field === undefined ? isMark(text, word) : text.includes(word);
    return textsOf(field)
      .map(compared)
      .some((text) => text !== '' && sought.some((word) => says(text, word)));
  });
}

/** Says whether a cell of a row holds such a mark. */
export function isUncounted(
  { grid, columns, left, right }: HeaderCandidate,
  row: number,
  definition: LedgerDefinition,
): boolean {
  return bearsMark(definition, (field) =>
    field === undefined
      ? Array.from({ length: right - left + 1 }, (_each, across) => grid.text(row, left + across))
      : columns
          .filter((each) => each.field.id === field)
          .map(({ column }) => grid.headingAt(row, column)),
  );
}
