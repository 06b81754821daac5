/** A rollup as a plan states it: which records make the rows, which measures the columns, how totals add. */
import type { Measure } from './measures';

export interface RollupColumn {
  readonly heading: string;
  readonly measure: Measure;
  /** Decimals that are printed. */
  readonly places: number;
  /** A total always adds the figures of the rows as printed; it may print its share of another column's total behind. */
  readonly total: { readonly kind: 'sum' } | RollupShare;
}

/** A total with its share of the total of another column, e.g. `115 (89.8%)`. */
export interface RollupShare {
  readonly kind: 'sum-with-share';
  /** Place of the base's column, from 0. */
  readonly base: number;
  /** Decimals of the percentage. */
  readonly places: number;
}

/** Rows gathered under a heading that holds their total. */
export interface RollupPart {
  readonly heading: string;
  /** The rows' titles as the plan prints them, or all that no other part names. */
  readonly rows: readonly string[] | 'others';
}

export interface RollupDefinition {
  readonly id: string;
  /** The tab is called 集計 and this. */
  readonly name: string;
  readonly title: string;
  /** e.g. `[ 単位：億円 ]`; null for none. */
  readonly unitLine: string | null;
  /** The ledger whose records are counted. */
  readonly ledger: string;
  /** One row a value of this field, in the order of the records' numbers. */
  readonly rowField: string;
  readonly rowHeading: string;
  /** Only rows with a figure in any of these fields. */
  readonly rowsWithAny?: readonly string[];
  readonly columns: readonly RollupColumn[];
  /** Parts come before their rows; without parts the rows stand in one list. */
  readonly parts?: readonly RollupPart[];
  /** Heading of the last row, which adds the parts or the rows. */
  readonly total: string;
  readonly notes: readonly string[];
}
