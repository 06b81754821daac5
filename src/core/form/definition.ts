/**
 * A form as a plan states it: one JSON-serialisable description of a layout, by which records are laid out as status sheets and
 * status sheets are read back into records.
 *
 * A form of records is a grid of columns with a stack of bands; a band is rows of cells, like a table of HTML: a cell takes the
 * next free column of its row and covers `columns` × `rows`. A form of a list is one table with a row a record.
 */
import type { FiscalYear } from '../fiscal-year';

/**
 * How a form prints a value where the city does not print it as its kind does: digits in full width, a number in a circle, a
 * fiscal year by its last month (`令和7年3月`), or a heading's number in brackets (`(1)　…`).
 */
export type FieldPrint = 'full-width' | 'circled' | 'year-end' | 'bracketed';

/** A field of the form's record; or, in a band of sub-records, of the sub-record. */
export interface FieldPart {
  readonly field: string;
  /** The field is one of another ledger's record, whose number stands in the own field `by`. It is shown, and not collected. */
  readonly of?: { readonly ledger: string; readonly by: string };
  readonly print?: FieldPrint;
}

/** A text put together of words and fields, e.g. `['No.', {field: 'number'}, ' ', {field: 'title'}]`. */
export type TextPart = string | FieldPart;

export type HorizontalAlignment = 'left' | 'center' | 'right';

interface Cell {
  /** Columns of the grid that the cell covers, 1 where left out; of cells by year, those of each year. */
  readonly columns?: number;
  /** Rows of its band that the cell covers, 1 where left out. */
  readonly rows?: number;
  readonly align?: HorizontalAlignment;
  readonly vertical?: 'top' | 'center';
}

/** Words by which the form is known again. */
export interface LabelCell extends Cell {
  readonly element: 'label';
  /** Width and white space do not matter when it is looked for; an empty one is not looked for. */
  readonly text: string;
  /** Other words for it in sheets that were made elsewhere. */
  readonly also?: readonly string[];
  /** One sign below the other. */
  readonly upright?: true;
}

/** A field's value. */
export interface FieldCell extends Cell, FieldPart {
  readonly element: 'field';
  /** What the city prints before the value, e.g. a full-width space. */
  readonly before?: string;
  /** The section fills it in: the cell is tinted and stays open on a locked sheet. */
  readonly fill?: true;
}

/** Several fields and words in one cell; read back only where the words between keep the fields apart. */
export interface TextCell extends Cell {
  readonly element: 'text';
  readonly parts: readonly TextPart[];
  /** The section fills it in. */
  readonly fill?: true;
  /** The cell is shown, and not collected. */
  readonly shown?: true;
}

/** Headings of years, from which cells by year below them take their place. */
export interface YearsCell extends Cell {
  readonly element: 'years';
  /** Left out, all years of the plan. */
  readonly years?: readonly FiscalYear[];
  /** `long` 令和2年度 (where left out), `short` R2, `short-nendo` R2年度. */
  readonly print?: 'long' | 'short' | 'short-nendo';
}

/** One of the cells that each year has. */
export interface YearPart {
  readonly field: string;
  /** Grid columns; 1 where left out. */
  readonly columns?: number;
  /** Years that have this part; in the others the part before it takes its room. */
  readonly years?: readonly FiscalYear[];
  readonly align?: HorizontalAlignment;
  readonly vertical?: 'top' | 'center';
  readonly fill?: true;
}

/** A cell (or several) under each year's heading. */
export interface ByYearCell extends Cell {
  readonly element: 'by-year';
  readonly parts: readonly YearPart[];
  /** The fields are those of sub-records, one a year. */
  readonly ledger?: string;
  /** Left out, all years of the plan. */
  readonly years?: readonly FiscalYear[];
  /** One cell over neighbouring years that say the same. */
  readonly merged?: true;
}

/** A value that follows from others on the same form: an Excel formula, which is read back like an entry. */
export interface DerivedCell extends Cell {
  readonly element: 'derived';
  readonly field: string;
  readonly as:
    | { readonly kind: 'sum'; readonly of: readonly string[] }
    /** By the plan's grade scale. */
    | { readonly kind: 'grade'; readonly of: readonly string[] };
}

/** What a summary table says of the record; it is shown, and not collected. */
export interface FigureCell extends Cell {
  readonly element: 'figure';
  /** Id of a rollup with a row a record of the form's ledger. */
  readonly rollup: string;
  /** Id of its column. */
  readonly column: string;
}

/** The year of a sub-record, one cell over all of the year's. */
export interface ItemYearCell extends Cell {
  readonly element: 'item-year';
  readonly print?: 'long' | 'short' | 'short-nendo';
}

export type FormCell =
  | LabelCell
  | FieldCell
  | TextCell
  | YearsCell
  | ByYearCell
  | DerivedCell
  | FigureCell
  | ItemYearCell;

export type FormRow = readonly FormCell[];

interface BandPart {
  /** A new page begins with the band (page ②). */
  readonly beginsPage?: true;
  /** Repeated on each page of a form that is longer than one. */
  readonly head?: true;
  /** Left out where the workbook lacks this ledger, and not missed when a sheet is read. */
  readonly needs?: string;
  /** Points that the rows are high at least. */
  readonly minHeight?: number;
}

/** Rows that every form has once. */
export interface RowsBand extends BandPart {
  readonly band: 'rows';
  readonly rows: readonly FormRow[];
}

/** A row for each sub-record. */
export interface EachBand extends BandPart {
  readonly band: 'each';
  readonly ledger: string;
  /** The field of that ledger that holds the form's record's number; left out, its `numberField`. */
  readonly by?: string;
  /** A label down all rows of the band, in the grid's first columns. */
  readonly side?: LabelCell;
  /** Rows above the sub-records, repeated on a continued page. */
  readonly heads: readonly FormRow[];
  /** One sub-record. */
  readonly row: FormRow;
  /** Rows below the sub-records, beside `side`. */
  readonly foot?: readonly FormRow[];
  /** A year without sub-records has an empty row to fill in; left out, there are rows for records alone. */
  readonly everyYear?: {
    /** Records whose number has the prefix begin in this year. */
    readonly begins?: readonly { readonly prefix: string; readonly year: FiscalYear }[];
  };
  /** Records whose number has this prefix stand below the others. */
  readonly lastPrefix?: string;
  /** The rows are shown, and not collected. */
  readonly shown?: true;
}

/** Nothing but height, in points. */
export interface GapBand extends BandPart {
  readonly band: 'gap';
  readonly height: number;
}

export type Band = RowsBand | EachBand | GapBand;

/** A heading above forms. */
export interface FormHeading {
  readonly parts: readonly TextPart[];
  /** Points. */
  readonly fontSize?: number;
  /** Before each form; left out, before the first form under the heading. */
  readonly every?: true;
  readonly align?: HorizontalAlignment;
}

interface FormPart {
  /** e.g. `initiative`. */
  readonly id: string;
  /** As people call it, e.g. `取組状況シート`. */
  readonly name: string;
  /** The ledger whose records are laid out. */
  readonly ledger: string;
  /** Widths of the grid's columns in points. */
  readonly widths: readonly number[];
  /** Points. */
  readonly fontSize: number;
  readonly orientation: 'portrait' | 'landscape';
  /** Points; 36 where left out. */
  readonly margin?: number;
  /** Headings above the forms, from the widest to the narrowest. */
  readonly headings: readonly FormHeading[];
  /** The field by which tabs are made where one is made for each chapter; its name is that of the tab. */
  readonly chapter?: {
    readonly field: string;
    readonly name?: readonly TextPart[];
    /** What a chapter is called; the field's label where left out. */
    readonly label?: string;
  };
}

/** A status sheet for each record. */
export interface RecordForm extends FormPart {
  readonly kind: 'record';
  readonly bands: readonly Band[];
  /** Forms that a page holds at most; left out, as many as fit. */
  readonly perPage?: number;
}

/** One column of a list. */
export interface ListColumn {
  readonly label: string;
  readonly also?: readonly string[];
  readonly cell: FieldCell | TextCell;
  /** Equal cells below each other are one, as far as the merged columns before it are one too. */
  readonly merged?: true;
}

/** One table with a row a record. */
export interface ListForm extends FormPart {
  readonly kind: 'list';
  /** As many as `widths`. */
  readonly columns: readonly ListColumn[];
  /** The columns from this one on stand on the facing page. */
  readonly facing?: number;
  /** Records with the same value of this field stay on one page. */
  readonly together?: string;
  /** The list is printed, and not collected. */
  readonly shown?: true;
}

export type FormDefinition = RecordForm | ListForm;
