/** A text only refers to another entry (①と同じ, 同上) and says nothing of its own. */
import * as v from 'valibot';
import { onlyRefers } from '../../values/referring-text';
import { valueIn } from '../../values/value-in';
import { cellKind } from '../cell-kind';
import { cellPartSchema } from '../node';
import type { DataOf } from '../../data-schema';

const refersOnlySchema = v.strictObject({
  ...cellPartSchema.entries,
  refersOnly: v.literal(true),
});
export type RefersOnly = DataOf<typeof refersOnlySchema>;

export const refersOnly = cellKind<RefersOnly>({
  schema: refersOnlySchema,
  message: 'refers-only',
  compile: () => ({
    ofContent(cell) {
      const value = valueIn(cell, 'referring-text');
      return value ? onlyRefers(value) : null;
    },
  }),
  params: () => ({}),
  asks: () => ({ gives: 'referring-text' }),
});
