/** The definition of a rollup in a plan: which records make the rows, which measures the columns, and how totals add. */
import * as v from 'valibot';
import { measureSchema } from './measures';
import { rollupFilterSchema } from './filters';
import { chartKindSchema } from '../sheet/sheet-draft';
import { datedTextSchema } from '../calendar/dated-text';
import { fiscalYearSchema } from '../fiscal-year';
import { numberWithin } from '../data-schema';
import type { DataOf } from '../data-schema';

export type { RollupFilter } from './filters';

/** A total followed by its share of another column's total, e.g. `115 (89.8%)`. */
export const rollupShareSchema = v.strictObject({
  kind: v.literal('sum-with-share'),
  /** Index of the column that holds the whole, from 0. */
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
  /** The id by which other columns of the row refer to it; only needed where they do. */
  id: v.optional(v.string()),
  heading: datedTextSchema,
  /** Adjacent columns with the same group get one common heading. */
  group: v.optional(datedTextSchema),
  measure: measureSchema,
  /** Decimals to print. */
  places: v.number(),
  /** The figure is a ratio, printed as a percentage. */
  percent: v.optional(v.literal(true)),
  /** For long text, left-aligned and wrapped: the column's width in points. */
  textWidth: v.optional(numberWithin(1, 1200)),
  /** The column is outside the printed page: it holds what a figure is calculated from. */
  aside: v.optional(v.literal(true)),
  /**
   * The total adds the figures of the rows as printed, and may print its share of another column's total. Where this is left out,
   * the total's cell is empty.
   */
  total: v.optional(v.variant('kind', [rollupSumSchema, rollupShareSchema])),
});
export type RollupColumn = DataOf<typeof rollupColumnSchema>;

/** Rows gathered under a heading that holds their total. */
export const rollupPartSchema = v.strictObject({
  heading: v.string(),
  /** The titles of the rows as the plan prints them, or all rows that no other part names. */
  rows: v.union([v.literal('others'), v.array(v.string())]),
});
export type RollupPart = DataOf<typeof rollupPartSchema>;

/** One row for each value of a field, in the order of the records. Where there are parts, each comes before its rows. */
const rowsByValuesSchema = v.strictObject({
  by: v.literal('values'),
  field: v.string(),
  /** Print only rows that have a figure in one of these fields. */
  withAny: v.optional(v.array(v.string())),
  parts: v.optional(v.array(rollupPartSchema)),
});

/** One row for each name in a field whose cells may hold several, such as a section or a policy. */
const rowsByNamesSchema = v.strictObject({ by: v.literal('names'), field: v.string() });

/** A tree: one row for each value of the first field and, below it, for each value of the next field among its records. */
const rowsByLevelsSchema = v.strictObject({ by: v.literal('levels'), fields: v.array(v.string()) });

/** A field of marks, and the row's label in each label column. */
export const markedRowsSchema = v.strictObject({
  field: v.string(),
  labels: v.array(v.string()),
});

/** One row for each field of marks, with the records that have the mark; a record may have several. */
const rowsByMarksSchema = v.strictObject({
  by: v.literal('marks'),
  fields: v.array(markedRowsSchema),
});

/** One row for each record, in the order of the ledger. */
const rowsByRecordsSchema = v.strictObject({
  by: v.literal('records'),
  where: v.optional(v.array(rollupFilterSchema)),
});

/**
 * One row for each figure in a record's cells, such as an indicator or a target; the names come from these fields, in this order.
 */
const rowsByItemsSchema = v.strictObject({ by: v.literal('items'), fields: v.array(v.string()) });

/** One row for each year of the plan; measures refer to it as `row`. */
const rowsByYearsSchema = v.strictObject({ by: v.literal('years') });

/** One row that the plan defines, with the condition for its records. */
export const rowCaseSchema = v.strictObject({
  label: v.string(),
  where: v.array(rollupFilterSchema),
});

/** Rows that the plan defines one by one. */
const rowsByCasesSchema = v.strictObject({ by: v.literal('cases'), cases: v.array(rowCaseSchema) });

/** The ways to make rows. */
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

/** The other ledger's record to which the row's record belongs, found by the number in the row's field `through`. */
export const labelSourceSchema = v.strictObject({
  ledger: v.string(),
  through: v.string(),
});

/** A label column at the left of the table. */
export const rollupLabelSchema = v.strictObject({
  heading: v.string(),
  /** In rows by records: the field to print. */
  field: v.optional(v.string()),
  /** Print a field of the other ledger's record to which the row's record belongs. */
  of: v.optional(labelSourceSchema),
  /** In rows by items: print the indicator's name. */
  item: v.optional(v.literal(true)),
  /** Print headings with their numbers: `Ⅰ　協働によるまちづくり`. */
  numbered: v.optional(v.literal(true)),
  /** Merge equal labels below each other into one cell. */
  merged: v.optional(v.literal(true)),
});
export type RollupLabel = DataOf<typeof rollupLabelSchema>;

/** A figure below the table, with its own label. */
export const rollupFactSchema = v.strictObject({
  label: datedTextSchema,
  measure: measureSchema,
  places: v.number(),
  /** The ledger to take it from, where that is not the table's. */
  ledger: v.optional(v.string()),
});

/** A chart below the table over some of its columns. */
export const rollupChartSchema = v.strictObject({
  kind: chartKindSchema,
  title: datedTextSchema,
  /** Ids of the columns to show, one series each. */
  columns: v.array(v.string()),
  /** Show only rows of this kind. */
  rows: v.optional(v.picklist(['row', 'part'])),
});
export type RollupChart = DataOf<typeof rollupChartSchema>;

/** The last row of the table. */
export const totalRowSchema = v.strictObject({
  label: v.string(),
  of: v.picklist(['rows', 'records']),
});

export const rollupDefinitionSchema = v.strictObject({
  id: v.string(),
  /** The tab's name is 集計 followed by this. */
  name: v.string(),
  title: datedTextSchema,
  /** The line that names the unit, e.g. `[ 単位：億円 ]`; null for none. */
  unitLine: v.nullable(v.string()),
  /** The ledger whose records are counted. */
  ledger: v.string(),
  rows: rollupRowsSchema,
  labels: v.array(rollupLabelSchema),
  columns: v.array(rollupColumnSchema),
  /** The last row: it adds the rows as printed, or is calculated over all records at once. */
  total: v.optional(totalRowSchema),
  facts: v.optional(v.array(rollupFactSchema)),
  chart: v.optional(rollupChartSchema),
  notes: v.array(datedTextSchema),
  orientation: v.optional(v.literal('landscape')),
  /** The user chooses the year that measures call `chosen`; until then it is this one. */
  chosenYear: v.optional(fiscalYearSchema),
  /**
   * A record may occur in several rows: a sentence then gives both the number of records (実数) and the number of counts (延べ).
   */
  overlapping: v.optional(v.literal(true)),
});
export type RollupDefinition = DataOf<typeof rollupDefinitionSchema>;
