/** A figure of a summary table, the records behind it, and the reason where it is a value instead of a formula. */
import type { Big } from 'big.js';

/** The records of one ledger behind a figure, as positions in the ledger's `rows`. */
export interface TableRecords {
  readonly ledger: string;
  readonly members: readonly number[];
}

/** An exact decimal, or words that are printed instead of a figure (目標額なし). */
export type Figure = Big | string;

/** Why a figure that is not blank is written as a value. */
export type ShownReason = Exclude<ValueReason, 'not-due'>;

/** Why a figure is written as a value instead of a formula. */
export type ValueReason =
  /** The cells hold numbers as text, e.g. `△9,870千円`. */
  | 'printed-text'
  /** It counts records without a value. */
  | 'blank'
  /** The ledger spells a value in more or other ways than a criterion can match. */
  | 'spelling'
  /** The figure is part of a cell's text, e.g. one of several indicators. */
  | 'in-text'
  /** Rows that are not records hold figures too, and no criterion can exclude them. */
  | 'other-rows'
  /** Cells that a criterion compares are merged: Excel finds the value only in the first of them. */
  | 'merged'
  /** The records stand in several blocks (sheets, headings), and one formula would have to cover them all. */
  | 'several-blocks'
  /** Cells that a criterion compares hold ditto marks: Excel finds 〃 instead of the name that it stands for. */
  | 'ditto'
  /** The formula would be longer than Excel allows. */
  | 'too-long'
  /** It counts only records of which a field is due by the as-of. */
  | 'due-only'
  /** Nothing that it is about is due by the as-of: the figure is blank. */
  | 'not-due';
