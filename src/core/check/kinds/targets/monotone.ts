/**
 * The figures move one way, from what is now to what is aimed at. Each indicator of a cell is followed through all years, where
 * a condition compares two cells.
 */
import type { Big } from 'big.js';
import * as v from 'valibot';
import { shortFiscalYear } from '../../../fiscal-year';
import { pointsOf } from '../../../values/figures/points';
import type { Point } from '../../../values/figures/points';
import type { FiguresValue } from '../../../values';
import type { RuleKind } from '../../engine/kind';
import { messageOfAll, takes } from '../../engine/message';
import type { BreakOf } from '../../engine/message';
import { yearFigures, yearFiguresSchema } from './year-figures';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import { findingAt } from '../../engine/findings';

const monotoneRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  ...yearFiguresSchema.entries,
  kind: v.literal('monotone'),
  /** The field of what is now. */
  from: v.string(),
  /** The field of what is aimed at. */
  to: v.string(),
});
export type MonotoneRule = DataOf<typeof monotoneRuleSchema>;

const messages = {
  monotone: takes<{
    readonly indicator: string;
    readonly others: readonly string[];
    readonly inYear: string;
    readonly before: string;
    readonly after: string;
  }>(),
};

/** The figures of one place: `''` for the field of what is now, else the year. */
interface Stop {
  readonly year: string;
  readonly points: readonly Point[];
}

/** One step of an indicator from one stop to the next. */
interface Step {
  readonly before: Point;
  readonly after: Point;
  readonly year: string;
}

function sign(from: Big, to: Big): number {
  return to.cmp(from);
}

function stepsOf(stops: readonly Stop[], has: (point: Point) => boolean): readonly Step[] {
  const series = stops.flatMap(({ year, points }) => {
    const point = points.find(has);
    return point ? [{ year, point }] : [];
  });
  return series.slice(1).flatMap(({ year, point }, at) => {
    const before = series[at]?.point;
    return before && before.unit === point.unit ? [{ before, after: point, year }] : [];
  });
}

/** Gives the steps against the way of an indicator: from now to the target, else the way of the first step. */
function stepsBack(steps: readonly Step[], target: Point | undefined): readonly Step[] {
  const [first] = steps;
  const way =
    first && target && first.before.unit === target.unit
      ? sign(first.before.number, target.number)
      : 0;
  const moves = steps.map((step) => ({ step, way: sign(step.before.number, step.after.number) }));
  const wanted = way || (moves.find((move) => move.way !== 0)?.way ?? 0);
  return moves.flatMap(({ step, way: own }) => (own !== 0 && own !== wanted ? [step] : []));
}

/** Tells the steps back, a year each: of further indicators that go back in one year, only the names. */
function breaksOf(back: readonly Step[]): readonly BreakOf<typeof messages>[] {
  const years = [...new Set(back.map(({ year }) => year))];
  return years.flatMap((year) => {
    const [first, ...others] = back.filter((step) => step.year === year);
    if (!first) return [];
    const params = {
      indicator: first.after.indicator,
      others: others.map(({ after: { indicator } }) => indicator),
      inYear: year,
      before: first.before.said,
      after: first.after.said,
    };
    return [{ message: 'monotone', params }];
  });
}

export const monotone: RuleKind<MonotoneRule, typeof messages> = {
  schema: monotoneRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    const from = on.column(rule.from);
    const to = on.column(rule.to);
    const inYears = yearFigures(rule, on);
    if (!from || !to || !inYears) return null;
    const points = (value: FiguresValue | null): readonly Point[] => (value ? pointsOf(value) : []);
    return function* () {
      for (const record of on.all) {
        const stops: readonly Stop[] = [
          { year: '', points: points(record.valueIn(from, 'figures')) },
          ...inYears(record).years.map(({ year, value }) => ({
            year: shortFiscalYear(year),
            points: points(value),
          })),
        ];
        const targets = points(record.valueIn(to, 'figures'));
        // Lone figures are one series whatever their names.
        const lone = [...stops.map((stop) => stop.points), targets].every(
          ({ length }) => length < 2,
        );
        const indicators = lone
          ? ['']
          : [...new Set(stops.flatMap((stop) => stop.points.map(({ indicator }) => indicator)))];
        const back = indicators.flatMap((indicator) => {
          const has = (point: Point): boolean => lone || point.indicator === indicator;
          return stepsBack(stepsOf(stops, has), targets.find(has));
        });
        const message = messageOfAll(breaksOf(back));
        if (message) yield findingAt(rule, to, record, message);
      }
    };
  },
};
