/** What findings of conditions say in English. */
import { fieldInEnglish } from '../../finding-place';
import type { FindingSentences } from '../../finding-place';
import { clauseOf, reasonsOf } from '../../condition-words';
import { conditions } from '../conditions';

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

export const cells = {
  cells: (f) => {
    const { because = [], broken = [], advice } = f.composed ?? {};
    const own = fieldInEnglish(f);
    const reasons = reasonsOf(because).map((said) => clauseOf(said, conditions, `“${f.field}”`));
    const wrong = broken.map((said) => clauseOf(said, conditions, own)).join(' and ');
    const fixes = broken.map(({ message, params, holds }) =>
      conditions.clauses[message].fix(params, !holds),
    );
    const but = reasons.length === 0 ? '' : `${reasons.join(' and ')}, but `;
    return capital(`${but}${wrong}: ${advice?.en ?? [...new Set(fixes)].join(', or ')}.`);
  },
} satisfies Partial<FindingSentences>;
