/** What is said of a rule about each target: by what it asks, in any language. */
import { askedBy } from '../core/check/kinds/targets/each-target';
import type { Asked } from '../core/check/kinds/targets/each-target';
import type { Directions } from '../core/values/targets';
import { label } from './rule-words';
import type { BookRuleOf, RuleSentences } from './rule-words';

/** What the sentences of such a rule name. */
interface OfTargets {
  readonly targets: string;
  readonly period: string;
  readonly directions: string;
}

/** The sentences by what is asked; one that lacks does not compile. */
export type TargetWords = Readonly<Record<Asked, (of: OfTargets) => RuleSentences>>;

/** Says what a rule about each target checks. `directions` says which way is better. */
export function eachTargetWords(
  book: BookRuleOf<'each-target'>,
  words: TargetWords,
  directions: (of: Directions) => string,
): RuleSentences {
  const { targets, asks } = book.rule;
  return words[askedBy(book.rule)]({
    targets: label(book, targets),
    period: typeof asks === 'object' && 'covers' in asks ? label(book, asks.covers) : '',
    directions: typeof asks === 'object' && 'better' in asks ? directions(asks.directions) : '',
  });
}
