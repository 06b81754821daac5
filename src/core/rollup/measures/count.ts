/** How many records there are. */
import { Big } from 'big.js';
import { numberColumn } from '../../ledger/ledger';
import { criteriaOf, summed } from '../criteria';
import { expr } from '../expression';
import type { FormulaReading, MeasureKind } from '../measure';
import { columnReference } from '../references';
import type { Scope } from '../scope';

export interface CountMeasure {
  readonly measure: 'count';
}

/** All rows of the ledger's range, where each is a record. */
function wholeCount({ ledger, members }: Scope): FormulaReading {
  const column = numberColumn(ledger) ?? ledger.columns[0];
  if (!column || members.length !== ledger.body.rows) return { live: false, reason: 'blank' };
  return { live: true, expression: [`ROWS(${columnReference(ledger, column)})`] };
}

export const count: MeasureKind<CountMeasure> = {
  fields: () => [],
  evaluate: (_, scope) => new Big(scope.members.length),
  formula: (_, scope) => {
    if (scope.conditions.length === 0) return wholeCount(scope);
    const criteria = criteriaOf(scope);
    if (!criteria.live) return criteria;
    if (criteria.kind === 'weights')
      return { live: true, expression: expr`SUMPRODUCT(${criteria.weights})` };
    return summed(criteria, `COUNTIFS(${criteria.pairs.slice(1)})`);
  },
  scopes: (_, scope) => [scope],
};
