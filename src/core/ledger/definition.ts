/** The definition of a ledger in a plan: its fields, and which of them identify a record. */
import * as v from 'valibot';
import { dueSchema } from '../calendar/due';
import { valueTypeSchema } from '../values';
import { fiscalYearSchema } from '../fiscal-year';
import { datedTextSchema } from '../calendar/dated-text';
import { wholeWithin } from '../data-schema';
import type { DataOf } from '../data-schema';

/** How much text a box holds. */
export const textBoxSchema = v.strictObject({
  /** In full-width characters; half-width ones take half. */
  charactersPerLine: wholeWithin(1, 1000),
  lines: wholeWithin(1, 1000),
});

/** People do not tell more levels of headings apart. */
const MOST_LEVELS = 10;

/** The most columns of one label. */
const MOST_PLACES = 500;

/** The most rows that are told by their words. */
const MOST_TOLD = 2000;

/** The most rows that a record may take. */
const MOST_ROWS = 10;

/** What the next edition does with a field: it is kept, emptied, or takes the last figure of a field by year. */
const carrySchema = v.union([
  v.picklist(['keep', 'empty']),
  v.strictObject({
    /** The field whose last figure is taken, e.g. for 現状の数値: a field by year, or one of the record's sub-records. */
    lastOf: v.string(),
    /** The ledger of those sub-records; left out, it is a field by year of the same ledger. */
    ledger: v.optional(v.string()),
  }),
]);

/** One column of a ledger, or a group of columns by year. */
export const fieldDefinitionSchema = v.strictObject({
  /** Stable name in the definition, e.g. `result`. */
  id: v.string(),
  /** The label in a standard ledger, without the year. */
  label: v.string(),
  /** Other labels for the same field. */
  aliases: v.optional(v.array(datedTextSchema)),
  /** The heading above the column's own, needed where another column has the same label: 計画 under 効果額. */
  under: v.optional(v.string()),
  /**
   * Where several columns have the same label and nothing above tells them apart: which of them it is, from 1, counted from the left.
   */
  place: v.optional(wholeWithin(1, MOST_PLACES)),
  /** In a ledger whose records take several rows: the row of the field, from 0, or the word that names that row (see `told`). */
  row: v.optional(v.union([wholeWithin(0, MOST_ROWS - 1), v.string()])),
  type: valueTypeSchema,
  /** The field has one column for each of the plan's years. */
  byYear: v.optional(v.literal(true)),
  /** The years that have a column, where these are not all years of the plan. */
  years: v.optional(v.array(fiscalYearSchema)),
  /**
   * The field is a heading over records, level 1 the highest: a line across the table, or a cell in the field's column, merged
   * down or not, that holds for all records below it.
   */
  headingLevel: v.optional(wholeWithin(1, MOST_LEVELS)),
  /**
   * When the field is to be filled: once the first half, or the whole, of a year is over. The year is that of the column, of the record,
   * of the record's end, or the plan's last. Left out, it is filled from the start.
   */
  due: v.optional(dueSchema),
  /**
   * What the plan's next edition does with the field. Left out, what is due later, what is by year and the year of the end are emptied,
   * years of the plan are moved, and all else is kept.
   */
  carry: v.optional(carrySchema),
  /** How much text the field's box in the status sheet can print. */
  box: v.optional(textBoxSchema),
  /** The ledger may lack this column. For other fields, a missing column is a finding. */
  optionalColumn: v.optional(v.literal(true)),
});
export type FieldDefinition = DataOf<typeof fieldDefinitionSchema>;

/** The most fields of a ledger: nobody looks through more columns. */
const MOST_FIELDS = 500;

export const ledgerDefinitionSchema = v.strictObject({
  /** e.g. `initiatives`. */
  id: v.string(),
  /** The name of the table in a standard ledger, e.g. `取組一覧`. */
  name: v.string(),
  /** What one record is called, e.g. `取組`. */
  recordName: v.string(),
  /** The field that holds a record's number; in a ledger of sub-records, the number of the record that they belong to. */
  numberField: v.optional(v.string()),
  /**
   * Where records have no number: the fields that together name a record; records with equal names are told apart by their order.
   */
  nameFields: v.optional(v.array(v.string())),
  /** The field that gives a record's name in a list. */
  titleField: v.optional(v.string()),
  /** The ledger holds sub-records of another ledger's records, whose number stands in `numberField`. */
  subRecordsOf: v.optional(v.string()),
  /** In a ledger of sub-records: the field that holds the sub-record's year. */
  yearField: v.optional(v.string()),
  /** The field that says a record's last year, blank where it goes on to the end of the plan. */
  endField: v.optional(v.string()),
  /** In a ledger of sub-records: the field that holds the sub-record's own number within its record. */
  itemField: v.optional(v.string()),
  /**
   * The ledger stands on several sheets, e.g. one a chapter, and is read from every visible sheet with its headings. Not allowed
   * for sub-records.
   */
  sheets: v.optional(v.literal('all')),
  /** A record takes several rows, such as 計画 above and 実績 below. Not allowed for a ledger of sub-records. */
  recordRows: v.optional(
    v.strictObject({
      count: wholeWithin(2, MOST_ROWS),
      /** The field whose column names each of the rows (計画, 実績); where it is left out, their order decides. */
      told: v.optional(v.string()),
    }),
  ),
  /** Which records are shown and have a form but enter no total (再掲, 対象外): those with one of these words in a cell. */
  uncounted: v.optional(
    v.array(
      v.strictObject({
        /**
         * The field that may hold the words anywhere in its text; where it is left out, any column may hold them alone, in
         * brackets or first.
         */
        field: v.optional(v.string()),
        /** The words, e.g. `再掲`. */
        words: v.array(v.string()),
      }),
    ),
  ),
  /** Rows that are no records, whatever they hold: those whose first text is one of these. */
  otherRows: v.optional(v.pipe(v.array(v.string()), v.maxLength(MOST_TOLD))),
  /** Rows that are records though they look like totals or notes: those whose first text is one of these. */
  alsoRecords: v.optional(v.pipe(v.array(v.string()), v.maxLength(MOST_TOLD))),
  /** The workbook may lack the ledger; its rules are then not checked. */
  optional: v.optional(v.literal(true)),
  /**
   * The rows of a new ledger, where a workbook lacks this one of sub-records: one for each record and year of the plan. Left out, the
   * add-in makes none.
   */
  newRows: v.optional(
    v.strictObject({
      /** The field of the record that says in which years it goes on; left out, through all years of the plan. */
      within: v.optional(v.string()),
      /** The field of the record whose figures have a row each. */
      items: v.optional(v.string()),
    }),
  ),
  /** The field that names the sections in charge; sub-records take the sections of their record. */
  sectionField: v.optional(v.string()),
  fields: v.pipe(v.array(fieldDefinitionSchema), v.minLength(1), v.maxLength(MOST_FIELDS)),
});
export type LedgerDefinition = DataOf<typeof ledgerDefinitionSchema>;
