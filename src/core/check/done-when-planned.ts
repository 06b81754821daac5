/** A year that has a plan has an account of what was done, which is more than なし. */
import { comparable } from '../values/comparable';
import { saidIn } from './checked-ledger';
import type { RuleHead, RuleKind } from './kind';

export interface DoneWhenPlannedRule extends RuleHead {
  readonly kind: 'done-when-planned';
  readonly planned: string;
  readonly actual: string;
  /** Words that fill a cell and say nothing, e.g. なし. */
  readonly none: readonly string[];
}

export const doneWhenPlanned: RuleKind<DoneWhenPlannedRule> = {
  compile(rule, on) {
    const planned = on.columns(rule.planned);
    const actual = on.columns(rule.actual);
    const none = new Set(rule.none.map(comparable));
    return function* () {
      for (const plan of planned) {
        const column = actual.find(({ year }) => year === plan.year);
        if (!column) continue;
        for (const [index, cell] of column.cells.entries()) {
          const said = saidIn(plan.cells[index]);
          if (said === '' || none.has(said)) continue;
          const facts = { planned: plan.field.label };
          if (cell.reading.state === 'blank')
            yield on.at(rule, column, index, { sentence: 'done-when-planned-blank', facts });
          else if (none.has(saidIn(cell)))
            yield on.at(rule, column, index, { sentence: 'done-when-planned-none', facts });
        }
      }
    };
  },
};
