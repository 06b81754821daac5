/** How many records there are. */
import { Big } from 'big.js';
import { criteriaOf, summed } from '../criteria';
import type { MeasureKind } from '../measure';

export interface CountMeasure {
  readonly measure: 'count';
}

export const count: MeasureKind<CountMeasure> = {
  fields: () => [],
  evaluate: (_, scope) => new Big(scope.members.length),
  formula: (_, scope) => {
    const criteria = criteriaOf(scope);
    if (!criteria.live) return criteria;
    if (scope.conditions.length === 0) return { live: false, reason: 'blank' };
    return summed(criteria, `COUNTIFS(${criteria.pairs.slice(1)})`);
  },
};
