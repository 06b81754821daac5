/** A cell is filled with something that says more than that there is nothing. */
import { cellKind } from '../cell-kind';
import { holdsOne } from '../held';
import type { CellPart, Criterion } from '../node';

export interface Filled extends CellPart {
  readonly filled: true;
  /** Words that fill a cell and say nothing, e.g. なし: a cell that holds one does not count as filled. */
  readonly none?: readonly string[];
}

/** A pattern that every text matches which is not empty; numbers it does not pick. */
function criterion({ none }: Filled): Criterion | null {
  return none ? null : { text: '?*', picks: (raw) => typeof raw === 'string' && raw !== '' };
}

export const filled = cellKind<Filled>({
  message: 'filled',
  compile: ({ none = [] }) => ({
    // What cannot be read is something.
    holds: ({ cell, column }) => cell.reading.state !== 'blank' && !holdsOne(cell, column, none),
  }),
  facts: ({ none = [] }) => ({ none }),
  criterion,
});
