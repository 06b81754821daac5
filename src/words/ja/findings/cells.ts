/** What findings of conditions say in Japanese: why the rule speaks of the cell, what is wrong there and what to do. */
import type { FindingSentences } from '../../finding-place';
import { fieldInJapanese } from '../../finding-place';
import { clauseOf, reasonsOf } from '../../condition-words';
import { conditions, politely, though } from '../conditions';

export const cells = {
  cells: (f) => {
    const { because = [], broken = [], advice } = f.composed ?? {};
    const own = fieldInJapanese(f);
    const reasons = reasonsOf(because).map((said) => clauseOf(said, conditions, `「${f.field}」`));
    const wrong = broken.map((said) => clauseOf(said, conditions, own));
    const fixes = broken.map(({ message, params, holds }) =>
      conditions.clauses[message].fix(params, !holds),
    );
    const fix = advice?.ja ?? [...new Set(fixes)].join('。');
    return `${though(reasons)}${politely(wrong)}。${fix}。`;
  },
} satisfies Partial<FindingSentences>;
