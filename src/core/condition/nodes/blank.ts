/** A cell is blank: nothing, white space or line breaks, or one of the words that say that there is nothing. */
import { cellKind } from '../cell-kind';
import { holdsOne } from '../held';
import type { CellPart } from '../node';

export interface Blank extends CellPart {
  readonly blank: true;
  /** Words that fill a cell and say nothing, e.g. なし: a cell that holds one counts as blank. */
  readonly none?: readonly string[];
}

export const blank = cellKind<Blank>({
  message: 'blank',
  compile: ({ none = [] }) => ({
    // What cannot be read is something.
    holds: ({ cell, column }) => cell.reading.state === 'blank' || holdsOne(cell, column, none),
  }),
  facts: ({ none = [] }) => ({ none }),
});
