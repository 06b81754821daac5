/** The ratio of one column of the row to another: 94 of 95 is 0.989 with three decimals. */
import { Big } from 'big.js';
import * as v from 'valibot';
import { expr, quoted } from '../expression';
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
  /** The words that are printed where the other column is 0; left out, the ratio is then 0. */
  none: v.optional(v.string()),
});
export type ShareMeasure = DataOf<typeof shareMeasureSchema>;

export const share: MeasureKind<ShareMeasure> = {
  schema: () => shareMeasureSchema,
  orWords: true,
  columns: ({ of, base }) => [of, base],
  fields: () => [],
  evaluate: ({ of, base, places, none }, _scope, inner) => {
    const [part, whole] = [inner.column(of), inner.column(base)];
    if (typeof part === 'string' || typeof whole === 'string') return '';
    if (whole.eq(0)) return none ?? new Big(0);
    return part.div(whole).round(places + 2, Big.roundHalfUp);
  },
  formula: ({ of, base, places, none }, _scope, inner) => {
    const [part, whole] = [{ own: of }, { own: base }];
    const nothing = none === undefined ? '0' : quoted(none);
    const ratio = expr`IFERROR(ROUND(${part}/${whole},${places + 2}),${nothing})`;
    return { live: true, expression: ofNumbers([of, base], ratio, inner) };
  },
  isAhead: ({ of, base }, _scope, inner) => [of, base].some((id) => inner.columnIsAhead(id)),
  scopes: ({ of }, _scope, inner) => inner.columnScopes(of),
};
