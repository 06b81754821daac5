/** A figure of a summary table, why it is a value where it is one, and the records behind it. */
import type { Big } from 'big.js';

/** Records of one ledger that enter a figure: places in the ledger's `rows`. */
export interface TableRecords {
  readonly ledger: string;
  readonly members: readonly number[];
}

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
  /** Cells that are asked for what they hold are merged: Excel finds the value in the first of them alone. */
  | 'merged'
  /** Its records stand in several places (sheets, headings), and one formula would have to see them together. */
  | 'several-blocks'
  /** Cells that are asked for what they hold hold ditto marks: Excel finds 〃, and not the name that it stands for. */
  | 'ditto'
  /** The formula would be longer than Excel takes. */
  | 'too-long';
