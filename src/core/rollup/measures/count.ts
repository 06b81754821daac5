/** How many records there are. */
import { Big } from 'big.js';
import * as v from 'valibot';
import { criteriaOf, recordsCriteria, summed } from '../criteria';
import { expr } from '../expression';
import type { FormulaReading, MeasureKind } from '../measure';
import { columnReference } from '../references';
import type { Scope } from '../scope';
import type { DataOf } from '../../data-schema';

const countMeasureSchema = v.strictObject({
  measure: v.literal('count'),
});
export type CountMeasure = DataOf<typeof countMeasureSchema>;

/** The number of rows in the ledger's range, usable where each row is a record. */
function rowCount({ among, records }: Scope): FormulaReading | null {
  const column = among.numberColumn ?? among.ledger.columns[0];
  if (!column || records.length !== among.ledger.body.rows) return null;
  return { live: true, expression: [`ROWS(${columnReference(among.ledger, column)})`] };
}

export const count: MeasureKind<CountMeasure> = {
  schema: () => countMeasureSchema,
  blocks: 'added',
  fields: () => [],
  evaluate: (_, scope) => new Big(scope.records.length),
  formula: (_, scope) => {
    const whole = scope.conditions.length === 0;
    const rows = whole ? rowCount(scope) : null;
    if (rows) return rows;
    const criteria = whole ? recordsCriteria(scope) : criteriaOf(scope);
    if (!criteria.live) return criteria;
    if (criteria.kind === 'weights')
      return { live: true, expression: expr`SUMPRODUCT(${criteria.weights})` };
    return summed(criteria, `COUNTIFS(${criteria.pairs.slice(1)})`);
  },
  scopes: (_, scope) => [scope],
};
