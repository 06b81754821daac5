/** A field does not hold some values where another holds one of some: 未実施 has something to do yet. */
import { comparable } from '../values/comparable';
import type { When } from './checked-ledger';
import { saidIn } from './checked-ledger';
import type { RuleHead, RuleKind } from './kind';

export interface NotValueWhenRule extends RuleHead {
  readonly kind: 'not-value-when';
  readonly field: string;
  readonly values: readonly string[];
  readonly when: When;
}

export const notValueWhen: RuleKind<NotValueWhenRule> = {
  compile(rule, on) {
    const column = on.column(rule.field);
    const applies = on.when(rule.when);
    const condition = on.column(rule.when.field);
    if (!column || !applies || !condition) return null;
    const refused = new Set(rule.values.map(comparable));
    return function* () {
      for (const [index, cell] of column.cells.entries()) {
        if (!refused.has(saidIn(cell)) || !applies(index)) continue;
        const facts = {
          because: saidIn(condition.cells[index]),
          becauseField: condition.field.label,
        };
        yield on.at(rule, column, index, { sentence: 'not-value-when', facts });
      }
    };
  },
};
