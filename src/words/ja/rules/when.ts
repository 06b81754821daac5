/** When a rule speaks of a record, as the beginning of what it checks, in Japanese: 「…のとき、」. */
import type { BookRule } from '../../../core/check/engine/rule-book';
import type { Condition } from '../../../core/condition';
import { phraseOf } from '../../../core/condition';
import { phraseWords } from '../../condition-words';
import { termsOf } from '../../rule-words';
import { conditions } from '../conditions';

/** Begins a sentence with a condition; `own` is what the cell is called that the rule speaks of. */
export function when(book: BookRule, condition: Condition, own = ''): string {
  const clause = phraseWords(phraseOf(condition, termsOf(book)), conditions, own);
  return clause === '' ? '' : `${clause.replace(/である$/u, 'の')}とき、`;
}
