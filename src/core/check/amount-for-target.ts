/** A record with a target has an amount in some year, or the sign for "see note". */
import { figureOf } from '../values';
import { moneyIn } from './checked-ledger';
import type { RuleHead, RuleKind } from './kind';

export interface AmountForTargetRule extends RuleHead {
  readonly kind: 'amount-for-target';
  readonly target: string;
  readonly amounts: string;
}

export const amountForTarget: RuleKind<AmountForTargetRule> = {
  compile(rule, on) {
    const target = on.column(rule.target);
    const amounts = on.everyYear(rule.amounts);
    if (!target || !amounts) return null;
    return function* () {
      for (const [index, cell] of target.cells.entries()) {
        const money = moneyIn(cell);
        if (!money || figureOf(money, target.field.type)?.gt(0) !== true) continue;
        // A cell that cannot be read may hold the amount: its own finding comes first.
        const lacking = amounts.every(({ cells }) => {
          const reading = cells[index]?.reading;
          return reading?.state === 'blank' || moneyIn(cells[index])?.form === 'none';
        });
        if (!lacking) continue;
        const facts = { amounts: amounts[0]?.field.label ?? '' };
        yield on.at(rule, target, index, { sentence: 'amount-for-target', facts });
      }
    };
  },
};
