/** The stated portion of an amount (うち一般会計) is not larger than the amount. */
import { printDecimal } from '../../../values/decimal';
import { moneyIn, ownCells, messageOfAll } from '../../engine/checked-ledger';
import type { RuleHead, RuleKind } from '../../engine/kind';
import { isLargerThanWhole } from './part-in-whole';

export interface PortionWithinRule extends RuleHead {
  readonly kind: 'portion-within';
  readonly field: string;
}

export const portionWithin: RuleKind<PortionWithinRule> = {
  compile(rule, on) {
    const columns = on.columns(rule.field);
    return function* () {
      for (const column of columns)
        for (const [index, cell] of ownCells(column)) {
          const money = moneyIn(cell);
          if (money?.form !== 'amount') continue;
          const unit = column.field.type.kind === 'money' ? column.field.type.unit : '';
          const over = money.parts.flatMap(({ amount, portion }) =>
            portion !== null && isLargerThanWhole(portion, amount)
              ? [{ portion: printDecimal(portion) + unit, amount: printDecimal(amount) + unit }]
              : [],
          );
          const message = messageOfAll(
            over.map((params) => ({ message: 'portion-within', params })),
          );
          if (message) yield on.at(rule, column, index, message);
        }
    };
  },
};
