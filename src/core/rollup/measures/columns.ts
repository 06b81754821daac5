/** The columns of a ledger that a measure speaks of: all of a field's, or the one of a year. */
import * as v from 'valibot';
import type { LedgerColumn } from '../../ledger/ledger';
import type { Giving } from '../../values';
import type { NeededField } from '../needed-field';
import type { Scope } from '../scope';
import { yearOfMeasureSchema } from '../needed-field';
import type { DataOf } from '../../data-schema';

/** A field, and of a field by year the one year that is meant; without it, all years together. */
export const fieldOfYearSchema = v.strictObject({
  field: v.string(),
  year: v.optional(yearOfMeasureSchema),
});
export type FieldOfYear = DataOf<typeof fieldOfYearSchema>;

/** Says of a measure's field that one column is meant, whose values give this. */
export function oneColumn({ field, year }: FieldOfYear, gives?: Giving): NeededField {
  return { field, column: year ?? null, ...(gives === undefined ? {} : { gives }) };
}

/** Says of a measure's field that all its years are meant where no year is named, and that their values give this. */
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
