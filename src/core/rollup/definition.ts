/** A rollup as a plan states it: which records make the rows, which measures the columns, how totals add. */
import * as v from 'valibot';
import { measureSchema } from './measures';
import { rollupFilterSchema } from './filters';
import { chartKindSchema } from '../sheet/sheet-draft';
import { fiscalYearSchema } from '../fiscal-year';
import { numberWithin } from '../data-schema';
import type { DataOf } from '../data-schema';

export type { RollupFilter } from './filters';

/** A total with its share of the total of another column, e.g. `115 (89.8%)`. */
export const rollupShareSchema = v.strictObject({
  kind: v.literal('sum-with-share'),
  /** Place of the base's column, from 0. */
  base: v.number(),
  /** Decimals of the percentage. */
  places: v.number(),
});
export type RollupShare = DataOf<typeof rollupShareSchema>;

/** A total that is the sum of its column. */
export const rollupSumSchema = v.strictObject({
  kind: v.literal('sum'),
});

export const rollupColumnSchema = v.strictObject({
  /** By which other columns of the row name it; needed where they do. */
  id: v.optional(v.string()),
  heading: v.string(),
  /** Neighbours with the same group stand under one heading. */
  group: v.optional(v.string()),
  measure: measureSchema,
  /** Decimals that are printed. */
  places: v.number(),
  /** The figure is a ratio, printed as a percentage. */
  percent: v.optional(v.literal(true)),
  /** Long text stands at the left and wraps; points of width. */
  textWidth: v.optional(numberWithin(1, 1200)),
  /** Stands beside the table, outside the printed page: what a figure is worked out from. */
  aside: v.optional(v.literal(true)),
  /**
   * A total always adds the figures of the rows as printed; it may print its share of another column's total behind.
   * Left out, the total's cell is empty.
   */
  total: v.optional(v.variant('kind', [rollupSumSchema, rollupShareSchema])),
});
export type RollupColumn = DataOf<typeof rollupColumnSchema>;

/** Rows gathered under a heading that holds their total. */
export const rollupPartSchema = v.strictObject({
  heading: v.string(),
  /** The rows' titles as the plan prints them, or all that no other part names. */
  rows: v.union([v.literal('others'), v.array(v.string())]),
});
export type RollupPart = DataOf<typeof rollupPartSchema>;

/** One row a value of a field, in the order of the records; parts come before their rows. */
const rowsByValuesSchema = v.strictObject({
  by: v.literal('values'),
  field: v.string(),
  /** Only rows with a figure in any of these fields. */
  withAny: v.optional(v.array(v.string())),
  parts: v.optional(v.array(rollupPartSchema)),
});

/** One row a thing that a field's cells name, of which a cell may name several: a section, a policy. */
const rowsByNamesSchema = v.strictObject({ by: v.literal('names'), field: v.string() });

/** A tree: one row a value of the first field, below it one a value of the next among its records. */
const rowsByLevelsSchema = v.strictObject({ by: v.literal('levels'), fields: v.array(v.string()) });

/** A field of marks with what its rows are called, a label for each column of labels. */
export const markedRowsSchema = v.strictObject({
  field: v.string(),
  labels: v.array(v.string()),
});

/** One row a field of marks, of the records that bear it; a record may bear several. */
const rowsByMarksSchema = v.strictObject({
  by: v.literal('marks'),
  fields: v.array(markedRowsSchema),
});

/** One row a record, in the order of the ledger. */
const rowsByRecordsSchema = v.strictObject({
  by: v.literal('records'),
  where: v.optional(v.array(rollupFilterSchema)),
});

/** One row a figure that a record's cells speak of: an indicator, a target; by the names in these fields, in order. */
const rowsByItemsSchema = v.strictObject({ by: v.literal('items'), fields: v.array(v.string()) });

/** One row a year of the plan; measures name its year `row`. */
const rowsByYearsSchema = v.strictObject({ by: v.literal('years') });

/** One stated row: which records are its. */
export const rowCaseSchema = v.strictObject({
  label: v.string(),
  where: v.array(rollupFilterSchema),
});

/** Rows stated one by one. */
const rowsByCasesSchema = v.strictObject({ by: v.literal('cases'), cases: v.array(rowCaseSchema) });

/** What makes the rows. */
export const rollupRowsSchema = v.variant('by', [
  rowsByValuesSchema,
  rowsByNamesSchema,
  rowsByLevelsSchema,
  rowsByMarksSchema,
  rowsByRecordsSchema,
  rowsByItemsSchema,
  rowsByYearsSchema,
  rowsByCasesSchema,
]);
export type RollupRows = DataOf<typeof rollupRowsSchema>;

/** Another ledger's record that a row's record belongs to, by the row's field `through`. */
export const labelSourceSchema = v.strictObject({
  ledger: v.string(),
  through: v.string(),
});

/** A column at the left that says what a row is. */
export const rollupLabelSchema = v.strictObject({
  heading: v.string(),
  /** Of rows by records: the field it prints. */
  field: v.optional(v.string()),
  /** Of another ledger's record that the row's record belongs to. */
  of: v.optional(labelSourceSchema),
  /** Of rows by items: it prints the indicator's name. */
  item: v.optional(v.literal(true)),
  /** Headings keep their numbers: `Ⅰ　協働によるまちづくり`. */
  numbered: v.optional(v.literal(true)),
  /** Equal neighbours below each other are one cell. */
  merged: v.optional(v.literal(true)),
});
export type RollupLabel = DataOf<typeof rollupLabelSchema>;

/** A figure below the table with a label of its own. */
export const rollupFactSchema = v.strictObject({
  label: v.string(),
  measure: measureSchema,
  places: v.number(),
  /** The ledger it is taken over, where it is not the table's. */
  ledger: v.optional(v.string()),
});

/** A chart below the table over some of its columns. */
export const rollupChartSchema = v.strictObject({
  kind: chartKindSchema,
  title: v.string(),
  /** Ids of the columns it shows, a series each. */
  columns: v.array(v.string()),
  /** Rows of these kinds only. */
  rows: v.optional(v.picklist(['row', 'part'])),
});
export type RollupChart = DataOf<typeof rollupChartSchema>;

/** The row below all others. */
export const totalRowSchema = v.strictObject({
  label: v.string(),
  of: v.picklist(['rows', 'records']),
});

export const rollupDefinitionSchema = v.strictObject({
  id: v.string(),
  /** The tab is called 集計 and this. */
  name: v.string(),
  title: v.string(),
  /** e.g. `[ 単位：億円 ]`; null for none. */
  unitLine: v.nullable(v.string()),
  /** The ledger whose records are counted. */
  ledger: v.string(),
  rows: rollupRowsSchema,
  labels: v.array(rollupLabelSchema),
  columns: v.array(rollupColumnSchema),
  /** The last row: it adds the rows as printed, or is taken over all records at once. */
  total: v.optional(totalRowSchema),
  facts: v.optional(v.array(rollupFactSchema)),
  chart: v.optional(rollupChartSchema),
  notes: v.array(v.string()),
  orientation: v.optional(v.literal('landscape')),
  /** A person chooses the year that measures name `chosen`; this one until then. */
  chosenYear: v.optional(fiscalYearSchema),
  /** The sentence that says that a record may stand in several rows: 実数 and 延べ are then stated. */
  overlapping: v.optional(v.literal(true)),
});
export type RollupDefinition = DataOf<typeof rollupDefinitionSchema>;
