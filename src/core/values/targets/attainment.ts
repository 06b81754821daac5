/** Judges what was measured against a target: each year, and over the period (docs/formats/azumino.md, Targets). */
import type { Big } from 'big.js';
import * as v from 'valibot';
import type { FiscalYear } from '../../fiscal-year';
import type { MeasuredValue, Measurement } from '../measured';
import type { YearRangeValue } from '../year-range';
import { comparisons, levels, rateOf, totalOf } from './comparison';
import type { Comparison } from './comparison';
import type { Direction } from './direction';
import type { Target, YearAmount, YearAmounts } from './target';

/** What was measured for one target, by year. */
export type Results = ReadonlyMap<FiscalYear, MeasuredValue>;

/** What a target demands, and which way is better. */
export interface Demand {
  readonly target: Target;
  readonly better: Direction;
}

/** A target that was set anew (再設定). */
export interface Reset extends Demand {
  /** The first year that is judged by it: the year after the one whose result set it. */
  readonly from: FiscalYear;
}

/** A target of a record, with what judging it needs. */
export interface JudgedTarget extends Demand {
  /** The record's period, in fiscal years. */
  readonly period: Pick<YearRangeValue, 'from' | 'to'>;
  /** What it was set to anew, in the order of years. */
  readonly resets: readonly Reset[];
  /**
   * The values that a named quantity (類似団体平均値以下) had in the years, as the results give them; null where they give none for any
   * target.
   */
  readonly references: Results | null;
}

/** Gives what holds in a year: the last target that was set anew before it, else the plan's. */
export function demandIn(judged: JudgedTarget, year: FiscalYear): Demand {
  return judged.resets.findLast(({ from }) => from <= year) ?? judged;
}

export const verdictSchema = v.picklist([
  'reached',
  'missed',
  // Not reached yet, and there is time left; or nothing was measured yet.
  'open',
  // The target or the measured value has no number to compare.
  'unknown',
]);
export type Verdict = v.InferOutput<typeof verdictSchema>;

/** The state of one series of a target; most targets have one series. */
export interface SeriesJudgement {
  /** e.g. `現年`; null if the target has only one series. */
  readonly series: string | null;
  readonly verdict: Verdict;
  /** In the unit of what was measured, or of the change in per cent; null where there is no number. */
  readonly wanted: Big | null;
  readonly got: Big | null;
  /** 達成率 as a share of 1, or null where none can be given. */
  readonly rate: Big | null;
}

export interface Judgement {
  /** For all series together: missed if one of them is missed. */
  readonly verdict: Verdict;
  readonly series: readonly SeriesJudgement[];
}

function reaches({ wanted, got, higher }: Comparison): boolean | null {
  if (wanted === null || got === null) return null;
  return higher ? got.gte(wanted) : got.lte(wanted);
}

function judgementOf(
  compared: readonly Comparison[],
  verdictOf: (comparison: Comparison, reached: boolean) => Verdict,
): Judgement {
  const series = compared.map((comparison): SeriesJudgement => {
    const { wanted, got } = comparison;
    const reached = reaches(comparison);
    const verdict = reached === null ? 'unknown' : verdictOf(comparison, reached);
    return { series: comparison.series, verdict, wanted, got, rate: rateOf(comparison) };
  });
  const worst = (['missed', 'unknown', 'open'] as const).find((verdict) =>
    series.some((each) => each.verdict === verdict),
  );
  return { verdict: worst ?? (series.length === 0 ? 'unknown' : 'reached'), series };
}

const NOTHING_YET: Judgement = { verdict: 'open', series: [] };

/** Says whether a target is judged by a value that the results give for each year. */
function isByReference({ target }: Demand, { references }: JudgedTarget): boolean {
  return target.quantity?.form === 'named' && target.period !== 'whole' && references !== null;
}

/**
 * Says whether a target is judged in a year: it has a value for it, is to be reached each year of the period, or is compared with a
 * value that the results give for each year.
 */
export function isJudgedIn(judged: JudgedTarget, year: FiscalYear): boolean {
  const demand = demandIn(judged, year);
  const { target } = demand;
  if (target.yearly.some((value) => value.year === year)) return true;
  const { period } = judged;
  if (year < period.from || year > period.to) return false;
  return target.period === 'year' || isByReference(demand, judged);
}

/** A value that the results give, as one that a target demands. */
function demanded({ measurements: [first, ...others] }: MeasuredValue): YearAmounts {
  const amount = ({ series, value, decimals, scale, unit }: Measurement): YearAmount => ({
    series,
    value,
    decimals,
    scale,
    unit,
    change: null,
  });
  return [amount(first), ...others.map(amount)];
}

/** Compares a year's result with the year's own value, the value that the results name for it, or what every year demands. */
function comparedIn(
  judged: JudgedTarget,
  results: Results,
  year: FiscalYear,
  measured: MeasuredValue,
): readonly Comparison[] {
  const demand = demandIn(judged, year);
  const { target, better } = demand;
  const value = target.yearly.find((each) => each.year === year);
  if (value) return levels(value.amounts, measured, better);
  const reference = isByReference(demand, judged) ? judged.references?.get(year) : undefined;
  if (reference) return levels(demanded(reference), measured, better);
  return comparisons(target, better, measured, results.get(year - 1));
}

/** Judges a year alone; null where the target is not judged in it. */
export function judgeYear(
  judged: JudgedTarget,
  results: Results,
  year: FiscalYear,
): Judgement | null {
  if (!isJudgedIn(judged, year)) return null;
  const measured = results.get(year);
  if (!measured) return NOTHING_YET;
  return judgementOf(comparedIn(judged, results, year, measured), (_comparison, reached) =>
    reached ? 'reached' : 'missed',
  );
}

/**
 * Says whether a target's measured values are levels, of which the latest counts (a share, a count that is compared with
 * 基準 or 参考), or amounts of each year, which add up over the period (10社/取組期間).
 */
function measuresLevels({ quantity, bases }: Target): boolean {
  return bases.length > 0 || (quantity?.form === 'figure' && quantity.unit === '%');
}

/**
 * Judges the period as a whole from what was measured so far, by what held in the last year that was measured; null for targets that are
 * not judged over the period.
 */
export function judgeWhole(judged: JudgedTarget, results: Results): Judgement | null {
  const { period } = judged;
  const years = [...results.keys()]
    .filter((year) => year >= period.from && year <= period.to)
    .toSorted((a, b) => a - b);
  const latest = years.at(-1);
  const { target, better } = demandIn(judged, latest ?? period.from);
  if (target.period !== 'whole' || target.quantity === null) return null;
  const measured = latest === undefined ? undefined : results.get(latest);
  if (latest === undefined || !measured) return NOTHING_YET;
  const over = latest === period.to;
  if (measuresLevels(target))
    return judgementOf(
      comparisons(target, better, measured, results.get(latest - 1)),
      (_comparison, reached) => (reached ? 'reached' : over ? 'missed' : 'open'),
    );
  const all = years.flatMap((year) => results.get(year) ?? []);
  // A sum only grows, so an upper limit is known to be kept only when the period is over, and is broken as soon as it is passed.
  return judgementOf(totalOf(target, better, all), ({ higher }, reached) => {
    if (higher) return reached ? 'reached' : over ? 'missed' : 'open';
    return reached ? (over ? 'reached' : 'open') : 'missed';
  });
}
