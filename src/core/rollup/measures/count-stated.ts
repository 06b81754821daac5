/** How many records give a figure in one of some fields, by year or not, or in another field's text. */
import { Big } from 'big.js';
import * as v from 'valibot';
import { isFieldAhead } from '../ahead';
import type { MeasureKind } from '../measure';
import type { Scope } from '../scope';
import { allColumns } from './columns';
import { hasFigureInWords } from '../figure-in-words';
import type { DataOf } from '../../data-schema';

const countStatedMeasureSchema = v.strictObject({
  measure: v.literal('count-stated'),
  fields: v.array(v.string()),
  /** Another field, whose texts may hold the figure when the last of the fields is blank in all years. */
  or: v.optional(v.string()),
});
export type CountStatedMeasure = DataOf<typeof countStatedMeasureSchema>;

function stating(scope: Scope, { fields, or }: CountStatedMeasure): Scope {
  const last = fields.at(-1);
  const records = scope.records.filter(
    (record) =>
      fields.some((field) =>
        scope.among
          .columns(field)
          .some((column) => (record.at(column)?.reading.state ?? 'blank') !== 'blank'),
      ) ||
      (or !== undefined && last !== undefined && hasFigureInWords(record, last, or)),
  );
  return { ...scope, records };
}

/** The equivalent count of filled cells, as far as a formula can tell. */
function asFilled({ fields }: CountStatedMeasure): {
  measure: 'count-filled';
  fields: readonly string[];
} {
  return { measure: 'count-filled', fields };
}

export const countStated: MeasureKind<CountStatedMeasure> = {
  schema: () => countStatedMeasureSchema,
  fields: ({ fields, or }) =>
    [...fields, ...(or === undefined ? [] : [or])].map((field) => allColumns({ field })),
  evaluate: (measure, scope) => new Big(stating(scope, measure).records.length),
  formula: (measure, scope, inner) => {
    const filled = inner.evaluate(asFilled(measure), scope);
    const stated = stating(scope, measure).records.length;
    if (typeof filled === 'string' || !filled.eq(stated)) return { live: false, reason: 'in-text' };
    return inner.formula(asFilled(measure), scope);
  },
  isAhead: ({ fields }, scope) =>
    fields.every((field) => isFieldAhead(scope, allColumns({ field }))),
  scopes: (measure, scope) => [stating(scope, measure)],
};
