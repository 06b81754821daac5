/** What a plan may say of the cells of a form: labels, fields, texts, years, figures. */
import * as v from 'valibot';
import { datedTextSchema } from '../calendar/dated-text';
import { fiscalYearSchema } from '../fiscal-year';
import { wholeWithin } from '../data-schema';
import type { DataOf } from '../data-schema';

/**
 * How a form prints a value where the city does not print it as its kind does: digits in full width, a number in a circle, a
 * fiscal year by its last month (`令和7年3月`), or a heading's number in brackets (`(1)　…`).
 */
export const fieldPrintSchema = v.picklist(['full-width', 'circled', 'year-end', 'bracketed']);

export type FieldPrint = DataOf<typeof fieldPrintSchema>;

/** No page holds more columns, rows or forms. */
export const gridCells = wholeWithin(1, 200);

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
