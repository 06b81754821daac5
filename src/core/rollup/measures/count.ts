/** How many records there are. */
import { Big } from 'big.js';
import * as v from 'valibot';
import { numberColumn } from '../../ledger/ledger';
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

/** All rows of the ledger's range, where each is a record. */
function rowCount({ ledger, members }: Scope): FormulaReading | null {
  const column = numberColumn(ledger) ?? ledger.columns[0];
  if (!column || members.length !== ledger.body.rows) return null;
  return { live: true, expression: [`ROWS(${columnReference(ledger, column)})`] };
}

export const count: MeasureKind<CountMeasure> = {
  schema: () => countMeasureSchema,
  blocks: 'added',
  fields: () => [],
  evaluate: (_, scope) => new Big(scope.members.length),
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
