/** How many records there are; on request, only those of which a field is due. */
import { Big } from 'big.js';
import * as v from 'valibot';
import { criteriaOf, recordsCriteria, summed } from '../criteria';
import { expr } from '../expression';
import type { FormulaReading, MeasureKind } from '../measure';
import { columnReference } from '../references';
import type { Scope } from '../scope';
import { oneColumn } from './columns';
import type { DataOf } from '../../data-schema';

const countMeasureSchema = v.strictObject({
  measure: v.literal('count'),
  /**
   * Only records whose cell of this field is due by the as-of: the base of shares of what the field says. In the whole plan these are
   * all records.
   */
  due: v.optional(v.string()),
});
export type CountMeasure = DataOf<typeof countMeasureSchema>;

/** The number of rows in the ledger's range, usable where each row is a record. */
function rowCount({ among, records }: Scope): FormulaReading | null {
  const column = among.numberColumn ?? among.ledger.columns[0];
  if (!column || records.length !== among.ledger.body.rows) return null;
  return { live: true, expression: [`ROWS(${columnReference(among.ledger, column)})`] };
}

/** The records whose field is due. */
function dueIn(scope: Scope, id: string | undefined): Scope {
  const field = scope.among.ledger.definition.fields.find((each) => each.id === id);
  if (!field || !scope.among.workbook.asOf) return scope;
  const records = scope.records.filter((record) => record.due(field, null));
  return records.length === scope.records.length ? scope : { ...scope, records };
}

export const count: MeasureKind<CountMeasure> = {
  schema: () => countMeasureSchema,
  blocks: 'added',
  fields: ({ due }) => (due === undefined ? [] : [oneColumn({ field: due })]),
  evaluate: ({ due }, scope) => new Big(dueIn(scope, due).records.length),
  formula: ({ due }, whole) => {
    const scope = dueIn(whole, due);
    if (scope.records.length < whole.records.length) return { live: false, reason: 'due-only' };
    const isWhole = scope.conditions.length === 0;
    const rows = isWhole ? rowCount(scope) : null;
    if (rows) return rows;
    const criteria = isWhole ? recordsCriteria(scope) : criteriaOf(scope);
    if (!criteria.live) return criteria;
    if (criteria.kind === 'weights')
      return { live: true, expression: expr`SUMPRODUCT(${criteria.weights})` };
    return summed(criteria, `COUNTIFS(${criteria.pairs.slice(1)})`);
  },
  scopes: ({ due }, scope) => [dueIn(scope, due)],
};
