/** A figure divided by a fixed number, e.g. 千円 by 100,000 for 億円. Words are kept. */
import * as v from 'valibot';
import { expr, grouped } from '../expression';
import type { InnerMeasure, MeasureKind } from '../measure';
import { numberSchema } from '../../data-schema';
import type { DataOf } from '../../data-schema';
import { calculationWith } from './calculation';

const divideMeasureSchema = v.strictObject({
  measure: v.literal('divide'),
  /** Must not be 0. */
  by: numberSchema,
});
export interface DivideMeasure<M = InnerMeasure> extends DataOf<typeof divideMeasureSchema> {
  readonly of: M;
}

export const divide: MeasureKind<DivideMeasure> = {
  schema: (inner) => v.strictObject({ ...divideMeasureSchema.entries, of: inner }),
  fields: ({ of }, inner) => inner.fields(of),
  evaluate: ({ of, by }, scope, inner) => {
    const figure = inner.evaluate(of, scope);
    return typeof figure === 'string' ? figure : figure.div(by);
  },
  formula: ({ of, by }, scope, inner) =>
    calculationWith(of, scope, inner, (number) => expr`${grouped(number)}/${by}`),
  isAhead: ({ of }, scope, inner) => inner.isAhead(of, scope),
  scopes: ({ of }, scope, inner) => inner.scopes(of, scope),
};
