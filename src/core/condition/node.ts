/** What every kind of condition offers: its test on a record, what it says, and the criterion by which Excel asks it. */
import * as v from 'valibot';
import type { ObjectSchema } from '../data-schema';
import type { ClauseMessage } from '../condition-sentence';
import { fiscalYearSchema } from '../fiscal-year';
import type { FiscalYear } from '../fiscal-year';
import type { LedgerColumn } from '../ledger/ledger';
import type { CellValue } from '../snapshot';
import type { Giving } from '../values';
import type { LedgerRecord, LedgerRecords } from '../records/record-book';
import type { DataOf } from '../data-schema';

/**
 * Whether a condition holds; null where nobody can tell, as a cell that it looks at holds an Excel error or what its field's
 * kind does not read. Such a cell has a finding of its own.
 */
export type Truth = boolean | null;

/** A condition with what stands for its fields, for words/ to say. */
export type Phrase =
  ClauseMessage | { readonly all: readonly Phrase[] } | { readonly any: readonly Phrase[] };

/** A condition over the columns that it looks at. `year` is that of the cell which is judged, null where it has none. */
export interface Compiled {
  holds(record: LedgerRecord, year: FiscalYear | null): Truth;
  /** What of a record makes the condition hold, or not. */
  tell(record: LedgerRecord, year: FiscalYear | null, holds: boolean): readonly ClauseMessage[];
}

/** A field that a condition looks at, for what is wrong with it in a plan. */
export interface ConditionField {
  /** Left out where the cell that a rule speaks of is meant. */
  readonly field?: string;
  /** The id of the field's ledger, where it is not the condition's. */
  readonly ledger?: string;
  /** Which of a field's years: left out for the judged cell's. */
  readonly year?: WhichYear;
  /** Values that are asked for, as the plan prints them. */
  readonly values?: readonly string[];
  readonly gives?: Giving;
}

/** Which year's column of a field by year: that year's, the one before or after the judged cell's, the plan's first or last, any or each. */
export const whichYearSchema = v.union([
  v.picklist(['before', 'after', 'first', 'last', 'any', 'each']),
  fiscalYearSchema,
]);
export type WhichYear = v.InferOutput<typeof whichYearSchema>;

/** A cell: of the field (left out where the cell that a rule speaks of is meant), in the judged cell's year or another. */
export const cellPartSchema = v.strictObject({
  field: v.optional(v.string()),
  year: v.optional(whichYearSchema),
});
export type CellPart = DataOf<typeof cellPartSchema>;

/** A criterion of COUNTIFS, and the cells that it picks by what they hold. */
export interface Criterion {
  readonly text: string;
  picks(raw: CellValue): boolean;
}

/** What the plan calls its fields and ledgers. */
export interface Terms {
  /** A field's label by its id; of the condition's own ledger where none is named. */
  field(id: string, ledger?: string): string;
  ledger(id: string): string;
}

export interface ConditionKind<C> {
  /** What a plan may state of the condition. */
  readonly schema: ObjectSchema<C>;
  /** Null where the ledger lacks a column that the condition needs, which has a finding. `own` is the column of the judged cell. */
  compile(condition: C, on: LedgerRecords, own: LedgerColumn | null): Compiled | null;
  /** Gives what the condition asks for, whatever the records hold. */
  says(condition: C, terms: Terms): Phrase;
  fields(condition: C): readonly ConditionField[];
  /** How a spreadsheet asks for it; null or left out where it cannot. */
  criterion?(condition: C): Criterion | null;
}
