/** In which units a target can be measured. */
import { squashed } from '../comparable';
import { isRelative } from './target';
import type { Target } from './target';

/**
 * Gives the units in which a series of a target is measured; null if any unit is accepted: the target names no unit, or it counts from the
 * year before, which has a unit of its own.
 */
export function unitsOf(target: Target, series: string | null): readonly string[] | null {
  const { quantity, bases, yearly, previousYear } = target;
  const relative = isRelative(target);
  if (relative && previousYear) return null;
  const amounts = [
    ...yearly.flatMap((value) => value.amounts),
    ...(relative || quantity?.form === 'named'
      ? bases.flatMap((basis) => (relative && basis.role !== '基準' ? [] : [...basis.amounts]))
      : []),
  ];
  const own = amounts.filter(
    (amount) =>
      series === null || amount.series === null || squashed(amount.series) === squashed(series),
  );
  const units = [
    ...(quantity?.form === 'figure' ? [quantity.unit] : []),
    ...(own.length > 0 ? own : amounts).map(({ unit }) => unit),
  ];
  return units.length === 0 ? null : [...new Set(units)];
}
