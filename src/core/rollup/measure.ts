/** What every measure offers: the fields it needs, its two readings, and the records behind a figure. */
import type * as v from 'valibot';
import type { ObjectSchema } from '../data-schema';
import type { Expression } from './expression';
import type { Figure, TableRecords, ValueReason } from './figure';
import type { RowItem } from './items';
import type { NeededField } from './needed-field';
import type { Scope } from './scope';

/** The formula of a figure, or why there is none. */
export type FormulaReading =
  | {
      readonly live: true;
      readonly expression: Expression;
      /** Of a calculation with what may be words: the calculation alone, and what gives the words. */
      readonly calculation?: { readonly number: Expression; readonly words: Expression };
    }
  | { readonly live: false; readonly reason: ValueReason };

/** What a column shows in one row of the table. */
export interface ColumnRow {
  /** Which of the table's rows it is, parts and totals counted. */
  readonly row: number;
  readonly figure: Figure;
  readonly records: readonly TableRecords[];
}

/** A measure inside a measure, whatever its kind. */
export interface InnerMeasure {
  readonly measure: string;
}

/** The readings of the measures inside a measure, and of the row's other columns. */
export interface Inner {
  fields(measure: InnerMeasure): readonly NeededField[];
  evaluate(measure: InnerMeasure, scope: Scope): Figure;
  formula(measure: InnerMeasure, scope: Scope): FormulaReading;
  scopes(measure: InnerMeasure, scope: Scope): readonly Scope[];
  /** The figure in another column of the row, as printed there. */
  column(id: string): Figure;
  /** Says whether a measure can give words in the place of a number. */
  mayBeWords(measure: InnerMeasure): boolean;
  /** The same of another column of the row. */
  columnMayBeWords(id: string): boolean;
  /** The records behind another column of the row. */
  columnScopes(id: string): readonly Scope[];
  /** A column down the table's rows, for figures below it. */
  rows(id: string): readonly ColumnRow[];
  /** The indicator that the row is about, where rows are by items. */
  item(): RowItem | null;
}

/** How a measure's formula deals with records that stand in several blocks. */
export type BlockFormula =
  /** The figures of the blocks add up to that of all. */
  | 'added'
  /** One formula has to see all records at once. */
  | 'together'
  /** It is about one record, and asks the block in which that stands. */
  | 'record';

/** What a measure needs of its place, and what it gives; plan faults go by it. */
export interface MeasureTraits {
  /** It speaks of the row's one record, or of its one indicator: other rows would leave it empty. */
  readonly row?: 'record' | 'item';
  /** It gives words and never a number: nothing can be added or divided. */
  readonly words?: true;
  /** It gives words where there is no number to give, e.g. `－`. */
  readonly orWords?: true;
  /** It looks at the finished table: it stands below it. */
  readonly belowTable?: true;
  /** Its own formula names cells of the ledger; how it deals with several blocks of them. Measures around others leave it to these. */
  readonly blocks?: BlockFormula;
}

/** One kind of measure. `formula` gives the Excel formula whose result is what `evaluate` gives for the same scope. */
export interface MeasureKind<M> extends MeasureTraits {
  /** What a plan may state of the measure; `inner` is the schema of measures inside it. */
  schema(inner: v.GenericSchema<unknown, InnerMeasure>): ObjectSchema<M>;
  /** Ids of the columns of the table whose figures it works with. */
  columns?(measure: M): readonly string[];
  fields(measure: M, inner: Inner): readonly NeededField[];
  evaluate(measure: M, scope: Scope, inner: Inner): Figure;
  formula(measure: M, scope: Scope, inner: Inner): FormulaReading;
  /** The records that enter the figure, by ledger. */
  scopes(measure: M, scope: Scope, inner: Inner): readonly Scope[];
}
