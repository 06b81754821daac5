/** The ratio of one column of the row to another: 94 of 95 is 0.989 with three decimals. */
import { Big } from 'big.js';
import * as v from 'valibot';
import { expr } from '../expression';
import { ofNumbers } from './calculation';
import type { MeasureKind } from '../measure';
import type { DataOf } from '../../data-schema';

const shareMeasureSchema = v.strictObject({
  measure: v.literal('share'),
  /** Ids of columns to the left of this one. */
  of: v.string(),
  base: v.string(),
  /** Decimals of the percentage. */
  places: v.number(),
});
export type ShareMeasure = DataOf<typeof shareMeasureSchema>;

export const share: MeasureKind<ShareMeasure> = {
  schema: () => shareMeasureSchema,
  orWords: true,
  columns: ({ of, base }) => [of, base],
  fields: () => [],
  evaluate: ({ of, base, places }, _scope, inner) => {
    const [part, whole] = [inner.column(of), inner.column(base)];
    if (typeof part === 'string' || typeof whole === 'string') return '';
    return whole.eq(0) ? new Big(0) : part.div(whole).round(places + 2, Big.roundHalfUp);
  },
  formula: ({ of, base, places }, _scope, inner) => {
    const [part, whole] = [{ own: of }, { own: base }];
    const ratio = expr`IFERROR(ROUND(${part}/${whole},${places + 2}),0)`;
    return { live: true, expression: ofNumbers([of, base], ratio, inner) };
  },
  scopes: ({ of }, _scope, inner) => inner.columnScopes(of),
};
