/** The values by year of a target over the period add up to it. */
import { Big } from 'big.js';
import * as v from 'valibot';
import { printDecimal } from '../../../values/decimal';
import { targetRule, targetRuleSchema } from './target-rule';
import type { DataOf } from '../../../data-schema';

const yearlyValuesAddUpRuleSchema = v.strictObject({
  ...targetRuleSchema.entries,
  kind: v.literal('yearly-values-add-up'),
});
export type YearlyValuesAddUpRule = DataOf<typeof yearlyValuesAddUpRuleSchema>;

export const yearlyValuesAddUp = targetRule<YearlyValuesAddUpRule>(
  yearlyValuesAddUpRuleSchema,
  () =>
    ({ quantity, period, yearly }) => {
      if (quantity?.form !== 'figure' || period !== 'whole' || yearly.length === 0) return [];
      // Shares do not add up, and labelled series are not parts of one total.
      const amounts = yearly.map((value) => value.amounts[0]);
      if (quantity.unit === '%' || amounts.some(({ unit }) => unit !== quantity.unit)) return [];
      if (yearly.some((value) => value.amounts.length > 1)) return [];
      const sum = amounts.reduce((total, { value }) => total.plus(value), new Big(0));
      if (sum.eq(quantity.value)) return [];
      const { unit, value } = quantity;
      return [{ unit, sum: printDecimal(sum), total: printDecimal(value) }];
    },
);
