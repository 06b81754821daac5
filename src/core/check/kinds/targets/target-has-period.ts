/**
 * A target says whether it is to be reached each year or over the period, or has values for the years. It judges each of a
 * cell's targets by its parts, where a condition takes a cell whole.
 */
import * as v from 'valibot';
import { takes } from '../../engine/message';
import { targetRule, targetRuleSchema } from './target-rule';
import type { OfTargets } from './target-rule';
import type { DataOf } from '../../../data-schema';

const targetHasPeriodRuleSchema = v.strictObject({
  ...targetRuleSchema.entries,
  kind: v.literal('target-has-period'),
});
export type TargetHasPeriodRule = DataOf<typeof targetHasPeriodRuleSchema>;

const messages = { 'target-has-period': takes<OfTargets>() };

/** A target without a number has a finding for that: what it lacks comes with the number. */
export const targetHasPeriod = targetRule<TargetHasPeriodRule, Record<never, never>>(
  targetHasPeriodRuleSchema,
  messages,
  () => (target) => {
    const { quantity, period, yearly } = target;
    return quantity?.form !== 'figure' || period !== null || yearly.length > 0 ? [] : [{}];
  },
);
