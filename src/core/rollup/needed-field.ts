/** The fields that a measure needs, and which of their columns. */
import * as v from 'valibot';
import { fiscalYearSchema } from '../fiscal-year';
import type { Giving } from '../values';

/** A year; the year of the row; the year that a person chose. Words are put right before a table is made (of-year.ts). */
export const yearOfMeasureSchema = v.union([v.picklist(['row', 'chosen']), fiscalYearSchema]);
export type YearOfMeasure = v.InferOutput<typeof yearOfMeasureSchema>;

/** A field that a measure needs, and in which ledger where that is not the row's own. */
export interface NeededField {
  readonly field: string;
  readonly ledger?: string;
  /** What the field's values must give; left out where every kind of value serves. */
  readonly gives?: Giving;
  /**
   * Which column is meant: the only one of a field (null), the one of a year, or those of all years together. Left out where the
   * measure finds its columns otherwise.
   */
  readonly column?: YearOfMeasure | 'all' | null;
  /** Values that are asked for, as the plan prints them. */
  readonly values?: readonly string[];
}
