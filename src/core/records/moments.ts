/** The moments that a plan can be judged for: the ends of its years, and of their halves where it asks for something by half. */
import { hasEnded } from '../calendar/as-of';
import type { AsOf } from '../calendar/as-of';
import type { Programme } from '../programme';

/**
 * Gives them in order, the first of them before the plan begins; none where all fields of the plan are filled from the start, because
 * then no moment differs from another.
 */
export function momentsOf({ years, ledgers }: Programme): readonly AsOf[] {
  const dues = new Set(ledgers.flatMap(({ fields }) => fields.flatMap(({ due }) => due ?? [])));
  const [first] = years;
  if (first === undefined || dues.size === 0) return [];
  const halves = dues.has('first-half') ? ([1, 2] as const) : ([2] as const);
  const within = years.flatMap((year) => halves.map((half): AsOf => ({ year, half })));
  return [{ year: first - 1, half: 2 }, ...within];
}

/** Gives the first of some moments in order that follows an as-of; null where none does. */
export function firstAfter(moments: readonly AsOf[], asOf: AsOf): AsOf | null {
  return moments.find(({ year, half }) => !hasEnded(year, half, asOf)) ?? null;
}

/** Gives the moment of a plan that follows an as-of; null at the end of the plan. */
export function momentAfter(plan: Programme, asOf: AsOf): AsOf | null {
  return firstAfter(momentsOf(plan), asOf);
}

/** Says whether an as-of is before the plan begins, given the plan's moments. */
export function isBeforePlan([first]: readonly AsOf[], { year, half }: AsOf): boolean {
  return first !== undefined && hasEnded(year, half, first);
}
