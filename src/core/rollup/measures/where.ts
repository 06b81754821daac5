/** A measure over those of the row's records that hold one of some values, or at least a figure, in fields. */
import { fieldsOfFilter, filtered } from '../filters';
import type { RollupFilter } from '../filters';
import type { InnerMeasure, MeasureKind } from '../measure';

export interface WhereMeasure<M = InnerMeasure> {
  readonly measure: 'where';
  readonly where: readonly RollupFilter[];
  readonly of: M;
}

export const where: MeasureKind<WhereMeasure> = {
  fields: ({ where: filters, of }, inner) => [
    ...filters.flatMap(fieldsOfFilter),
    ...inner.fields(of),
  ],
  evaluate: ({ where: filters, of }, scope, inner) => inner.evaluate(of, filtered(scope, filters)),
  formula: ({ where: filters, of }, scope, inner) => inner.formula(of, filtered(scope, filters)),
  scopes: ({ where: filters, of }, scope, inner) => inner.scopes(of, filtered(scope, filters)),
};
