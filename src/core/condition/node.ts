/** The interface of every kind of condition: its test on a record, the parts of its sentence, and its spreadsheet criterion. */
import * as v from 'valibot';
import type { ObjectSchema } from '../data-schema';
import type { ClauseMessage } from '../condition-sentence';
import { fiscalYearSchema } from '../fiscal-year';
import type { FiscalYear } from '../fiscal-year';
import type { LedgerCell, LedgerColumn } from '../ledger/ledger';
import type { CellValue } from '../snapshot';
import type { Giving } from '../values';
import type { LedgerRecord, LedgerRecords } from '../records/record-book';
import type { DataOf } from '../data-schema';

/**
 * Whether a condition holds; null where this is unknown because a cell holds an Excel error or cannot be read. Such a cell has
 * its own finding.
 */
export type Truth = boolean | null;

/** A condition with the names of its fields, from which words/ builds a sentence. */
export type Phrase =
  ClauseMessage | { readonly all: readonly Phrase[] } | { readonly any: readonly Phrase[] };

/** A compiled condition. `year` is the year of the checked cell, null where it has none. */
export interface Compiled {
  holds(record: LedgerRecord, year: FiscalYear | null): Truth;
  /** The same by the content of the checked cell; left out where another cell is looked at. */
  ofOwnContent?(cell: LedgerCell): Truth;
  /** The content of a record that makes the condition hold, or not hold. */
  tell(record: LedgerRecord, year: FiscalYear | null, holds: boolean): readonly ClauseMessage[];
}

/** A field that a condition looks at, for checking the plan. */
export interface ConditionField {
  /** Left out where it is the field of the cell that the rule checks. */
  readonly field?: string;
  /** The id of the field's ledger, where it is not the condition's. */
  readonly ledger?: string;
  /** Which of the field's years; left out for the year of the checked cell. */
  readonly year?: WhichYear;
  /** Values that the condition compares with, as the plan prints them. */
  readonly values?: readonly string[];
  readonly gives?: Giving;
}

/**
 * The year of a field by year: a given one, the one before or after the checked cell's, any one before it, the plan's first or last,
 * any or each.
 */
export const whichYearSchema = v.union([
  v.picklist(['before', 'after', 'earlier', 'first', 'last', 'any', 'each']),
  fiscalYearSchema,
]);
export type WhichYear = v.InferOutput<typeof whichYearSchema>;

/** A cell: its field (left out for that of the checked cell), in the checked cell's year or another. */
export const cellPartSchema = v.strictObject({
  field: v.optional(v.string()),
  year: v.optional(whichYearSchema),
});
export type CellPart = DataOf<typeof cellPartSchema>;

/** A COUNTIFS criterion, and a test that tells which cells it picks by their content. */
export interface Criterion {
  readonly text: string;
  picks(raw: CellValue): boolean;
}

/** The plan's labels and names for its fields and ledgers. */
export interface Terms {
  /** A field's label by its id; of the condition's own ledger where none is named. */
  field(id: string, ledger?: string): string;
  ledger(id: string): string;
}

export interface ConditionKind<C> {
  /** The schema of the condition in a plan. */
  readonly schema: ObjectSchema<C>;
  /**
   * Null where the ledger lacks a column that the condition needs; the missing column has its own finding. `own` is the column of
   * the checked cell.
   */
  compile(condition: C, on: LedgerRecords, own: LedgerColumn | null): Compiled | null;
  /** Gives the parts of its sentence, independent of any record. */
  says(condition: C, terms: Terms): Phrase;
  fields(condition: C): readonly ConditionField[];
  /** The spreadsheet criterion for it; null or left out where there is none. */
  criterion?(condition: C): Criterion | null;
}
