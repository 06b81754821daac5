/** A cell names a thing among others: one of several sections, one of several policies. */
import * as v from 'valibot';
import { namesIn } from '../../values';
import { squashed } from '../../values/comparable';
import { valueIn } from '../../values/value-in';
import { cellKind } from '../cell-kind';
import { isJudged } from '../held';
import { cellPartSchema } from '../node';
import type { DataOf } from '../../data-schema';

const namesSchema = v.strictObject({
  ...cellPartSchema.entries,
  names: v.string(),
});
export type Names = DataOf<typeof namesSchema>;

export const namesOne = cellKind<Names>({
  schema: namesSchema,
  message: 'names',
  compile({ names }) {
    const wanted = squashed(names);
    return {
      holds({ cell, column }) {
        if (!isJudged(cell)) return null;
        const value = valueIn(cell);
        const names = value ? namesIn(value, column.field.type) : [];
        return names.some((name) => squashed(name) === wanted);
      },
    };
  },
  params: ({ names }) => ({ name: names }),
  asks: () => ({ gives: 'names' }),
});
