/**
 * A form as a plan states it: one JSON-serialisable description of a layout, by which records are laid out as status sheets and
 * status sheets are read back into records.
 *
 * A form of records is a grid of columns with a stack of bands; a band is rows of cells, like a table of HTML: a cell takes the
 * next free column of its row and covers `columns` × `rows`. A form of a list is one table with a row a record.
 */
import * as v from 'valibot';
import { datedTextSchema } from '../calendar/dated-text';
import { conditionSchema } from '../condition';
import { seriesBeginSchema } from '../condition/life';
import { numberWithin, wholeWithin } from '../data-schema';
import type { DataOf } from '../data-schema';
import {
  gridCells,
  textPartSchema,
  horizontalAlignmentSchema,
  labelCellSchema,
  fieldCellSchema,
  textCellSchema,
  formRowSchema,
} from './cell-definition';

/** Excel's rows are at most 409 points high, and its columns narrower than a page of A3. */
const points = numberWithin(0, 1200);

/** As Excel allows. */
const fontSize = numberWithin(1, 409);

/** What every band states. */
const bandPartSchema = v.strictObject({
  /** A new page begins with the band (page ②). */
  beginsPage: v.optional(v.literal(true)),
  /** Repeated on each page of a form that is longer than one. */
  head: v.optional(v.literal(true)),
  /** Left out where the workbook lacks this ledger, and not missed when a sheet is read. */
  needs: v.optional(v.string()),
  /** Left out for records of which this does not hold, and not missed when a sheet is read. */
  where: v.optional(conditionSchema),
  /** Points that the rows are high at least. */
  minHeight: v.optional(points),
});

/** Rows that every form has once. */
export const rowsBandSchema = v.strictObject({
  ...bandPartSchema.entries,
  band: v.literal('rows'),
  rows: v.array(formRowSchema),
});

export type RowsBand = DataOf<typeof rowsBandSchema>;

/** A row for each sub-record. */
export const eachBandSchema = v.strictObject({
  ...bandPartSchema.entries,
  band: v.literal('each'),
  ledger: v.string(),
  /** The field of that ledger that holds the form's record's number; left out, its `numberField`. */
  by: v.optional(v.string()),
  /** A label down all rows of the band, in the grid's first columns. */
  side: v.optional(labelCellSchema),
  /** Rows above the sub-records, repeated on a continued page. */
  heads: v.array(formRowSchema),
  /** One sub-record. */
  row: formRowSchema,
  /** Rows below the sub-records, beside `side`. */
  foot: v.optional(v.array(formRowSchema)),
  /** A year without sub-records has an empty row to fill in; left out, there are rows for records alone. */
  everyYear: v.optional(
    v.strictObject({
      /** Records whose number has the prefix begin in this year. */
      begins: v.optional(v.array(seriesBeginSchema)),
      /** The field that says in which years a record goes on; left out, through all years of the plan. */
      within: v.optional(v.string()),
    }),
  ),
  /** Records whose number has this prefix stand below the others. */
  lastPrefix: v.optional(v.string()),
  /** The rows are shown, and not collected. */
  shown: v.optional(v.literal(true)),
});

export type EachBand = DataOf<typeof eachBandSchema>;

/** Nothing but height, in points. */
const gapBandSchema = v.strictObject({
  ...bandPartSchema.entries,
  band: v.literal('gap'),
  height: points,
});

export const bandSchema = v.variant('band', [rowsBandSchema, eachBandSchema, gapBandSchema]);

export type Band = DataOf<typeof bandSchema>;

/** A heading above forms. */
export const formHeadingSchema = v.strictObject({
  parts: v.array(textPartSchema),
  /** Points. */
  fontSize: v.optional(fontSize),
  /** Before each form; left out, before the first form under the heading. */
  every: v.optional(v.literal(true)),
  align: v.optional(horizontalAlignmentSchema),
});

export type FormHeading = DataOf<typeof formHeadingSchema>;

/** What every form states. */
const formPartSchema = v.strictObject({
  /** e.g. `initiative`. */
  id: v.string(),
  /** As people call it, e.g. `取組状況シート`. */
  name: v.string(),
  /** The ledger whose records are laid out. */
  ledger: v.string(),
  /** Only workbooks that have this ledger have the form. */
  needs: v.optional(v.string()),
  /** Which of its records have a sheet; all where it is left out. */
  where: v.optional(conditionSchema),
  /** Widths of the grid's columns in points. */
  widths: v.array(points),
  /** Points. */
  fontSize,
  orientation: v.picklist(['portrait', 'landscape']),
  /** Points; 36 where left out. */
  margin: v.optional(points),
  /** Headings above the forms, from the widest to the narrowest. */
  headings: v.array(formHeadingSchema),
  /** The field by which tabs are made where one is made for each chapter; its name is that of the tab. */
  chapter: v.optional(
    v.strictObject({
      field: v.string(),
      name: v.optional(v.array(textPartSchema)),
      /** What a chapter is called; the field's label where left out. */
      label: v.optional(v.string()),
    }),
  ),
});

/** A status sheet for each record. */
export const recordFormSchema = v.strictObject({
  ...formPartSchema.entries,
  kind: v.literal('record'),
  bands: v.array(bandSchema),
  /** Forms that a page holds at most; left out, as many as fit. */
  perPage: v.optional(gridCells),
});

export type RecordForm = DataOf<typeof recordFormSchema>;

/** One column of a list. */
export const listColumnSchema = v.strictObject({
  label: datedTextSchema,
  also: v.optional(v.array(v.string())),
  cell: v.variant('element', [fieldCellSchema, textCellSchema]),
  /** Equal cells below each other are one, as far as the merged columns before it are one too. */
  merged: v.optional(v.literal(true)),
});

export type ListColumn = DataOf<typeof listColumnSchema>;

/** One table with a row a record. */
export const listFormSchema = v.strictObject({
  ...formPartSchema.entries,
  kind: v.literal('list'),
  /** As many as `widths`. */
  columns: v.array(listColumnSchema),
  /** The columns from this one on stand on the facing page. */
  facing: v.optional(wholeWithin(0, 200)),
  /** Records with the same value of this field stay on one page. */
  together: v.optional(v.string()),
  /** The list is printed, and not collected. */
  shown: v.optional(v.literal(true)),
});

export type ListForm = DataOf<typeof listFormSchema>;

export const formDefinitionSchema = v.variant('kind', [recordFormSchema, listFormSchema]);

export type FormDefinition = DataOf<typeof formDefinitionSchema>;
