/** A cell is blank: empty, white space or line breaks, or one of the words for "nothing". */
import * as v from 'valibot';
import { cellKind } from '../cell-kind';
import { holdsOne } from '../held';
import { cellPartSchema } from '../node';
import type { DataOf } from '../../data-schema';

const blankSchema = v.strictObject({
  ...cellPartSchema.entries,
  blank: v.literal(true),
  /** Words that fill a cell but mean nothing, e.g. なし: a cell that holds one counts as blank. */
  none: v.optional(v.array(v.string())),
});
export type Blank = DataOf<typeof blankSchema>;

export const blank = cellKind<Blank>({
  schema: blankSchema,
  message: 'blank',
  compile: ({ none = [] }) => ({
    // Content that cannot be read still counts as filled.
    ofContent: (cell, column) => cell.reading.state === 'blank' || holdsOne(cell, column, none),
  }),
  params: ({ none = [] }) => ({ none }),
});
