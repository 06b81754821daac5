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

/** Says whether a cell of a row holds one of the marks by which the plan leaves a record out of totals. */
export function isUncounted(
  { grid, columns, left, right }: HeaderCandidate,
  row: number,
  { uncounted = [] }: LedgerDefinition,
): boolean {
  return uncounted.some(({ field, words }) => {
    const sought = words.map(compared);
    if (field !== undefined)
      return columns
        .filter((each) => each.field.id === field)
        .some(({ column }) => {
          const text = compared(grid.headingAt(row, column));
          return sought.some((word) => text.includes(word));
        });
    for (let column = left; column <= right; column += 1) {
      const text = compared(grid.text(row, column));
      if (text !== '' && sought.some((word) => isMark(text, word))) return true;
    }
    return false;
  });
}
