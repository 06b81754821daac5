/** What a target lacks or contradicts by its own parts: its number, its period, its basis, its units, its values by year. */
import { Big } from 'big.js';
import { printFiscalYear } from '../../../fiscal-year';
import { printDecimal } from '../../../values/decimal';
import { isRelative } from '../../../values/targets';
import type { Target } from '../../../values/targets';
import { yearsOf } from '../../../values/year-range';
import type { YearRangeValue } from '../../../values/year-range';

/** A target whose unit is not that of where things stood. */
export type UnitFault = { readonly unit: string; readonly reference: string };

/** A target over the period whose values by year come to another sum. */
export type SumFault = { readonly unit: string; readonly sum: string; readonly total: string };

export function lacksNumber({ quantity, yearly }: Target): boolean {
  return quantity?.form !== 'figure' && yearly.length === 0;
}

/** A target without a number has a finding for that: what it lacks comes with the number. */
export function lacksPeriod({ quantity, period, yearly }: Target): boolean {
  return quantity?.form === 'figure' && period === null && yearly.length === 0;
}

/** A change in per cent has what it counts from: 基準, or the year before. */
export function lacksBasis(target: Target): boolean {
  const { previousYear, bases } = target;
  return isRelative(target) && !previousYear && !bases.some(({ role }) => role === '基準');
}

/** Gives each unit of where things stood (参考) that the target does not have. */
export function unitFaults(target: Target): readonly UnitFault[] {
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
}

/** Says where the values by year of a target over the period do not add up to it. */
export function sumFaults({ quantity, period, yearly }: Target): readonly SumFault[] {
  if (quantity?.form !== 'figure' || period !== 'whole' || yearly.length === 0) return [];
  const { unit, value } = quantity;
  // Shares do not add up, and labelled series are not parts of one total.
  const amounts = yearly.map((each) => each.amounts[0]);
  if (unit === '%' || amounts.some((amount) => amount.unit !== unit)) return [];
  if (yearly.some((each) => each.amounts.length > 1)) return [];
  const sum = amounts.reduce((total, amount) => total.plus(amount.value), new Big(0));
  return sum.eq(value) ? [] : [{ unit, sum: printDecimal(sum), total: printDecimal(value) }];
}

/** Lists the years of a period for which a target with values by year has none. */
export function yearsWithout({ yearly }: Target, period: YearRangeValue | null): readonly string[] {
  if (!period || yearly.length === 0) return [];
  const given = new Set(yearly.map(({ year }) => year));
  return yearsOf(period)
    .filter((year) => !given.has(year))
    .map(printFiscalYear);
}
