/**
 * A figure where any record has a positive amount in a field, directly or through a merge; otherwise words such as 目標額なし.
 */
import * as v from 'valibot';
import { isFieldAhead } from '../ahead';
import { summed } from '../criteria';
import { expr, quoted } from '../expression';
import type { InnerMeasure, MeasureKind } from '../measure';
import { columnReference } from '../references';
import type { Scope } from '../scope';
import { allColumns } from './columns';
import { sumCriteria } from './sum';
import type { DataOf } from '../../data-schema';

const ifAnyMeasureSchema = v.strictObject({
  measure: v.literal('if-any'),
  field: v.string(),
  otherwise: v.string(),
});
export interface IfAnyMeasure<M = InnerMeasure> extends DataOf<typeof ifAnyMeasureSchema> {
  readonly then: M;
}

/** Says whether an amount is merged down several records: Excel finds it in the first of them only. */
function isMergedDown({ among, records }: Scope, field: string): boolean {
  return among
    .columns(field)
    .some((column) =>
      records.some(
        (record) =>
          record.at(column)?.underMerge === 'down' && record.figureIn(column)?.gt(0) === true,
      ),
    );
}

export const ifAny: MeasureKind<IfAnyMeasure> = {
  schema: (inner) => v.strictObject({ ...ifAnyMeasureSchema.entries, then: inner }),
  blocks: 'together',
  orWords: true,
  fields: ({ field, then }, inner) => [allColumns({ field }, 'amount'), ...inner.fields(then)],
  evaluate: ({ field, then, otherwise }, scope, inner) => {
    const any = scope.among
      .columns(field)
      .some((column) => scope.records.some((record) => record.figureIn(column)?.gt(0)));
    return any ? inner.evaluate(then, scope) : otherwise;
  },
  formula: ({ field, then, otherwise }, scope, inner) => {
    if (isMergedDown(scope, field)) return { live: false, reason: 'merged' };
    const columns = scope.among.columns(field);
    const criteria = sumCriteria(columns, scope);
    if (!criteria.live) return criteria;
    if (criteria.kind === 'weights') return { live: false, reason: 'spelling' };
    const terms = columns.map(
      (column) => `COUNTIFS(${columnReference(scope.among.ledger, column)},">0"${criteria.pairs})`,
    );
    const counted = summed(criteria, terms.join('+'));
    const value = inner.formula(then, scope);
    if (!counted.live || !value.live) return value;
    return {
      live: true,
      expression: expr`IF(${counted.expression}=0,${quoted(otherwise)},${value.expression})`,
    };
  },
  isAhead: ({ field, then }, scope, inner) =>
    isFieldAhead(scope, allColumns({ field })) || inner.isAhead(then, scope),
  scopes: ({ then }, scope, inner) => inner.scopes(then, scope),
};
