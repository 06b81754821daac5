/** A count from another column of the row, followed by its share of a third column: `23 (62.2%)`. */
import { Big } from 'big.js';
import * as v from 'valibot';
import { expr } from '../expression';
import { ofNumbers } from './calculation';
import type { MeasureKind } from '../measure';
import type { DataOf } from '../../data-schema';

const withShareMeasureSchema = v.strictObject({
  measure: v.literal('with-share'),
  /** Ids of the columns to the left that hold the count and the whole. */
  of: v.string(),
  base: v.string(),
  /** Decimals of the percentage. */
  places: v.number(),
});
export type WithShareMeasure = DataOf<typeof withShareMeasureSchema>;

/** Gives Excel's number format for a percentage with these decimals. */
export function percentFormat(places: number): string {
  return `0${places > 0 ? `.${'0'.repeat(places)}` : ''}%`;
}

/** Gives a part's percentage of a whole, rounded half up; 0 where the whole is 0. */
export function percentage(part: Big, whole: Big, places: number): string {
  const ratio = whole.eq(0) ? whole : part.div(whole).round(places + 2, Big.roundHalfUp);
  return `${ratio.times(100).toFixed(places)}%`;
}

export const withShare: MeasureKind<WithShareMeasure> = {
  schema: () => withShareMeasureSchema,
  words: true,
  columns: ({ of, base }) => [of, base],
  fields: () => [],
  evaluate: ({ of, base, places }, _scope, inner) => {
    const [part, whole] = [inner.column(of), inner.column(base)];
    if (typeof part === 'string' || typeof whole === 'string') return '';
    return `${part.toFixed()} (${percentage(part, whole, places)})`;
  },
  formula: ({ of, base, places }, _scope, inner) => {
    const part = { own: of };
    const ratio = expr`IFERROR(ROUND(${part}/${{ own: base }},${places + 2}),0)`;
    const both = expr`${part}&" ("&TEXT(${ratio},"${percentFormat(places)}")&")"`;
    return { live: true, expression: ofNumbers([of, base], both, inner) };
  },
  isAhead: ({ of, base }, _scope, inner) => [of, base].some((id) => inner.columnIsAhead(id)),
  scopes: ({ of }, _scope, inner) => inner.columnScopes(of),
};
