/** What a ledger is made of, as a plan states it: its fields, and which of them say what a record is. */
import * as v from 'valibot';
import { valueTypeSchema } from '../values';
import { fiscalYearSchema } from '../fiscal-year';
import { wholeWithin } from '../data-schema';
import type { DataOf } from '../data-schema';

/** How much text a box holds. */
export const textBoxSchema = v.strictObject({
  /** In full-width characters; half-width ones take half. */
  charactersPerLine: wholeWithin(1, 1000),
  lines: wholeWithin(1, 1000),
});

/** Headings of more levels are none that people tell apart. */
const MOST_LEVELS = 10;

/** No record takes more rows. */
const MOST_ROWS = 10;

/** One column of a ledger, or a group of columns by year. */
export const fieldDefinitionSchema = v.strictObject({
  /** Stable name in the definition, e.g. `result`. */
  id: v.string(),
  /** As a standard ledger prints it, without the year. */
  label: v.string(),
  /** Other labels that mean the same field. */
  aliases: v.optional(v.array(v.string())),
  /** The heading over the column's own, where another column has the same label: 計画 under 効果額. */
  under: v.optional(v.string()),
  /** Of a record of several rows: in which of them the field stands, from 0, or by the word that the rows' own column has there. */
  row: v.optional(v.union([wholeWithin(0, MOST_ROWS - 1), v.string()])),
  type: valueTypeSchema,
  /** The field has one column for each of the plan's years. */
  byYear: v.optional(v.literal(true)),
  /** The years that have a column, where these are not all of the plan's. */
  years: v.optional(v.array(fiscalYearSchema)),
  /**
   * The field is a heading of the records below it, 1 the highest level: a line across the table, or a cell of its column that stands
   * once, merged down or not, above the records that it is for.
   */
  headingLevel: v.optional(wholeWithin(1, MOST_LEVELS)),
  /** What the field's box in the status sheet can print. */
  box: v.optional(textBoxSchema),
  /** The ledger may lack this column; without it a finding says that the column is missing. */
  optionalColumn: v.optional(v.literal(true)),
});
export type FieldDefinition = DataOf<typeof fieldDefinitionSchema>;

/** More columns than people look through. */
const MOST_FIELDS = 500;

export const ledgerDefinitionSchema = v.strictObject({
  /** e.g. `initiatives`. */
  id: v.string(),
  /** The name that a standard ledger's table has, e.g. `取組一覧`. */
  name: v.string(),
  /** What one record is called, e.g. `取組`. */
  recordName: v.string(),
  /** The field that holds a record's number; in a ledger of sub-records, the number of the record they belong to. */
  numberField: v.optional(v.string()),
  /** Where records have no number: the fields that name one together, equal ones told apart by their order. */
  nameFields: v.optional(v.array(v.string())),
  /** The field that says what a record is called in a list. */
  titleField: v.optional(v.string()),
  /** The ledger holds sub-records of another ledger's records, whose number stands in `numberField`. */
  subRecordsOf: v.optional(v.string()),
  /** Of a sub-record: the field that says its year. */
  yearField: v.optional(v.string()),
  /** Of a sub-record: the field that holds its own number within the record. */
  itemField: v.optional(v.string()),
  /** The ledger stands on several sheets, e.g. one a chapter: it is read from every sheet in sight that has its headings; not of sub-records. */
  sheets: v.optional(v.literal('all')),
  /** A record takes several rows, such as 計画 above and 実績 below; not of a ledger of sub-records. */
  recordRows: v.optional(
    v.strictObject({
      count: wholeWithin(2, MOST_ROWS),
      /** The field whose column says in each of the rows what it is (計画, 実績); left out, their order says it. */
      told: v.optional(v.string()),
    }),
  ),
  /** Which records are shown, have a form and enter no total (再掲, 対象外): those of which a cell says so. */
  uncounted: v.optional(
    v.array(
      v.strictObject({
        /** The field in which the words may stand anywhere; left out, a cell of any column says them alone, in brackets or first. */
        field: v.optional(v.string()),
        /** What is said, e.g. `再掲`. */
        words: v.array(v.string()),
      }),
    ),
  ),
  /** The workbook may lack the ledger: its rules are then left out. */
  optional: v.optional(v.literal(true)),
  /** The field that names the sections in charge; sub-records are in the charge of their record's. */
  sectionField: v.optional(v.string()),
  fields: v.pipe(v.array(fieldDefinitionSchema), v.minLength(1), v.maxLength(MOST_FIELDS)),
});
export type LedgerDefinition = DataOf<typeof ledgerDefinitionSchema>;
