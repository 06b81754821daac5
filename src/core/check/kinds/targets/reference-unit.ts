/**
 * A target and where things stood (参考) are in one unit. It judges each of a cell's targets by its parts, where a condition
 * takes a cell whole.
 */
import * as v from 'valibot';
import { isRelative } from '../../../values/targets';
import { takes } from '../../engine/message';
import { targetRule, targetRuleSchema } from './target-rule';
import type { OfTargets } from './target-rule';
import type { DataOf } from '../../../data-schema';

const referenceUnitRuleSchema = v.strictObject({
  ...targetRuleSchema.entries,
  kind: v.literal('reference-unit'),
});
export type ReferenceUnitRule = DataOf<typeof referenceUnitRuleSchema>;

/** What is wrong with a target. */
type Fault = {
  readonly unit: string;
  readonly reference: string;
};

const messages = { 'reference-unit': takes<OfTargets<Fault>>() };

export const referenceUnit = targetRule<ReferenceUnitRule, Fault>(
  referenceUnitRuleSchema,
  messages,
  () => (target) => {
    const { quantity, yearly, bases } = target;
    // A change in per cent is in another unit than the level it changes.
    if (isRelative(target)) return [];
    const own = new Set([
      ...(quantity?.form === 'figure' ? [quantity.unit] : []),
      ...yearly.flatMap(({ amounts }) => amounts.map(({ unit }) => unit)),
    ]);
    if (own.size === 0) return [];
    const others = bases
      .filter(({ role }) => role === '参考')
      .flatMap(({ amounts }) => amounts.map(({ unit }) => unit))
      .filter((unit) => !own.has(unit));
    return [...new Set(others)].map((reference) => ({ unit: [...own].join('・'), reference }));
  },
);
