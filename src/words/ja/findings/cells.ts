/** What findings of conditions say in Japanese: why the rule speaks of the cell, what is wrong there and what to do. */
import type { FindingSentences } from '../../finding-place';
import { fieldInJapanese } from '../../finding-place';
import { clauseOf } from '../../condition-words';
import { conditions, politely } from '../conditions';
import { reasons } from './reasons';

export const cells = {
  cells: (f) => {
    const { broken = [], wrong: stated, advice } = f.composed ?? {};
    const own = fieldInJapanese(f);
    const wrong = stated?.ja ?? politely(broken.map((said) => clauseOf(said, conditions, own)));
    const fixes = broken.map(({ message, params, holds }) =>
      conditions.clauses[message].fix(params, !holds),
    );
    const fix = advice?.ja ?? [...new Set(fixes)].join('。');
    return `${reasons(f)}${wrong}。${fix}。`;
  },
} satisfies Partial<FindingSentences>;
