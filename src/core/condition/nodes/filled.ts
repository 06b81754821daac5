/** A cell holds something other than words for "nothing". */
import * as v from 'valibot';
import { cellKind } from '../cell-kind';
import { holdsOne } from '../held';
import type { Criterion } from '../node';
import { cellPartSchema } from '../node';
import type { DataOf } from '../../data-schema';

const filledSchema = v.strictObject({
  ...cellPartSchema.entries,
  filled: v.literal(true),
  /** Words that fill a cell but mean nothing, e.g. なし: a cell that holds one does not count as filled. */
  none: v.optional(v.array(v.string())),
});
export type Filled = DataOf<typeof filledSchema>;

/** A pattern that matches every non-empty text; it does not match numbers. */
function criterion({ none }: Filled): Criterion | null {
  return none ? null : { text: '?*', picks: (raw) => typeof raw === 'string' && raw !== '' };
}

export const filled = cellKind<Filled>({
  schema: filledSchema,
  message: 'filled',
  compile: ({ none = [] }) => ({
    // Content that cannot be read still counts as filled; what an Excel error would be is not known.
    ofContent: (cell, column) =>
      cell.reading.state === 'error'
        ? null
        : cell.reading.state !== 'blank' && !holdsOne(cell, column, none),
  }),
  params: ({ none = [] }) => ({ none }),
  criterion,
});
