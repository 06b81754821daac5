/** What every measure offers: the fields it needs, its two readings, and the records behind a figure. */
import type { Big } from 'big.js';
import type { Expression } from './expression';
import type { RowItem } from './items';
import type { Giving } from '../values';
import type { Measure } from './measures';
import type { YearOfMeasure } from './measures/columns';
import type { Scope } from './scope';
import type { TableRecords } from './table';

/** An exact decimal, or words that stand in a figure's place (目標額なし). */
export type Figure = Big | string;

/** Why a figure is written as a value and not as a formula. */
export type ValueReason =
  /** Cells that enter it hold printed text, e.g. `△9,870千円`. */
  | 'printed-text'
  /** It counts records without a value. */
  | 'blank'
  /** The ledger's spellings of a value are more, or other, than a criterion can ask for. */
  | 'spelling'
  /** It stands among other words in a cell, e.g. one of several indicators. */
  | 'in-text'
  /** Rows among the records that are none hold figures too, and nothing tells a formula the records from them. */
  | 'other-rows'
  /** The formula would be longer than Excel takes. */
  | 'too-long';

/** The formula of a figure, or why there is none. */
export type FormulaReading =
  | { readonly live: true; readonly expression: Expression }
  | { readonly live: false; readonly reason: ValueReason };

/** A field that a measure needs, and in which ledger where that is not the row's own. */
export interface NeededField {
  readonly field: string;
  readonly ledger?: string;
  /** What the field's values must give; left out where every kind of value serves. */
  readonly gives?: Giving;
  /**
   * Which column is meant: the only one of a field (null), the one of a year, or those of all years together. Left out where the
   * measure finds its columns otherwise.
   */
  readonly column?: YearOfMeasure | 'all' | null;
  /** Values that are asked for, as the plan prints them. */
  readonly values?: readonly string[];
}

/** What a column shows in one row of the table. */
export interface ColumnRow {
  readonly figure: Figure;
  readonly records: readonly TableRecords[];
}

/** The readings of the measures inside a measure, and of the row's other columns. */
export interface Inner {
  fields(measure: Measure): readonly NeededField[];
  evaluate(measure: Measure, scope: Scope): Figure;
  formula(measure: Measure, scope: Scope): FormulaReading;
  scopes(measure: Measure, scope: Scope): readonly Scope[];
  /** The figure in another column of the row, as printed there. */
  column(id: string): Figure;
  /** The records behind another column of the row. */
  columnScopes(id: string): readonly Scope[];
  /** A column down the table's rows, for figures below it. */
  rows(id: string): readonly ColumnRow[];
  /** The indicator that the row is about, where rows are by items. */
  item(): RowItem | null;
}

/** What a measure needs of its place, and what it gives; plan faults go by it. */
export interface MeasureTraits {
  /** It speaks of the row's one record, or of its one indicator: other rows would leave it empty. */
  readonly row?: 'record' | 'item';
  /** It gives words and never a number: nothing can be added or divided. */
  readonly words?: true;
  /** It looks at the finished table: it stands below it. */
  readonly belowTable?: true;
}

/** One kind of measure. `formula` gives the Excel formula whose result is what `evaluate` gives for the same scope. */
export interface MeasureKind<M> extends MeasureTraits {
  /** Ids of the columns of the table whose figures it works with. */
  columns?(measure: M): readonly string[];
  fields(measure: M, inner: Inner): readonly NeededField[];
  evaluate(measure: M, scope: Scope, inner: Inner): Figure;
  formula(measure: M, scope: Scope, inner: Inner): FormulaReading;
  /** The records that enter the figure, by ledger. */
  scopes(measure: M, scope: Scope, inner: Inner): readonly Scope[];
}
