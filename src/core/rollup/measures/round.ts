/** A figure rounded half up, away from zero, in exact decimals: 2.25 becomes 2.3, -2.25 becomes -2.3. Words are kept. */
import { Big } from 'big.js';
import * as v from 'valibot';
import { expr } from '../expression';
import type { InnerMeasure, MeasureKind } from '../measure';
import type { DataOf } from '../../data-schema';
import { calculationWith } from './calculation';

const roundMeasureSchema = v.strictObject({
  measure: v.literal('round'),
  /** Decimals to round to. */
  places: v.number(),
});
export interface RoundMeasure<M = InnerMeasure> extends DataOf<typeof roundMeasureSchema> {
  readonly of: M;
}

export const round: MeasureKind<RoundMeasure> = {
  schema: (inner) => v.strictObject({ ...roundMeasureSchema.entries, of: inner }),
  fields: ({ of }, inner) => inner.fields(of),
  evaluate: ({ of, places }, scope, inner) => {
    const figure = inner.evaluate(of, scope);
    return typeof figure === 'string' ? figure : figure.round(places, Big.roundHalfUp);
  },
  formula: ({ of, places }, scope, inner) =>
    calculationWith(of, scope, inner, (number) => expr`ROUND(${number},${places})`),
  isAhead: ({ of }, scope, inner) => inner.isAhead(of, scope),
  scopes: ({ of }, scope, inner) => inner.scopes(of, scope),
};
