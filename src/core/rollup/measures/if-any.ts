/** A figure where any record has a positive amount in a field, else words: 目標額なし. */
import { columnsOf } from '../../ledger/ledger';
import type { Measure } from '.';
import { summed } from '../criteria';
import type { MeasureKind } from '../measure';
import { columnReference } from '../references';
import { figureAt, sumCriteria } from './sum';

export interface IfAnyMeasure {
  readonly measure: 'if-any';
  readonly field: string;
  readonly then: Measure;
  readonly otherwise: string;
}

export const ifAny: MeasureKind<IfAnyMeasure> = {
  fields: ({ field, then }, inner) => [field, ...inner.fields(then)],
  evaluate: ({ field, then, otherwise }, scope, inner) => {
    const any = columnsOf(scope.ledger, field).some((column) =>
      scope.members.some((record) => figureAt(column, record)?.gt(0)),
    );
    return any ? inner.evaluate(then, scope) : otherwise;
  },
  formula: ({ field, then, otherwise }, scope, inner) => {
    const columns = columnsOf(scope.ledger, field);
    const criteria = sumCriteria(columns, scope);
    if (!criteria.live) return criteria;
    const terms = columns.map(
      (column) => `COUNTIFS(${columnReference(scope.ledger, column)},">0"${criteria.pairs})`,
    );
    const counted = summed(criteria, terms.join('+'));
    const value = inner.formula(then, scope);
    if (!counted.live || !value.live) return value;
    const words = `"${otherwise.replaceAll('"', '""')}"`;
    return { live: true, expression: `IF(${counted.expression}=0,${words},${value.expression})` };
  },
};
