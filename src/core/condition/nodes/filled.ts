/** A cell is filled with something that says more than that there is nothing. */
import * as v from 'valibot';
import { cellKind } from '../cell-kind';
import { holdsOne } from '../held';
import type { Criterion } from '../node';
import { cellPartSchema } from '../node';
import type { DataOf } from '../../data-schema';

const filledSchema = v.strictObject({
  ...cellPartSchema.entries,
  filled: v.literal(true),
  /** Words that fill a cell and say nothing, e.g. なし: a cell that holds one does not count as filled. */
  none: v.optional(v.array(v.string())),
});
export type Filled = DataOf<typeof filledSchema>;

/** A pattern that every text matches which is not empty; numbers it does not pick. */
function criterion({ none }: Filled): Criterion | null {
  return none ? null : { text: '?*', picks: (raw) => typeof raw === 'string' && raw !== '' };
}

export const filled = cellKind<Filled>({
  schema: filledSchema,
  message: 'filled',
  compile: ({ none = [] }) => ({
    // What cannot be read is something.
    holds: ({ cell, column }) => cell.reading.state !== 'blank' && !holdsOne(cell, column, none),
  }),
  params: ({ none = [] }) => ({ none }),
  criterion,
});
