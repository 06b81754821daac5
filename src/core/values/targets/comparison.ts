/** Puts what was measured and what a target wants side by side, in one unit, series by series. */
import { Big } from 'big.js';
import { squashed } from '../comparable';
import type { MeasuredValue, Measurement } from '../measured';
import type { Direction } from './direction';
import { isRelative } from './target';
import type { Target, YearAmount, YearAmounts } from './target';

export interface Comparison {
  readonly series: string | null;
  /** Null where there is no number to compare. */
  readonly wanted: Big | null;
  readonly got: Big | null;
  /** `got` is to be at least `wanted`; otherwise at most. */
  readonly higher: boolean;
  /** What a change counts from, where `wanted` is a level that follows from it. */
  readonly from: Big | null;
}

const ONE = new Big(1);
const HUNDRED = new Big(100);
/** Rates are figures to be rounded for print: six places are enough for 0.01%. */
const RATE_PLACES = 6;

/** The measured value of a series; a value without a label stands for the only series. */
function measuredOf(
  measured: MeasuredValue | undefined,
  series: string | null,
  only: boolean,
): Measurement | null {
  const [first, ...others] = measured?.measurements ?? [];
  if (!first) return null;
  if (only && others.length === 0) return first;
  const wanted = squashed(series ?? '');
  return [first, ...others].find((each) => squashed(each.series ?? '') === wanted) ?? null;
}

function fits(measurement: Measurement, unit: string): boolean {
  return measurement.unit === '' || measurement.unit === unit;
}

/** What was measured as a level: a value that is itself a decrease stands below nought, as in 参考 (320人減). */
function levelOf({ value, change }: Measurement): Big {
  return change === 'down' ? value.neg() : value;
}

/** Compares measured values with the values that a year is to have. */
export function levels(
  amounts: YearAmounts,
  measured: MeasuredValue,
  better: Direction,
): readonly Comparison[] {
  return amounts.map(({ series, value, unit }) => {
    const measurement = measuredOf(measured, series, amounts.length === 1);
    const got = measurement && fits(measurement, unit) ? levelOf(measurement) : null;
    return { series, wanted: value, got, higher: better === 'up', from: null };
  });
}

/** What a target of change wants, in per cent, as a positive number. */
interface Change {
  readonly percent: Big;
  readonly better: Direction;
}

/** A change as far as it goes the way that is wanted: 3%減 is 3 where less is wanted, 3%増 is -3. */
function changeReached({ value, change }: Measurement, better: Direction): Big {
  if (change !== null) return change === better ? value : value.neg();
  // Without a word, a minus says that it went down; a plain number went the way that is wanted.
  return better === 'down' ? value.abs() : value;
}

function relativeComparison(
  { percent, better }: Change,
  measurement: Measurement | null,
  series: string | null,
  basis: { readonly value: Big; readonly unit: string } | null,
): Comparison {
  const unknown = { series, wanted: null, got: null, higher: true, from: null };
  if (!measurement) return unknown;
  const isChange = measurement.change !== null || (measurement.unit === '%' && basis?.unit !== '%');
  if (isChange)
    return {
      ...unknown,
      wanted: percent,
      got: measurement.unit === '%' ? changeReached(measurement, better) : null,
    };
  if (!basis || !fits(measurement, basis.unit)) return unknown;
  const factor = ONE.plus((better === 'down' ? percent.neg() : percent).div(HUNDRED));
  return {
    series,
    wanted: basis.value.times(factor),
    got: measurement.value,
    higher: better === 'up',
    from: basis.value,
  };
}

/** 3%減 from 7,063人 wants 6,851.11人; what was measured may be that level, or the change itself. */
function relativeComparisons(
  target: Target,
  change: Change,
  measured: MeasuredValue,
  yearBefore: MeasuredValue | undefined,
): readonly Comparison[] {
  const [first, ...others] = measured.measurements;
  const bases: readonly YearAmount[] =
    target.bases.find(({ role }) => role === '基準')?.amounts ?? [];
  // One change may be given for all series together.
  if (first.change !== null && first.series === null && others.length === 0)
    return [relativeComparison(change, first, null, null)];
  if (!target.previousYear && bases.length > 0)
    return bases.map((basis) => {
      const measurement = measuredOf(measured, basis.series, bases.length === 1);
      return relativeComparison(change, measurement, basis.series, basis);
    });
  return measured.measurements.map((measurement) => {
    const before = measuredOf(yearBefore, measurement.series, others.length === 0);
    // The year before may itself have been given as a change, which is no level to count from.
    const level = before?.change === null && before.unit === measurement.unit ? before : null;
    return relativeComparison(change, measurement, measurement.series, level);
  });
}

/** Compares what was measured with a target's quantity; nothing can be compared with one that is named. */
export function comparisons(
  target: Target,
  better: Direction,
  measured: MeasuredValue,
  yearBefore: MeasuredValue | undefined,
): readonly Comparison[] {
  const { quantity } = target;
  if (quantity?.form !== 'figure')
    return [{ series: null, wanted: null, got: null, higher: better === 'up', from: null }];
  if (isRelative(target))
    return relativeComparisons(target, { percent: quantity.value, better }, measured, yearBefore);
  const measurement = measuredOf(measured, null, true);
  const got = measurement && fits(measurement, quantity.unit) ? levelOf(measurement) : null;
  // 10件減 wants a change of at least so many.
  const ofChange = ['減', '増', '向上', 'の縮減'].includes(quantity.comparator ?? '');
  const reached = ofChange && measurement ? changeReached(measurement, better) : got;
  return [
    {
      series: null,
      wanted: quantity.value,
      got: got === null ? null : reached,
      higher: ofChange || better === 'up',
      from: null,
    },
  ];
}

/** Compares the sum of what was measured over the years with a target's quantity. */
export function totalOf(
  target: Target,
  better: Direction,
  all: readonly MeasuredValue[],
): readonly Comparison[] {
  const each = all.flatMap((measured) => comparisons(target, better, measured, undefined));
  const [first] = each;
  if (!first) return [];
  const got = each.reduce<Big | null>(
    (sum, comparison) => (sum && comparison.got ? sum.plus(comparison.got) : null),
    new Big(0),
  );
  return [{ ...first, got }];
}

/** 達成率: what was reached as a share of what was wanted; of less is better, wanted as a share of reached. */
export function rateOf({ wanted, got, higher, from }: Comparison): Big | null {
  if (wanted === null || got === null) return null;
  const [of, by] =
    from === null
      ? higher
        ? [got, wanted]
        : [wanted, got]
      : [got.minus(from), wanted.minus(from)];
  if (!by.eq(0)) return of.div(by).round(RATE_PLACES, Big.roundHalfUp);
  // Nought wanted and nought reached is all; nought wanted at most and more reached is nothing.
  return from === null && of.eq(0) ? ONE : null;
}
