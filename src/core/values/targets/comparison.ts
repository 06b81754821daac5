/** Puts the measured and the demanded values of a target side by side, in one unit, series by series. */
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
  /** If true, `got` has to be at least `wanted`; otherwise at most. */
  readonly higher: boolean;
  /** The basis of a change, if `wanted` is a level calculated from that basis. */
  readonly from: Big | null;
}

const ONE = new Big(1);
const HUNDRED = new Big(100);
/** Rates are figures to be rounded for print: six places are enough for 0.01%. */
const RATE_PLACES = 6;

/** The measured value of a series; a value without a label belongs to the only series. */
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

/** What was measured as a level: a value that is itself a decrease becomes negative, as in 参考 (320人減). */
function levelOf({ value, change }: Measurement): Big {
  return change === 'down' ? value.neg() : value;
}

/** Compares measured values with the target values of a year. */
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

/** The change that a target demands, in per cent, as a positive number. */
interface Change {
  readonly percent: Big;
  readonly better: Direction;
}

/** A change with a positive sign if it goes in the better direction: if less is better, 3%減 is 3 and 3%増 is -3. */
function changeReached({ value, change }: Measurement, better: Direction): Big {
  if (change !== null) return change === better ? value : value.neg();
  // If no word tells the direction, a minus means that the value went down, and a plain number went in the better direction.
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

/** 3%減 from 7,063人 demands 6,851.11人. The measured value may be such a level, or the change itself. */
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

/** Compares what was measured with a target's quantity; a quantity that is only named cannot be compared. */
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
  // 10件減 demands a change of at least this many.
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

/** 達成率: the reached value divided by the demanded value; if less is better, the demanded value divided by the reached value. */
export function rateOf({ wanted, got, higher, from }: Comparison): Big | null {
  if (wanted === null || got === null) return null;
  const [of, by] =
    from === null
      ? higher
        ? [got, wanted]
        : [wanted, got]
      : [got.minus(from), wanted.minus(from)];
  if (!by.eq(0)) return of.div(by).round(RATE_PLACES, Big.roundHalfUp);
  // The divisor is zero here. If zero was demanded and zero was reached, the rate is 1; otherwise there is no rate.
  return from === null && of.eq(0) ? ONE : null;
}
