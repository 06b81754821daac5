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
import { fiscalYearSchema } from '../fiscal-year';
import { numberWithin, wholeWithin } from '../data-schema';
import type { DataOf } from '../data-schema';

/**
 * How a form prints a value where the city does not print it as its kind does: digits in full width, a number in a circle, a
 * fiscal year by its last month (`令和7年3月`), or a heading's number in brackets (`(1)　…`).
 */
export const fieldPrintSchema = v.picklist(['full-width', 'circled', 'year-end', 'bracketed']);
export type FieldPrint = DataOf<typeof fieldPrintSchema>;

/** No page holds more columns, rows or forms. */
const gridCells = wholeWithin(1, 200);

/** Excel's rows are at most 409 points high, and its columns narrower than a page of A3. */
const points = numberWithin(0, 1200);

/** As Excel allows. */
const fontSize = numberWithin(1, 409);

/** A field of the form's record; or, in a band of sub-records, of the sub-record. */
export const fieldPartSchema = v.strictObject({
  field: v.string(),
  /** The field is one of another ledger's record, whose number stands in the own field `by`. It is shown, and not collected. */
  of: v.optional(
    v.strictObject({
      ledger: v.string(),
      by: v.string(),
    }),
  ),
  print: v.optional(fieldPrintSchema),
});
export type FieldPart = DataOf<typeof fieldPartSchema>;

/** A text put together of words and fields, e.g. `['No.', {field: 'number'}, ' ', {field: 'title'}]`. */
export const textPartSchema = v.union([v.string(), fieldPartSchema]);
export type TextPart = DataOf<typeof textPartSchema>;

export const horizontalAlignmentSchema = v.picklist(['left', 'center', 'right']);
export type HorizontalAlignment = DataOf<typeof horizontalAlignmentSchema>;

/** What every cell states. */
const cellSchema = v.strictObject({
  /** Columns of the grid that the cell covers, 1 where left out; of cells by year, those of each year. */
  columns: v.optional(gridCells),
  /** Rows of its band that the cell covers, 1 where left out. */
  rows: v.optional(gridCells),
  align: v.optional(horizontalAlignmentSchema),
  vertical: v.optional(v.picklist(['top', 'center'])),
});

/** Words by which the form is known again. */
export const labelCellSchema = v.strictObject({
  ...cellSchema.entries,
  element: v.literal('label'),
  /**
   * Width and white space do not matter when it is looked for, nor does the moment that its dates are about; an empty one is not looked
   * for.
   */
  text: datedTextSchema,
  /** Other words for it in sheets that were made elsewhere. */
  also: v.optional(v.array(v.string())),
  /** One sign below the other. */
  upright: v.optional(v.literal(true)),
});
export type LabelCell = DataOf<typeof labelCellSchema>;

/** A field's value. */
export const fieldCellSchema = v.strictObject({
  ...cellSchema.entries,
  ...fieldPartSchema.entries,
  element: v.literal('field'),
  /** What the city prints before the value, e.g. a full-width space. */
  before: v.optional(v.string()),
  /** The section fills it in: the cell is tinted and stays open on a locked sheet. */
  fill: v.optional(v.literal(true)),
});
export type FieldCell = DataOf<typeof fieldCellSchema>;

/** Several fields and words in one cell; read back only where the words between keep the fields apart. */
export const textCellSchema = v.strictObject({
  ...cellSchema.entries,
  element: v.literal('text'),
  parts: v.array(textPartSchema),
  /** The section fills it in. */
  fill: v.optional(v.literal(true)),
  /** The cell is shown, and not collected. */
  shown: v.optional(v.literal(true)),
});
export type TextCell = DataOf<typeof textCellSchema>;

/** Headings of years, from which cells by year below them take their place. */
export const yearsCellSchema = v.strictObject({
  ...cellSchema.entries,
  element: v.literal('years'),
  /** Left out, all years of the plan. */
  years: v.optional(v.array(fiscalYearSchema)),
  /** `long` 令和2年度 (where left out), `short` R2, `short-nendo` R2年度. */
  print: v.optional(v.picklist(['long', 'short', 'short-nendo'])),
});
export type YearsCell = DataOf<typeof yearsCellSchema>;

/** One of the cells that each year has. */
export const yearPartSchema = v.strictObject({
  field: v.string(),
  /** Grid columns; 1 where left out. */
  columns: v.optional(gridCells),
  /** Years that have this part; in the others the part before it takes its room. */
  years: v.optional(v.array(fiscalYearSchema)),
  align: v.optional(horizontalAlignmentSchema),
  vertical: v.optional(v.picklist(['top', 'center'])),
  fill: v.optional(v.literal(true)),
});
export type YearPart = DataOf<typeof yearPartSchema>;

/** A cell (or several) under each year's heading. */
export const byYearCellSchema = v.strictObject({
  ...cellSchema.entries,
  element: v.literal('by-year'),
  parts: v.array(yearPartSchema),
  /** The fields are those of sub-records, one a year. */
  ledger: v.optional(v.string()),
  /** Left out, all years of the plan. */
  years: v.optional(v.array(fiscalYearSchema)),
  /** One cell over neighbouring years that say the same. */
  merged: v.optional(v.literal(true)),
});
export type ByYearCell = DataOf<typeof byYearCellSchema>;

/** A value that follows from others on the same form: an Excel formula, which is read back like an entry. */
export const derivedCellSchema = v.strictObject({
  ...cellSchema.entries,
  element: v.literal('derived'),
  field: v.string(),
  /** What it is: the sum of fields, or the grade that they earn by the plan's grade scale. */
  as: v.strictObject({
    kind: v.picklist(['sum', 'grade']),
    of: v.array(v.string()),
  }),
});
export type DerivedCell = DataOf<typeof derivedCellSchema>;

/** What a summary table says of the record; it is shown, and not collected. */
export const figureCellSchema = v.strictObject({
  ...cellSchema.entries,
  element: v.literal('figure'),
  /** Id of a rollup with a row a record of the form's ledger. */
  rollup: v.string(),
  /** Id of its column. */
  column: v.string(),
});
export type FigureCell = DataOf<typeof figureCellSchema>;

/** The year of a sub-record, one cell over all of the year's. */
export const itemYearCellSchema = v.strictObject({
  ...cellSchema.entries,
  element: v.literal('item-year'),
  print: v.optional(v.picklist(['long', 'short', 'short-nendo'])),
});
export type ItemYearCell = DataOf<typeof itemYearCellSchema>;

/** The kinds of cell. */
export const formCellSchema = v.variant('element', [
  labelCellSchema,
  fieldCellSchema,
  textCellSchema,
  yearsCellSchema,
  byYearCellSchema,
  derivedCellSchema,
  figureCellSchema,
  itemYearCellSchema,
]);
export type FormCell = DataOf<typeof formCellSchema>;

export const formRowSchema = v.array(formCellSchema);
export type FormRow = DataOf<typeof formRowSchema>;

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
