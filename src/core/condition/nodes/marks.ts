/** A text bears one of some marks in brackets before what it says: (新), (継). */
import * as v from 'valibot';
import { valueIn } from '../../values/value-in';
import { cellKind } from '../cell-kind';
import { cellPartSchema } from '../node';
import type { DataOf } from '../../data-schema';

const marksSchema = v.strictObject({
  ...cellPartSchema.entries,
  /** The marks without their brackets. */
  marks: v.array(v.string()),
});
export type Marks = DataOf<typeof marksSchema>;

export const bearsMark = cellKind<Marks>({
  schema: marksSchema,
  message: 'marks',
  compile: ({ marks }) => ({
    ofContent(cell) {
      const own = valueIn(cell, 'marked-text')?.marks;
      return own ? marks.some((mark) => own.includes(mark)) : null;
    },
  }),
  params: ({ marks }) => ({ marks: marks.map((mark) => `(${mark})`) }),
  asks: () => ({ gives: 'marked-text' }),
});
