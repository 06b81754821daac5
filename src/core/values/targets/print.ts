/** Prints targets as the city prints them; reading the print gives them back. */
import { printBasis, printYearly } from './bases';
import { printFigure } from './figures';
import type { Target, TargetsValue } from './target';

const PERIODS = { year: '/年', whole: '/取組期間' } as const;

/** Prints the indicator and the quantity: `申告相談者：3%減`. */
export function printGoal({ indicator, quantity, previousYear, part }: Target): string {
  if (quantity === null) return indicator ?? '';
  if (quantity.form === 'named') return quantity.name + quantity.comparator;
  const amount = printFigure(quantity) + (quantity.comparator ?? '');
  const relation = previousYear ? '前年度比' : '';
  // The first of two targets under one mark has 前年度比 after the indicator, before the colon.
  return part === 'a'
    ? `${indicator ?? ''}${relation}：${amount}`
    : `${indicator ?? ''}：${relation}${amount}`;
}

/** Prints what a target demands, without its indicator: `3%減/取組期間`; values of years on separate lines. */
export function printWanted(target: Target): string {
  const { yearly } = target;
  const quantity = printTarget({ ...target, indicator: null, part: null, bases: [], yearly: [] });
  return [quantity.replace(/^：/u, '').trim(), ...yearly.map(printYearly)]
    .filter((line) => line !== '')
    .join('\n');
}

function printTarget(target: Target): string {
  // The first of two has no period, basis or year of its own.
  if (target.part === 'a') return `${printGoal(target)}及び`;
  const { period, step, bases, yearly } = target;
  const head = [
    printGoal(target),
    period === null ? '' : PERIODS[period],
    step === null ? '' : `(${printFigure(step)}増/年)`,
  ].join('');
  return [head, ...bases.map(printBasis), ...yearly.map(printYearly)].join(' ');
}

/** Returns what a target is about: its indicator, or the named quantity if there is no indicator. */
export function indicatorText({ indicator, quantity }: Target): string {
  return indicator ?? (quantity?.form === 'named' ? quantity.name + quantity.comparator : '');
}

/** Prints the whole cell. */
export function printTargets({ targets, note }: TargetsValue): string {
  const bullets = targets.reduce<readonly string[]>((done, target) => {
    if (target.part !== 'b') return [...done, target.mark + printTarget(target)];
    return [...done.slice(0, -1), (done.at(-1) ?? '') + printTarget(target)];
  }, []);
  return [...bullets, ...(note === null ? [] : [`※${note}`])].join(' ');
}
