/** A measure over the row's records that fulfil a condition, such as one of some values or a minimum in a field. */
import * as v from 'valibot';
import {
  areFiltersAhead,
  areYearsAhead,
  fieldsOfFilter,
  filtered,
  rollupFilterSchema,
} from '../filters';
import type { InnerMeasure, MeasureKind } from '../measure';
import type { DataOf } from '../../data-schema';

const whereMeasureSchema = v.strictObject({
  measure: v.literal('where'),
  where: v.array(rollupFilterSchema),
});
export interface WhereMeasure<M = InnerMeasure> extends DataOf<typeof whereMeasureSchema> {
  readonly of: M;
}

export const where: MeasureKind<WhereMeasure> = {
  schema: (inner) => v.strictObject({ ...whereMeasureSchema.entries, of: inner }),
  fields: ({ where: filters, of }, inner) => [
    ...filters.flatMap(fieldsOfFilter),
    ...inner.fields(of),
  ],
  evaluate: ({ where: filters, of }, scope, inner) => inner.evaluate(of, filtered(scope, filters)),
  formula: ({ where: filters, of }, scope, inner) => inner.formula(of, filtered(scope, filters)),
  isAhead: ({ where: filters, of }, scope, inner) =>
    areFiltersAhead(scope, filters) ||
    inner.isAhead(of, filtered(scope, filters)) ||
    areYearsAhead(scope, filters, inner.fields(of)),
  scopes: ({ where: filters, of }, scope, inner) => inner.scopes(of, filtered(scope, filters)),
};
