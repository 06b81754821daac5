/**
 * The values by year of a target over the period add up to it. It judges each of a cell's targets by its parts, where a
 * condition takes a cell whole.
 */
import { Big } from 'big.js';
import * as v from 'valibot';
import { printDecimal } from '../../../values/decimal';
import { takes } from '../../engine/message';
import { targetRule, targetRuleSchema } from './target-rule';
import type { OfTargets } from './target-rule';
import type { DataOf } from '../../../data-schema';

const yearlyValuesAddUpRuleSchema = v.strictObject({
  ...targetRuleSchema.entries,
  kind: v.literal('yearly-values-add-up'),
});
export type YearlyValuesAddUpRule = DataOf<typeof yearlyValuesAddUpRuleSchema>;

/** What is wrong with a target. */
type Fault = {
  readonly unit: string;
  readonly sum: string;
  readonly total: string;
};

const messages = { 'yearly-values-add-up': takes<OfTargets<Fault>>() };

export const yearlyValuesAddUp = targetRule<YearlyValuesAddUpRule, Fault>(
  yearlyValuesAddUpRuleSchema,
  messages,
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
