/** A cell holds one of some values. */
import * as v from 'valibot';
import { cellKind } from '../cell-kind';
import { holdsOne, isJudged } from '../held';
import { cellPartSchema } from '../node';
import type { DataOf } from '../../data-schema';

const inSchema = v.strictObject({
  ...cellPartSchema.entries,
  /** The values as the plan prints them. */
  in: v.array(v.string()),
});
export type In = DataOf<typeof inSchema>;

export const isIn = cellKind<In>({
  schema: inSchema,
  message: 'in',
  compile: ({ in: values }) => ({
    ofContent: (cell, column) => (isJudged(cell) ? holdsOne(cell, column, values) : null),
  }),
  params: ({ in: values }) => ({ values }),
  asks: ({ in: values }) => ({ values }),
});
