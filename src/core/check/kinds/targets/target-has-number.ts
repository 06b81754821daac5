/** A target has a number, of its own or for the years. */
import * as v from 'valibot';
import { targetRule, targetRuleSchema } from './target-rule';
import type { DataOf } from '../../../data-schema';

const targetHasNumberRuleSchema = v.strictObject({
  ...targetRuleSchema.entries,
  kind: v.literal('target-has-number'),
});
export type TargetHasNumberRule = DataOf<typeof targetHasNumberRuleSchema>;

export const targetHasNumber = targetRule<TargetHasNumberRule>(
  targetHasNumberRuleSchema,
  () =>
    ({ quantity, yearly }) => {
      return quantity?.form === 'figure' || yearly.length > 0 ? [] : [{}];
    },
);
