/** What every measure offers: the fields it needs, and its two readings. */
import type { Big } from 'big.js';
import type { Measure } from './measures';
import type { Scope } from './scope';

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
  /** The formula would be longer than Excel takes. */
  | 'too-long';

/** The formula of a figure without its leading `=`, or why there is none. */
export type FormulaReading =
  | { readonly live: true; readonly expression: string }
  | { readonly live: false; readonly reason: ValueReason };

/** The readings of the measures inside a measure. */
export interface Inner {
  fields(measure: Measure): readonly string[];
  evaluate(measure: Measure, scope: Scope): Figure;
  formula(measure: Measure, scope: Scope): FormulaReading;
}

/** One kind of measure. `formula` gives the Excel formula whose result is what `evaluate` gives for the same scope. */
export interface MeasureKind<M> {
  fields(measure: M, inner: Inner): readonly string[];
  evaluate(measure: M, scope: Scope, inner: Inner): Figure;
  formula(measure: M, scope: Scope, inner: Inner): FormulaReading;
}
