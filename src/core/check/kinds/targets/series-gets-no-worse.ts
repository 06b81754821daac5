/** A series of values by year does not get worse from one year to the next. */
import * as v from 'valibot';
import { printFiscalYear } from '../../../fiscal-year';
import { squashed } from '../../../values/comparable';
import { betterDirection, isSeries, directionsSchema } from '../../../values/targets';
import type { Direction, Target } from '../../../values/targets';
import { printFigure } from '../../../values/targets/figures';
import { takes } from '../../engine/message';
import { targetRule, targetRuleSchema } from './target-rule';
import type { OfTargets } from './target-rule';
import type { DataOf } from '../../../data-schema';
import { normalizedText } from '../../../records/normalized-text';

const seriesGetsNoWorseRuleSchema = v.strictObject({
  ...targetRuleSchema.entries,
  kind: v.literal('series-gets-no-worse'),
  /** The field that names the record. */
  name: v.string(),
  directions: directionsSchema,
});
export type SeriesGetsNoWorseRule = DataOf<typeof seriesGetsNoWorseRuleSchema>;

/** What is wrong with a target. */
type Fault = {
  readonly series: string;
  readonly year: string;
  readonly before: string;
  readonly after: string;
  readonly direction: Direction;
};

const messages = { 'series-gets-no-worse': takes<OfTargets<Fault>>() };

/** Every step by which a series gets worse. */
function worse({ yearly }: Target, direction: Direction): readonly Fault[] {
  const steps: Fault[] = [];
  const years = yearly.toSorted((a, b) => a.year - b.year);
  for (const [at, next] of years.entries())
    for (const after of next.amounts) {
      const before = years[at - 1]?.amounts.find(
        ({ series, unit }) =>
          unit === after.unit && squashed(series ?? '') === squashed(after.series ?? ''),
      );
      if (!before) continue;
      if (direction === 'up' ? after.value.gte(before.value) : after.value.lte(before.value))
        continue;
      steps.push({
        series: after.series ?? '',
        year: printFiscalYear(next.year),
        before: printFigure(before),
        after: printFigure(after),
        direction,
      });
    }
  return steps;
}

export const seriesGetsNoWorse = targetRule<SeriesGetsNoWorseRule, Fault>(
  seriesGetsNoWorseRuleSchema,
  messages,
  (rule, on) => {
    const names = on.column(rule.name);
    if (!names) return null;
    // Yearly parts of a total are no series: 14施設, 6施設, 4施設.
    return (target, record) =>
      isSeries(target)
        ? worse(target, betterDirection(target, normalizedText(record.at(names)), rule.directions))
        : [];
  },
);
