/** When cells are to be filled: what a plan states of a field, held against the as-of. */
import * as v from 'valibot';
import type { FiscalYear } from '../fiscal-year';
import { hasEnded } from './as-of';
import type { AsOf } from './as-of';

/** What has to be over before a field is filled: the first half of a year, or the whole of it. */
export const dueSchema = v.picklist(['first-half', 'year-end']);
export type Due = v.InferOutput<typeof dueSchema>;

/** What is known of a record's time. */
export interface TimeOfRecord {
  /** The year that it says itself. */
  readonly year: FiscalYear | null;
  /** The last year in which it goes on, where it ends before the plan does. */
  readonly lastYear: FiscalYear | null;
}

/** The moment that a plan is judged for, and its years. */
export interface PlanAsOf {
  readonly asOf: AsOf;
  readonly years: readonly FiscalYear[];
}

/**
 * Says whether a record's cell is to be filled by the as-of; from the start where nothing is stated. The cell's year is its column's,
 * else the record's own, else the record's last one, else the plan's last: what is of no year is told when the work is over.
 */
export function due(
  when: Due | undefined,
  year: FiscalYear | null,
  record: TimeOfRecord,
  { asOf, years }: PlanAsOf,
): boolean {
  if (when === undefined) return true;
  const of = year ?? record.year ?? record.lastYear ?? years.at(-1);
  return of === undefined || hasEnded(of, when === 'first-half' ? 1 : 2, asOf);
}
