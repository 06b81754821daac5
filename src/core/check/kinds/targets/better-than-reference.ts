/**
 * A target is better than where things stood (参考); equal is not better. It judges each of a cell's targets by its parts, where
 * a condition takes a cell whole.
 */
import * as v from 'valibot';
import { squashed } from '../../../values/comparable';
import { betterDirection, isRelative, directionsSchema } from '../../../values/targets';
import type { Direction, Target, YearAmount } from '../../../values/targets';
import { printFigure } from '../../../values/targets/figures';
import { takes } from '../../engine/message';
import { targetRule, targetRuleSchema } from './target-rule';
import type { OfTargets } from './target-rule';
import type { DataOf } from '../../../data-schema';
import { normalizedText } from '../../../records/normalized-text';

const betterThanReferenceRuleSchema = v.strictObject({
  ...targetRuleSchema.entries,
  kind: v.literal('better-than-reference'),
  /** The field that names the record. */
  name: v.string(),
  directions: directionsSchema,
});
export type BetterThanReferenceRule = DataOf<typeof betterThanReferenceRuleSchema>;

/** What is wrong with a target. */
type Fault = {
  readonly series: string;
  readonly wanted: string;
  readonly reference: string;
  readonly direction: Direction;
};

const messages = { 'better-than-reference': takes<OfTargets<Fault>>() };

type Amount = Pick<YearAmount, 'series' | 'value' | 'decimals' | 'scale' | 'unit'>;

/** What the target wants in the end: its quantity, or the values of its last year. */
function wanted({ quantity, yearly }: Target): readonly Amount[] {
  if (quantity?.form === 'figure') return [{ ...quantity, series: null }];
  return yearly.toSorted((a, b) => a.year - b.year).at(-1)?.amounts ?? [];
}

/** A value that is itself a decrease stands below nought: 262人減. */
function stood({ value, change }: YearAmount): YearAmount['value'] {
  return change === '減' ? value.neg() : value;
}

/** Whether a target wants a change of so many (3件減), and which way it goes; null where it wants a level. */
function changeWanted({ quantity }: Target): '増' | '減' | null {
  if (quantity?.form !== 'figure') return null;
  switch (quantity.comparator) {
    case '減':
    case 'の縮減':
      return '減';
    case '増':
    case '向上':
      return '増';
    default:
      return null;
  }
}

/** Every 参考 value that the target does not better. */
function notBetter(target: Target, direction: 'up' | 'down'): readonly Fault[] {
  const found: Fault[] = [];
  const change = changeWanted(target);
  for (const { role, amounts } of target.bases) {
    if (role !== '参考') continue;
    for (const before of amounts) {
      // A change is compared with a change: 3件減 with 2件減, and not with 2件.
      if (change !== null && before.change === null) continue;
      const after = wanted(target).find(
        ({ series }) => squashed(series ?? '') === squashed(before.series ?? ''),
      );
      // Other units are for another rule to say.
      if (!after || after.unit !== before.unit) continue;
      const was = stood(before);
      const wants = change === '減' ? after.value.neg() : after.value;
      if (direction === 'up' ? wants.gt(was) : wants.lt(was)) continue;
      found.push({
        series: before.series ?? '',
        wanted: printFigure(after) + (change ?? ''),
        reference: printFigure(before) + (before.change ?? ''),
        direction,
      });
    }
  }
  return found;
}

export const betterThanReference = targetRule<BetterThanReferenceRule, Fault>(
  betterThanReferenceRuleSchema,
  messages,
  (rule, on) => {
    const names = on.column(rule.name);
    if (!names) return null;
    // What a relative target counts from is its 基準: a 参考 beside it is no level that it could be compared with.
    return (target, record) =>
      isRelative(target)
        ? []
        : notBetter(
            target,
            betterDirection(target, normalizedText(record.at(names)), rule.directions),
          );
  },
);
