/** A target says whether it is to be reached each year or over the period, or has values for the years. */
import * as v from 'valibot';
import { targetRule, targetRuleSchema } from './target-rule';
import type { DataOf } from '../../../data-schema';

const targetHasPeriodRuleSchema = v.strictObject({
  ...targetRuleSchema.entries,
  kind: v.literal('target-has-period'),
});
export type TargetHasPeriodRule = DataOf<typeof targetHasPeriodRuleSchema>;

/** A target without a number has a finding for that: what it lacks comes with the number. */
export const targetHasPeriod = targetRule<TargetHasPeriodRule>(
  targetHasPeriodRuleSchema,
  () => (target) => {
    const { quantity, period, yearly } = target;
    return quantity?.form !== 'figure' || period !== null || yearly.length > 0 ? [] : [{}];
  },
);
