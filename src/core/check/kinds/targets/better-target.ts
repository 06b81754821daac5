/** Where a target gets no better: than where things stood (参考), or from one year to the next. */
import { printFiscalYear } from '../../../fiscal-year';
import { squashed } from '../../../values/comparable';
import { isRelative, isSeries } from '../../../values/targets';
import type { Direction, Target, YearAmount } from '../../../values/targets';
import { printFigure } from '../../../values/targets/figures';

/** A target that is no better than where things stood. */
export type LevelFault = {
  readonly series: string;
  readonly wanted: string;
  readonly reference: string;
  readonly direction: Direction;
};

/** The steps by which a series of a target gets worse: in which years, from what and to what. */
type Steps = {
  readonly series: string;
  readonly years: string[];
  readonly before: string[];
  readonly after: string[];
};

export type StepsFault = Readonly<Steps> & { readonly direction: Direction };

type Amount = Pick<YearAmount, 'series' | 'value' | 'decimals' | 'scale' | 'unit'>;

/** What the target wants in the end: its quantity, or the values of its last year. */
function wanted({ quantity, yearly }: Target): readonly Amount[] {
  if (quantity?.form === 'figure') return [{ ...quantity, series: null }];
  return yearly.toSorted((a, b) => a.year - b.year).at(-1)?.amounts ?? [];
}

/** A value that is itself a decrease stands below nought: 262人減. */
function stood({ value, change }: YearAmount): YearAmount['value'] {
  return change === '減' ? value.neg() : value;
}

/** Whether a target wants a change of so many (3件減), and which way it goes; null where it wants a level. */
function changeWanted({ quantity }: Target): '増' | '減' | null {
  if (quantity?.form !== 'figure') return null;
  switch (quantity.comparator) {
    case '減':
    case 'の縮減':
      return '減';
    case '増':
    case '向上':
      return '増';
    default:
      return null;
  }
}

/** Every 参考 value that the target does not better. */
export function notBetter(target: Target, direction: Direction): readonly LevelFault[] {
  // What a relative target counts from is its 基準: a 参考 beside it is no level that it could be compared with.
  if (isRelative(target)) return [];
  const found: LevelFault[] = [];
  const change = changeWanted(target);
  for (const { role, amounts } of target.bases) {
    if (role !== '参考') continue;
    for (const before of amounts) {
      // A change is compared with a change: 3件減 with 2件減, and not with 2件.
      if (change !== null && before.change === null) continue;
      const after = wanted(target).find(
        ({ series }) => squashed(series ?? '') === squashed(before.series ?? ''),
      );
      // Other units are for another rule to say.
      if (!after || after.unit !== before.unit) continue;
      const was = stood(before);
      const wants = change === '減' ? after.value.neg() : after.value;
      if (direction === 'up' ? wants.gt(was) : wants.lt(was)) continue;
      found.push({
        series: before.series ?? '',
        wanted: printFigure(after) + (change ?? ''),
        reference: printFigure(before) + (before.change ?? ''),
        direction,
      });
    }
  }
  return found;
}

function newSteps(series: string): Steps {
  return { series, years: [], before: [], after: [] };
}

/** What gets worse: for each series of a target, every year and what it was before and is then. */
export function worse(target: Target, direction: Direction): readonly StepsFault[] {
  // Yearly parts of a total are no series: 14施設, 6施設, 4施設.
  if (!isSeries(target)) return [];
  const found = new Map<string, Steps>();
  const years = target.yearly.toSorted((a, b) => a.year - b.year);
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
