/** How the targets of the made-up town stand, from what was measured; apart from the product's own judging. */
import type { Verdict } from '../../../../src/core/values/targets';
import { dividedBy, exactly, isNought, rounded, type Fraction } from './fraction';
import { LESS_IS_BETTER, YEARS, type Initiative, type Target, type Town } from './truth';

interface Measured {
  readonly value: number;
  readonly unit: string;
}

export interface Attainment {
  readonly target: Target;
  /** From the first year of the record's period to the last. */
  readonly period: readonly [from: number, to: number];
  readonly results: ReadonlyMap<number, Measured>;
}

/** A record's targets with what was measured for each; of two results of one year, the first counts. */
export function attainmentsOf(
  { results }: Town,
  { number, targets, span }: Initiative,
): readonly Attainment[] {
  const all = targets.says;
  const meant = (item: string): Target | undefined => {
    if (item === '' && all.length === 1) return all[0];
    const named = all.filter(({ mark, indicator }) => item === mark || item === indicator);
    return named.length === 1 ? named[0] : undefined;
  };
  return all.map((target) => {
    const own = new Map<number, Measured>();
    for (const { of, item, year, value } of results)
      if (of === number && meant(item) === target && value.says && !own.has(year))
        own.set(year, value.says);
    return { target, period: span.says ?? [YEARS[0], YEARS[1]], results: own };
  });
}

function wantsMore({ comparator, indicator }: Target): boolean {
  if (comparator !== '') return comparator === '以上';
  return !indicator.includes(LESS_IS_BETTER);
}

/** What is wanted and what was measured, in one unit; null where the units differ. */
interface Compared {
  readonly wanted: number;
  readonly got: number | null;
}

function inUnit({ value, unit }: Measured, target: Target): number | null {
  return unit === '' || unit === target.unit ? value : null;
}

function reaches({ wanted, got }: Compared, target: Target): boolean | null {
  if (got === null) return null;
  return wantsMore(target) ? got >= wanted : got <= wanted;
}

function comparedIn(
  { target, period, results }: Attainment,
  year: number,
): Compared | 'open' | null {
  const { quantity, yearly } = target;
  const at = YEARS.findIndex((each) => each === year);
  const wanted = quantity === null ? yearly[at] : quantity;
  const isJudged =
    quantity === null
      ? wanted !== undefined
      : target.period === 'year' && year >= period[0] && year <= period[1];
  if (!isJudged || wanted === undefined) return null;
  const measured = results.get(year);
  return measured ? { wanted, got: inUnit(measured, target) } : 'open';
}

/** How a target stands in a year; null where the year asks nothing of it. */
export function standsIn(each: Attainment, year: number): Verdict | null {
  const compared = comparedIn(each, year);
  if (compared === null || compared === 'open') return compared;
  const reached = reaches(compared, each.target);
  return reached === null ? 'unknown' : reached ? 'reached' : 'missed';
}

function yearsOf({ period: [from, to] }: Attainment): readonly number[] {
  return YEARS.filter((year) => year >= from && year <= to);
}

/** Over the period: shares are levels, of which the latest counts; all else adds up. */
function comparedOver(each: Attainment): (Compared & { readonly isOver: boolean }) | 'open' | null {
  const { target, results, period } = each;
  if (target.period !== 'whole' || target.quantity === null) return null;
  const measured = yearsOf(each).flatMap((year) => {
    const found = results.get(year);
    return found ? [{ year, got: inUnit(found, target) }] : [];
  });
  const latest = measured.at(-1);
  if (!latest) return 'open';
  const isOver = latest.year === period[1];
  if (target.unit === '%') return { wanted: target.quantity, got: latest.got, isOver };
  const got = measured.reduce<number | null>(
    (sum, { got: one }) => (sum === null || one === null ? null : sum + one),
    0,
  );
  return { wanted: target.quantity, got, isOver };
}

/** How a target stands over its period; one of each year is reached when it was reached in all of them. */
export function standsOver(each: Attainment): Verdict {
  const { target } = each;
  const compared = comparedOver(each);
  if (compared === 'open') return 'open';
  if (compared) {
    const reached = reaches(compared, target);
    if (reached === null) return 'unknown';
    const { isOver } = compared;
    // A sum only grows: too much is too much at once, and little enough is known at the end.
    if (target.unit !== '%' && !wantsMore(target))
      return reached ? (isOver ? 'reached' : 'open') : 'missed';
    return reached ? 'reached' : isOver ? 'missed' : 'open';
  }
  const verdicts = yearsOf(each).flatMap((year) => standsIn(each, year) ?? []);
  for (const verdict of ['missed', 'unknown', 'open'] as const)
    if (verdicts.includes(verdict)) return verdict;
  return verdicts.length === 0 ? 'unknown' : 'reached';
}

/** 達成率 of the period or of the last year with a result, rounded to 0.1%; `''` where there is none. */
export function latestRates(each: Attainment): Fraction | string {
  const { target } = each;
  const whole = comparedOver(each);
  const last = yearsOf(each)
    .filter((year) => comparedIn(each, year) !== null && each.results.has(year))
    .at(-1);
  const compared = whole ?? (last === undefined ? null : comparedIn(each, last));
  if (compared === null || compared === 'open' || compared.got === null) return '';
  const [got, wanted] = [exactly(compared.got), exactly(compared.wanted)];
  const [over, under] = wantsMore(target) ? [got, wanted] : [wanted, got];
  if (!isNought(under)) return rounded(dividedBy(over, under), 3);
  return isNought(over) ? exactly(1) : '';
}
