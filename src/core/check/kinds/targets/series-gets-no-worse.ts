/**
 * A series of values by year does not get worse from one year to the next. It judges each of a cell's targets by its parts,
 * where a condition takes a cell whole.
 */
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

/** The steps by which a series of a target gets worse: in which years, from what and to what. */
type Steps = {
  readonly series: string;
  readonly years: string[];
  readonly before: string[];
  readonly after: string[];
};

type Fault = Readonly<Steps> & { readonly direction: Direction };

const messages = { 'series-gets-no-worse': takes<OfTargets<Fault>>() };

function newSteps(series: string): Steps {
  return { series, years: [], before: [], after: [] };
}

/** What gets worse: for each series of a target, every year and what it was before and is then. */
function worse({ yearly }: Target, direction: Direction): readonly Fault[] {
  const found = new Map<string, Steps>();
  const years = yearly.toSorted((a, b) => a.year - b.year);
  for (const [at, next] of years.entries())
    for (const after of next.amounts) {
      const name = squashed(after.series ?? '');
      const before = years[at - 1]?.amounts.find(
        ({ series, unit }) => unit === after.unit && squashed(series ?? '') === name,
      );
      if (!before) continue;
      if (direction === 'up' ? after.value.gte(before.value) : after.value.lte(before.value))
        continue;
      const steps = found.get(name) ?? newSteps(after.series ?? '');
      steps.years.push(printFiscalYear(next.year));
      steps.before.push(printFigure(before));
      steps.after.push(printFigure(after));
      found.set(name, steps);
    }
  return [...found.values()].map((steps) => ({ ...steps, direction }));
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
