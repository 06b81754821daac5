/**
 * A target has a number, of its own or for the years. It judges each of a cell's targets by its parts, where a condition takes
 * a cell whole.
 */
import * as v from 'valibot';
import { takes } from '../../engine/message';
import { targetRule, targetRuleSchema } from './target-rule';
import type { OfTargets } from './target-rule';
import type { DataOf } from '../../../data-schema';

const targetHasNumberRuleSchema = v.strictObject({
  ...targetRuleSchema.entries,
  kind: v.literal('target-has-number'),
});
export type TargetHasNumberRule = DataOf<typeof targetHasNumberRuleSchema>;

const messages = { 'target-has-number': takes<OfTargets>() };

export const targetHasNumber = targetRule<TargetHasNumberRule, Record<never, never>>(
  targetHasNumberRuleSchema,
  messages,
  () =>
    ({ quantity, yearly }) => {
      return quantity?.form === 'figure' || yearly.length > 0 ? [] : [{}];
    },
);
