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
 * Gives the moment by which a record's cell is to be filled; null where nothing is stated, as it is then filled from the start. The
 * cell's year is its column's, else the record's own, else the record's last one, else the plan's last: what is of no year is told
 * when the work is over.
 */
export function dueMoment(
  when: Due | undefined,
  year: FiscalYear | null,
  record: TimeOfRecord,
  years: readonly FiscalYear[],
): AsOf | null {
  const of = year ?? record.year ?? record.lastYear ?? years.at(-1);
  if (when === undefined || of === undefined) return null;
  return { year: of, half: when === 'first-half' ? 1 : 2 };
}

/** Says whether a record's cell is to be filled by the as-of. */
export function due(
  when: Due | undefined,
  year: FiscalYear | null,
  record: TimeOfRecord,
  { asOf, years }: PlanAsOf,
): boolean {
  const moment = dueMoment(when, year, record, years);
  return !moment || hasEnded(moment.year, moment.half, asOf);
}
