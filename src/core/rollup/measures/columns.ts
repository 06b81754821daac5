/** Finds the ledger columns that a measure refers to: all columns of a field, or the one of a year. */
import * as v from 'valibot';
import type { LedgerColumn } from '../../ledger/ledger';
import type { Giving } from '../../values';
import type { NeededField } from '../needed-field';
import type { Scope } from '../scope';
import { yearOfMeasureSchema } from '../needed-field';
import type { DataOf } from '../../data-schema';

/** A field and, for a field by year, the year; without a year, all years together. */
export const fieldOfYearSchema = v.strictObject({
  field: v.string(),
  year: v.optional(yearOfMeasureSchema),
});
export type FieldOfYear = DataOf<typeof fieldOfYearSchema>;

/** Declares that a measure needs a single column of a field, with values that give this. */
export function oneColumn({ field, year }: FieldOfYear, gives?: Giving): NeededField {
  return { field, column: year ?? null, ...(gives === undefined ? {} : { gives }) };
}

/** Declares that a measure needs all years of a field unless one is named, with values that give this. */
export function allColumns({ field, year }: FieldOfYear, gives?: Giving): NeededField {
  return { field, column: year ?? 'all', ...(gives === undefined ? {} : { gives }) };
}

export function columnsFor(
  { among }: Scope,
  { field, year }: FieldOfYear,
): readonly LedgerColumn[] {
  if (year === undefined) return among.columns(field);
  if (typeof year === 'string') return [];
  const column = among.column(field, year);
  return column ? [column] : [];
}
