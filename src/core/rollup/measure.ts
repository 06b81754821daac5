/** The interface of every measure: the fields it needs, its calculated figure, its formula, and the records behind a figure. */
import type * as v from 'valibot';
import type { ObjectSchema } from '../data-schema';
import type { Expression } from './expression';
import type { Figure, TableRecords, ValueReason } from './figure';
import type { RowItem } from './items';
import type { NeededField } from './needed-field';
import type { Scope } from './scope';

/** The formula of a figure, or the reason why there is none. */
export type FormulaReading =
  | {
      readonly live: true;
      readonly expression: Expression;
      /**
       * For a calculation on a figure that may be words: the calculation alone, and the expression that gives the figure or its
       * words.
       */
      readonly calculation?: { readonly number: Expression; readonly words: Expression };
    }
  | { readonly live: false; readonly reason: ValueReason };

/** What a column shows in one row of the table. */
export interface ColumnRow {
  /** The index of the row in the table, heads of parts and totals included. */
  readonly row: number;
  readonly figure: Figure;
  readonly records: readonly TableRecords[];
  /** It is blank because nothing of it is due yet. */
  readonly isAhead: boolean;
}

/** A measure inside a measure, whatever its kind. */
export interface InnerMeasure {
  readonly measure: string;
}

/** What a measure can ask for: the readings of the measures inside it, and the row's other columns. */
export interface Inner {
  fields(measure: InnerMeasure): readonly NeededField[];
  evaluate(measure: InnerMeasure, scope: Scope): Figure;
  formula(measure: InnerMeasure, scope: Scope): FormulaReading;
  scopes(measure: InnerMeasure, scope: Scope): readonly Scope[];
  /** Says whether nothing that a measure is about is due by the as-of, so that its figure is blank. */
  isAhead(measure: InnerMeasure, scope: Scope): boolean;
  /** Says the same of another column of the row. */
  columnIsAhead(id: string): boolean;
  /** The figure in another column of the row, as printed. */
  column(id: string): Figure;
  /** Says whether a measure can give words instead of a number. */
  mayBeWords(measure: InnerMeasure): boolean;
  /** Says the same of another column of the row. */
  columnMayBeWords(id: string): boolean;
  /** The records behind another column of the row. */
  columnScopes(id: string): readonly Scope[];
  /** A column over all rows of the table, for figures below it. */
  rows(id: string): readonly ColumnRow[];
  /** The indicator of the row, in rows by items. */
  item(): RowItem | null;
}

/** How a measure's formula handles records that stand in several blocks of cells. */
export type BlockFormula =
  /** The figures of the blocks are added. */
  | 'added'
  /** One formula must cover all records at once, so several blocks are not possible. */
  | 'together'
  /** The measure is about one record, so the formula refers to the block of that record. */
  | 'record';

/** Where a measure may be used and what it gives, for checking plans. */
export interface MeasureTraits {
  /** It is about the row's one record or indicator, and would be empty in other rows. */
  readonly row?: 'record' | 'item';
  /** It always gives words, never a number, so nothing can be added or divided. */
  readonly words?: true;
  /** It gives words where there is no number, e.g. `－`. */
  readonly orWords?: true;
  /** It reads the finished table, so it is only possible below it. */
  readonly belowTable?: true;
  /** How its own formula handles several blocks of ledger cells; left out by measures that only contain others. */
  readonly blocks?: BlockFormula;
}

/** One kind of measure. The formula that `formula` gives must calculate what `evaluate` gives for the same scope. */
export interface MeasureKind<M> extends MeasureTraits {
  /** The schema of the measure in a plan; `inner` is the schema for measures inside it. */
  schema(inner: v.GenericSchema<unknown, InnerMeasure>): ObjectSchema<M>;
  /** Ids of the table's columns that it refers to. */
  columns?(measure: M): readonly string[];
  fields(measure: M, inner: Inner): readonly NeededField[];
  evaluate(measure: M, scope: Scope, inner: Inner): Figure;
  formula(measure: M, scope: Scope, inner: Inner): FormulaReading;
  /** Says whether nothing of it is due yet; left out, it is so where one of its fields has no cell that is due. */
  isAhead?(measure: M, scope: Scope, inner: Inner): boolean;
  /** The records that enter the figure, by ledger. */
  scopes(measure: M, scope: Scope, inner: Inner): readonly Scope[];
}
