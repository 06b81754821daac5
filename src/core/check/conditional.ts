/** The frame of rules that judge a field where another field holds one of some values. */
import type { LedgerCell } from '../ledger/ledger';
import type { When } from './checked-ledger';
import { saidIn } from './checked-ledger';
import type { RuleHead, RuleKind } from './kind';

export interface ConditionalRule extends RuleHead {
  readonly kind: string;
  readonly field: string;
  readonly when: When;
}

/** Makes a kind of rule out of what breaks it; its sentence bears the kind's name and may say the condition's value. */
export function conditional<R extends ConditionalRule>(
  breaking: (rule: R) => (cell: LedgerCell) => boolean,
): RuleKind<R> {
  return {
    compile(rule, on) {
      const column = on.column(rule.field);
      const applies = on.when(rule.when);
      const condition = on.column(rule.when.field);
      if (!column || !applies || !condition) return null;
      const breaks = breaking(rule);
      return function* () {
        for (const [index, cell] of column.cells.entries()) {
          if (!breaks(cell) || !applies(index)) continue;
          const facts = {
            because: saidIn(condition.cells[index]),
            becauseField: condition.field.label,
          };
          yield on.at(rule, column, index, { sentence: rule.kind, facts });
        }
      };
    },
  };
}
