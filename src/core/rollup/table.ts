/** A summary table as plain data: every figure with the formula that gives it and the records behind it. */
import type { AsOf } from '../calendar/as-of';
import type { RollupChart } from './definition';
import type { ValueReason } from './figure';
import type { Measure } from './measures';
import type { TableRecords } from './figure';

/** Cells of the table's own body: rows (from 0, headings not counted) of one figure column (from 0). */
export interface TableSpan {
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

/** A formula without `=`: texts, and between them cells of the table, whose addresses are known only when it is laid out. */
export type TableFormula = readonly (string | TableSpan)[];

export interface TableCell {
  /** A number as decimal text, e.g. `12.3`, or words to be printed. */
  readonly figure:
    | { readonly kind: 'number'; readonly value: string }
    | { readonly kind: 'text'; readonly text: string };
  readonly reading:
    | { readonly live: true; readonly formula: TableFormula }
    | { readonly live: false; readonly reason: ValueReason };
  readonly records: readonly TableRecords[];
}

export interface TableRow {
  readonly kind: 'row' | 'part' | 'total';
  /** Only in rows by records: the record's position in the ledger's `rows`. */
  readonly record?: number;
  /** One for each label column; null stands for the records that have no value in the row's field. */
  readonly labels: readonly (string | null)[];
  readonly indent: number;
  /** One for each column; null where the row prints nothing. */
  readonly cells: readonly (TableCell | null)[];
}

export interface TableColumn {
  readonly id: string | null;
  readonly heading: string;
  readonly group: string | null;
  readonly places: number;
  readonly percent: boolean;
  readonly textWidth: number | null;
  readonly aside: boolean;
  /** The measure behind the figures, for the sentence that explains them. */
  readonly measure: Measure;
}

/** A figure below the table. */
export interface TableFact {
  readonly label: string;
  readonly places: number;
  readonly measure: Measure;
  readonly cell: TableCell;
}

/** Records that no figure of a column group counts, because their value is blank or cannot be read. */
export interface Uncounted {
  readonly field: string;
  readonly records: number;
}

/** Records of the ledgers that no figure counts because of a mark that the plan lists: 再掲, 対象外. */
export interface LeftOut {
  /** The plan's word for a record of the ledger. */
  readonly recordName: string;
  readonly words: readonly string[];
  readonly records: number;
}

/** Records that are counted in several rows: how many there are, and how often they are counted. */
export interface Overlap {
  readonly records: number;
  readonly counted: number;
}

export interface Table {
  readonly state: 'table';
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly unitLine: string | null;
  /** The moment that the figures are about; null for the whole plan. */
  readonly asOf: AsOf | null;
  /** The id of the ledger from whose records the rows are made. */
  readonly ledger: string;
  readonly labels: readonly { readonly heading: string; readonly merged: boolean }[];
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly facts: readonly TableFact[];
  readonly chart: RollupChart | null;
  readonly notes: readonly string[];
  readonly uncounted: readonly Uncounted[];
  readonly overlap: Overlap | null;
  readonly leftOut: readonly LeftOut[];
  /** In some row or column the printed shares of a whole do not add up to 100. */
  readonly sharesRounded: boolean;
  readonly orientation: 'portrait' | 'landscape';
}

/** The labels of columns that the rollup needs and the ledgers lack. */
export interface MissingColumns {
  readonly state: 'missing-columns';
  readonly name: string;
  readonly labels: readonly string[];
}
