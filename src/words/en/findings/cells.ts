/** What findings of conditions say in English. */
import { fieldInEnglish } from '../../finding-place';
import type { FindingSentences } from '../../finding-place';
import { clauseOf } from '../../condition-words';
import { conditions } from '../conditions';
import { capital, reasons } from './reasons';

export const cells = {
  cells: (f) => {
    const { broken = [], wrong: stated, advice } = f.composed ?? {};
    const own = fieldInEnglish(f);
    const wrong = stated?.en ?? broken.map((said) => clauseOf(said, conditions, own)).join(' and ');
    const fixes = broken.map(({ message, params, holds }) =>
      conditions.clauses[message].fix(params, !holds),
    );
    return capital(`${reasons(f)}${wrong}: ${advice?.en ?? [...new Set(fixes)].join(', or ')}.`);
  },
} satisfies Partial<FindingSentences>;
