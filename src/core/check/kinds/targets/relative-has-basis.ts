/**
 * A target of change in per cent has what it counts from: 基準, or the year before. It judges each of a cell's targets by its
 * parts, where a condition takes a cell whole.
 */
import * as v from 'valibot';
import { isRelative } from '../../../values/targets';
import { takes } from '../../engine/message';
import { targetRule, targetRuleSchema } from './target-rule';
import type { OfTargets } from './target-rule';
import type { DataOf } from '../../../data-schema';

const relativeHasBasisRuleSchema = v.strictObject({
  ...targetRuleSchema.entries,
  kind: v.literal('relative-has-basis'),
});
export type RelativeHasBasisRule = DataOf<typeof relativeHasBasisRuleSchema>;

const messages = { 'relative-has-basis': takes<OfTargets>() };

export const relativeHasBasis = targetRule<RelativeHasBasisRule, Record<never, never>>(
  relativeHasBasisRuleSchema,
  messages,
  () => (target) => {
    const { previousYear, bases } = target;
    const based = previousYear || bases.some(({ role }) => role === '基準');
    return isRelative(target) && !based ? [{}] : [];
  },
);
