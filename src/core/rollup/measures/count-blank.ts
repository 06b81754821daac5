/** How many records have nothing in a field: all records minus those with a value. */
import * as v from 'valibot';
import { expr, grouped } from '../expression';
import type { MeasureKind } from '../measure';
import { narrowed, type Scope } from '../scope';
import { columnsFor, oneColumn } from './columns';
import { yearOfMeasureSchema } from '../needed-field';
import type { DataOf } from '../../data-schema';

const countBlankMeasureSchema = v.strictObject({
  measure: v.literal('count-blank'),
  field: v.string(),
  year: v.optional(yearOfMeasureSchema),
});
export type CountBlankMeasure = DataOf<typeof countBlankMeasureSchema>;

function filled(scope: Scope, { field, year }: CountBlankMeasure): Scope {
  const [column] = columnsFor(scope, year === undefined ? { field } : { field, year });
  return narrowed(scope, { kind: 'filled', columns: column ? [column] : [] });
}

function blank(scope: Scope, measure: CountBlankMeasure): Scope {
  const others = new Set(filled(scope, measure).records);
  return { ...scope, records: scope.records.filter((record) => !others.has(record)) };
}

export const countBlank: MeasureKind<CountBlankMeasure> = {
  schema: () => countBlankMeasureSchema,
  fields: ({ field, year }) => [oneColumn(year === undefined ? { field } : { field, year })],
  evaluate: (measure, scope, inner) => inner.evaluate({ measure: 'count' }, blank(scope, measure)),
  formula: (measure, scope, inner) => {
    const all = inner.formula({ measure: 'count' }, scope);
    const some = inner.formula({ measure: 'count' }, filled(scope, measure));
    if (!all.live) return all;
    return some.live
      ? { live: true, expression: expr`${all.expression}-${grouped(some.expression)}` }
      : some;
  },
  scopes: (measure, scope) => [blank(scope, measure)],
};
