/** How many records hold one of the given values in a field. */
import * as v from 'valibot';
import { keyOf, readValue } from '../../values';
import type { MeasureKind } from '../measure';
import { narrowed, type Scope } from '../scope';
import { columnsFor, oneColumn } from './columns';
import { yearOfMeasureSchema } from '../needed-field';
import type { DataOf } from '../../data-schema';

const countWhereMeasureSchema = v.strictObject({
  measure: v.literal('count-where'),
  field: v.string(),
  /** Only for a field by year. */
  year: v.optional(yearOfMeasureSchema),
  /** The value as the plan prints it, e.g. `一部実施`. */
  is: v.string(),
});
export type CountWhereMeasure = DataOf<typeof countWhereMeasureSchema>;

function fulfilling(scope: Scope, { field, year, is }: CountWhereMeasure): Scope {
  const [column] = columnsFor(scope, year === undefined ? { field } : { field, year });
  if (!column) return { ...scope, records: [] };
  const reading = readValue(is, column.field.type);
  const key = reading.state === 'value' ? keyOf(reading.value, column.field.type) : null;
  return narrowed(scope, { kind: 'is', column, key, spelling: is });
}

export const countWhere: MeasureKind<CountWhereMeasure> = {
  schema: () => countWhereMeasureSchema,
  fields: ({ field, year, is }) => [
    { ...oneColumn(year === undefined ? { field } : { field, year }), values: [is] },
  ],
  evaluate: (measure, scope, inner) =>
    inner.evaluate({ measure: 'count' }, fulfilling(scope, measure)),
  formula: (measure, scope, inner) =>
    inner.formula({ measure: 'count' }, fulfilling(scope, measure)),
  scopes: (measure, scope) => [fulfilling(scope, measure)],
};
