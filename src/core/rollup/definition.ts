/** A rollup as a plan states it: which records make the rows, which measures the columns, how totals add. */
import type { FiscalYear } from '../fiscal-year';
import type { RollupFilter } from './filters';
import type { Measure } from './measures';
import type { ChartKind } from '../sheet/sheet-draft';

export type { RollupFilter } from './filters';

export interface RollupColumn {
  /** By which other columns of the row name it; needed where they do. */
  readonly id?: string;
  readonly heading: string;
  /** Neighbours with the same group stand under one heading. */
  readonly group?: string;
  readonly measure: Measure;
  /** Decimals that are printed. */
  readonly places: number;
  /** The figure is a ratio, printed as a percentage. */
  readonly percent?: true;
  /** Long text stands at the left and wraps; points of width. */
  readonly textWidth?: number;
  /** Stands beside the table, outside the printed page: what a figure is worked out from. */
  readonly aside?: true;
  /**
   * A total always adds the figures of the rows as printed; it may print its share of another column's total behind.
   * Left out, the total's cell is empty.
   */
  readonly total?: { readonly kind: 'sum' } | RollupShare;
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

/** What makes the rows. */
export type RollupRows =
  /** One row a value of a field, in the order of the records; parts come before their rows. */
  | {
      readonly by: 'values';
      readonly field: string;
      /** Only rows with a figure in any of these fields. */
      readonly withAny?: readonly string[];
      readonly parts?: readonly RollupPart[];
    }
  /** One row a thing that a field's cells name, of which a cell may name several: a section, a policy. */
  | { readonly by: 'names'; readonly field: string }
  /** A tree: one row a value of the first field, below it one a value of the next among its records. */
  | { readonly by: 'levels'; readonly fields: readonly string[] }
  /** One row a field of marks, of the records that bear it; a record may bear several. */
  | {
      readonly by: 'marks';
      readonly fields: readonly { readonly field: string; readonly labels: readonly string[] }[];
    }
  /** One row a record, in the order of the ledger. */
  | { readonly by: 'records'; readonly where?: readonly RollupFilter[] }
  /** One row a figure that a record's cells speak of: an indicator, a target; by the names in these fields, in order. */
  | { readonly by: 'items'; readonly fields: readonly string[] }
  /** One row a year of the plan; measures name its year `row`. */
  | { readonly by: 'years' }
  /** Rows stated one by one. */
  | {
      readonly by: 'cases';
      readonly cases: readonly {
        readonly label: string;
        readonly where: readonly RollupFilter[];
      }[];
    };

/** A column at the left that says what a row is. */
export interface RollupLabel {
  readonly heading: string;
  /** Of rows by records: the field it prints. */
  readonly field?: string;
  /** Of another ledger's record that the row's record belongs to. */
  readonly of?: { readonly ledger: string; readonly through: string };
  /** Of rows by items: it prints the indicator's name. */
  readonly item?: true;
  /** Headings keep their numbers: `Ⅰ　協働によるまちづくり`. */
  readonly numbered?: true;
  /** Equal neighbours below each other are one cell. */
  readonly merged?: true;
}

/** A figure below the table with a label of its own. */
export interface RollupFact {
  readonly label: string;
  readonly measure: Measure;
  readonly places: number;
  /** The ledger it is taken over, where it is not the table's. */
  readonly ledger?: string;
}

/** A chart below the table over some of its columns. */
export interface RollupChart {
  readonly kind: ChartKind;
  readonly title: string;
  /** Ids of the columns it shows, a series each. */
  readonly columns: readonly string[];
  /** Rows of these kinds only. */
  readonly rows?: 'row' | 'part';
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
  readonly rows: RollupRows;
  readonly labels: readonly RollupLabel[];
  readonly columns: readonly RollupColumn[];
  /** The last row: it adds the rows as printed, or is taken over all records at once. */
  readonly total?: { readonly label: string; readonly of: 'rows' | 'records' };
  readonly facts?: readonly RollupFact[];
  readonly chart?: RollupChart;
  readonly notes: readonly string[];
  readonly orientation?: 'landscape';
  /** A person chooses the year that measures name `chosen`; this one until then. */
  readonly chosenYear?: FiscalYear;
  /** The sentence that says that a record may stand in several rows: 実数 and 延べ are then stated. */
  readonly overlapping?: true;
}
