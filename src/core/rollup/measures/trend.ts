/** The direction in which the figures of the row's indicator move, from the first figure that is given to the last. */
import * as v from 'valibot';
import { isFieldAhead } from '../ahead';
import type { MeasureKind } from '../measure';
import { allColumns } from './columns';
import { itemOfRow } from './item';
import type { DataOf } from '../../data-schema';

const trendMeasureSchema = v.strictObject({
  measure: v.literal('trend'),
  /** Fields in the order of time; a field by year contributes all its years. */
  fields: v.array(v.string()),
  /** The words for each direction; `unknown` where fewer than two numbers are given. */
  words: v.strictObject({
    up: v.string(),
    down: v.string(),
    level: v.string(),
    unknown: v.string(),
  }),
});
export type TrendMeasure = DataOf<typeof trendMeasureSchema>;

export const trend: MeasureKind<TrendMeasure> = {
  schema: () => trendMeasureSchema,
  row: 'item',
  words: true,
  fields: ({ fields }) => fields.map((field) => allColumns({ field }, 'items')),
  evaluate: ({ fields, words }, scope, inner) => {
    const stated = fields.flatMap((field) =>
      scope.among.columns(field).flatMap(({ year }) => {
        const wanted = year === null ? { field } : { field, year };
        return itemOfRow(scope, wanted, inner)?.amount ?? [];
      }),
    );
    const first = stated[0];
    const last = stated.at(-1);
    if (!first || !last || stated.length < 2) return words.unknown;
    return last.gt(first) ? words.up : last.lt(first) ? words.down : words.level;
  },
  formula: () => ({ live: false, reason: 'in-text' }),
  isAhead: ({ fields }, scope) =>
    fields.every((field) => isFieldAhead(scope, allColumns({ field }))),
  scopes: (_, scope) => [scope],
};
