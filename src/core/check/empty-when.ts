/** A field is empty where another holds one of some values: 実施 has no reason for not being so. */
import { comparable } from '../values/comparable';
import type { When } from './checked-ledger';
import { saidIn } from './checked-ledger';
import type { RuleHead, RuleKind } from './kind';

export interface EmptyWhenRule extends RuleHead {
  readonly kind: 'empty-when';
  readonly field: string;
  readonly when: When;
  /** Words that fill a cell and say nothing, e.g. なし. */
  readonly none?: readonly string[];
}

export const emptyWhen: RuleKind<EmptyWhenRule> = {
  compile(rule, on) {
    const column = on.column(rule.field);
    const applies = on.when(rule.when);
    const condition = on.column(rule.when.field);
    if (!column || !applies || !condition) return null;
    const none = new Set(rule.none?.map(comparable));
    return function* () {
      for (const [index, cell] of column.cells.entries()) {
        const said = saidIn(cell);
        if (said === '' || none.has(said) || !applies(index)) continue;
        const facts = {
          because: saidIn(condition.cells[index]),
          becauseField: condition.field.label,
        };
        yield on.at(rule, column, index, { sentence: 'empty-when', facts });
      }
    };
  },
};
