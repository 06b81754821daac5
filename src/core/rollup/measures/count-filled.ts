/** How many records have a value in a field, or in any of several fields. */
import * as v from 'valibot';
import { isFieldAhead } from '../ahead';
import type { MeasureKind } from '../measure';
import { narrowed, type Scope } from '../scope';
import { allColumns, columnsFor } from './columns';
import type { DataOf } from '../../data-schema';

const countFilledMeasureSchema = v.strictObject({
  measure: v.literal('count-filled'),
  /** In a field by year, a value in any year counts. */
  fields: v.array(v.string()),
});
export type CountFilledMeasure = DataOf<typeof countFilledMeasureSchema>;

function filled(scope: Scope, { fields }: CountFilledMeasure): Scope {
  const columns = fields.flatMap((field) => columnsFor(scope, { field }));
  return narrowed(scope, { kind: 'filled', columns });
}

export const countFilled: MeasureKind<CountFilledMeasure> = {
  schema: () => countFilledMeasureSchema,
  fields: ({ fields }) => fields.map((field) => allColumns({ field })),
  evaluate: (measure, scope, inner) => inner.evaluate({ measure: 'count' }, filled(scope, measure)),
  formula: (measure, scope, inner) => inner.formula({ measure: 'count' }, filled(scope, measure)),
  isAhead: ({ fields }, scope) =>
    fields.every((field) => isFieldAhead(scope, allColumns({ field }))),
  scopes: (measure, scope) => [filled(scope, measure)],
};
