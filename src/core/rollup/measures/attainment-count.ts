/** How many targets of the row's records stand so or so: reached in a year, missed over the period. */
import { Big } from 'big.js';
import type { Verdict } from '../../values/targets';
import { attainmentsOf, neededFor, verdictIn, verdictOver, type ResultsOf } from '../attainments';
import type { MeasureKind } from '../measure';
import type { Scope } from '../scope';
import type { YearOfMeasure } from '../needed-field';

export interface AttainmentCountMeasure {
  readonly measure: 'attainment-count';
  readonly verdict: Verdict;
  /** Left out, the verdict is the one over the period. */
  readonly year?: YearOfMeasure;
  readonly results: ResultsOf;
}

/** How many targets of a record stand as is asked. */
function countOf(scope: Scope, record: number, measure: AttainmentCountMeasure): number {
  const { year, verdict, results } = measure;
  return attainmentsOf(scope, record, results).filter((each) => {
    if (year === undefined) return verdictOver(each) === verdict;
    return typeof year === 'number' && verdictIn(each, year) === verdict;
  }).length;
}

export const attainmentCount: MeasureKind<AttainmentCountMeasure> = {
  fields: ({ results }) => neededFor(results),
  evaluate: (measure, scope) =>
    new Big(scope.members.reduce((count, record) => count + countOf(scope, record, measure), 0)),
  formula: () => ({ live: false, reason: 'in-text' }),
  scopes: (measure, scope) => [
    { ...scope, members: scope.members.filter((record) => countOf(scope, record, measure) > 0) },
  ],
};
