/** Judges what was measured against a target: each year, and over the period (docs/formats/azumino.md, Targets). */
import type { Big } from 'big.js';
import * as v from 'valibot';
import type { FiscalYear } from '../../fiscal-year';
import type { MeasuredValue } from '../measured';
import type { YearRangeValue } from '../year-range';
import { comparisons, levels, rateOf, totalOf } from './comparison';
import type { Comparison } from './comparison';
import type { Direction } from './direction';
import type { Target } from './target';

/** What was measured for one target, by year. */
export type Results = ReadonlyMap<FiscalYear, MeasuredValue>;

/** A target of a record, with what judging it needs. */
export interface JudgedTarget {
  readonly target: Target;
  readonly better: Direction;
  /** The record's period, in fiscal years. */
  readonly period: Pick<YearRangeValue, 'from' | 'to'>;
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

/** Says whether a target is judged in a year: it has a value for it, or is to be reached each year of the period. */
export function isJudgedIn({ target, period }: JudgedTarget, year: FiscalYear): boolean {
  if (target.yearly.some((value) => value.year === year)) return true;
  return target.period === 'year' && year >= period.from && year <= period.to;
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
  const { target, better } = judged;
  const value = target.yearly.find((each) => each.year === year);
  const compared = value
    ? levels(value.amounts, measured, better)
    : comparisons(target, better, measured, results.get(year - 1));
  return judgementOf(compared, (_comparison, reached) => (reached ? 'reached' : 'missed'));
}

/**
 * Says whether a target's measured values are levels, of which the latest counts (a share, a count that is compared with
 * 基準 or 参考), or amounts of each year, which add up over the period (10社/取組期間).
 */
function measuresLevels({ quantity, bases }: Target): boolean {
  return bases.length > 0 || (quantity?.form === 'figure' && quantity.unit === '%');
}

/** Judges the period as a whole from what was measured so far; null for targets that are not judged over the period. */
export function judgeWhole(judged: JudgedTarget, results: Results): Judgement | null {
  const { target, better, period } = judged;
  if (target.period !== 'whole' || target.quantity === null) return null;
  const years = [...results.keys()]
    .filter((year) => year >= period.from && year <= period.to)
    .toSorted((a, b) => a - b);
  const latest = years.at(-1);
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
