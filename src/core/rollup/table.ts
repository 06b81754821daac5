/** A summary table as plain data: every figure with the formula that gives it. */
import type { ValueReason } from './measure';

/** Cells of the table's own body: rows (from 0, headings not counted) of one figure column (from 0). */
export interface TableSpan {
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

/** A formula without `=`: text, and between it cells of the table whose addresses come with the layout. */
export type TableFormula = readonly (string | TableSpan)[];

export interface TableCell {
  /** A number as decimal text, e.g. `12.3`, or words as they are printed. */
  readonly figure:
    | { readonly kind: 'number'; readonly value: string }
    | { readonly kind: 'text'; readonly text: string };
  readonly reading:
    | { readonly live: true; readonly formula: TableFormula }
    | { readonly live: false; readonly reason: ValueReason };
}

export interface TableRow {
  readonly kind: 'row' | 'part' | 'total';
  /** null stands for the records that have no value in the row's field. */
  readonly label: string | null;
  readonly indent: number;
  readonly cells: readonly TableCell[];
}

/** Records that no figure of a column group counts, because their value is blank or cannot be read. */
export interface Uncounted {
  readonly field: string;
  readonly records: number;
}

export interface Table {
  readonly state: 'table';
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly unitLine: string | null;
  readonly rowHeading: string;
  readonly columns: readonly { readonly heading: string; readonly places: number }[];
  readonly rows: readonly TableRow[];
  readonly notes: readonly string[];
  readonly uncounted: readonly Uncounted[];
}

/** Columns that the ledger lacks and the rollup needs, by their labels. */
export interface MissingColumns {
  readonly state: 'missing-columns';
  readonly name: string;
  readonly labels: readonly string[];
}
