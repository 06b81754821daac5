/**
 * The stated portion of an amount (うち一般会計) is not larger than the amount. Portion and amount stand in one cell: a condition
 * compares cells.
 */
import * as v from 'valibot';
import type { LedgerCell } from '../../../ledger/ledger';
import { unitOf } from '../../../values';
import { printDecimal } from '../../../values/decimal';
import type { RuleKind } from '../../engine/kind';
import { messageOfAll, takes } from '../../engine/message';
import { isLargerThanWhole } from './part-in-whole';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import { valueIn } from '../../../values/value-in';
import { findingAt } from '../../engine/findings';

const portionWithinRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('portion-within'),
  field: v.string(),
});
export type PortionWithinRule = DataOf<typeof portionWithinRuleSchema>;

const messages = {
  'portion-within': takes<{ readonly portion: string; readonly amount: string }>(),
};

function hasPortion(cell: LedgerCell): boolean {
  const money = valueIn(cell, 'money');
  return money?.form === 'amount' && money.parts.some(({ portion }) => portion !== null);
}

export const portionWithin: RuleKind<PortionWithinRule, typeof messages> = {
  schema: portionWithinRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    const columns = on.columns(rule.field);
    return function* () {
      for (const column of columns)
        for (const [record, cell] of on.ownCells(column, hasPortion)) {
          const money = valueIn(cell, 'money');
          if (money?.form !== 'amount') continue;
          const unit = unitOf(column.field.type)?.name ?? '';
          const over = money.parts.flatMap(({ amount, portion }) =>
            portion !== null && isLargerThanWhole(portion, amount)
              ? [{ portion: printDecimal(portion) + unit, amount: printDecimal(amount) + unit }]
              : [],
          );
          const message = messageOfAll(
            over.map((params) => ({ message: 'portion-within' as const, params })),
          );
          if (message) yield findingAt(rule, column, record, message);
        }
    };
  },
};
