/** A figure rounded half up, away from zero, on exact decimals: 2.25 is 2.3, -2.25 is -2.3. Words stay words. */
import { Big } from 'big.js';
import { expr } from '../expression';
import type { InnerMeasure, MeasureKind } from '../measure';

export interface RoundMeasure<M = InnerMeasure> {
  readonly measure: 'round';
  readonly of: M;
  /** Decimals that stay. */
  readonly places: number;
}

export const round: MeasureKind<RoundMeasure> = {
  fields: ({ of }, inner) => inner.fields(of),
  evaluate: ({ of, places }, scope, inner) => {
    const figure = inner.evaluate(of, scope);
    return typeof figure === 'string' ? figure : figure.round(places, Big.roundHalfUp);
  },
  formula: ({ of, places }, scope, inner) => {
    const reading = inner.formula(of, scope);
    if (!reading.live) return reading;
    return { live: true, expression: expr`ROUND(${reading.expression},${places})` };
  },
  scopes: ({ of }, scope, inner) => inner.scopes(of, scope),
};
