/** How many records have something in a field, or in any of several. */
import type { MeasureKind } from '../measure';
import { narrowed, type Scope } from '../scope';
import { allColumns, columnsFor } from './columns';

export interface CountFilledMeasure {
  readonly measure: 'count-filled';
  /** Of a field by year, any year counts. */
  readonly fields: readonly string[];
}

function filled(scope: Scope, { fields }: CountFilledMeasure): Scope {
  const columns = fields.flatMap((field) => columnsFor(scope, { field }));
  return narrowed(scope, { kind: 'filled', columns });
}

export const countFilled: MeasureKind<CountFilledMeasure> = {
  fields: ({ fields }) => fields.map((field) => allColumns({ field })),
  evaluate: (measure, scope, inner) => inner.evaluate({ measure: 'count' }, filled(scope, measure)),
  formula: (measure, scope, inner) => inner.formula({ measure: 'count' }, filled(scope, measure)),
  scopes: (measure, scope) => [filled(scope, measure)],
};
