/** The fields that a measure needs, and which of their columns. */
import * as v from 'valibot';
import { fiscalYearSchema } from '../fiscal-year';
import type { Giving } from '../values';

/**
 * A year, or a word for the year of the row or the year that the user chose; of-year.ts replaces the words before a table is
 * made.
 */
export const yearOfMeasureSchema = v.union([v.picklist(['row', 'chosen']), fiscalYearSchema]);
export type YearOfMeasure = v.InferOutput<typeof yearOfMeasureSchema>;

/** A field that a measure needs, with its ledger where that is not the row's. */
export interface NeededField {
  readonly field: string;
  readonly ledger?: string;
  /** What the field's values must be able to give; left out where every kind of value will do. */
  readonly gives?: Giving;
  /**
   * The column that is needed: the single column of a field (null), the one of a year, or those of all years. Left out where the
   * measure finds its columns otherwise.
   */
  readonly column?: YearOfMeasure | 'all' | null;
  /** Values that the measure compares with, as the plan prints them. */
  readonly values?: readonly string[];
}
