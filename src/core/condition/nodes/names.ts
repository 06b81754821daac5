/** A cell names a thing among others: one of several sections, one of several policies. */
import * as v from 'valibot';
import { namesIn } from '../../values';
import { squashed } from '../../values/comparable';
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
        const { reading } = cell;
        if (!isJudged(cell) || reading.state !== 'value') return isJudged(cell) ? false : null;
        return namesIn(reading.value, column.field.type).some((name) => squashed(name) === wanted);
      },
    };
  },
  params: ({ names }) => ({ name: names }),
  asks: () => ({ gives: 'names' }),
});
