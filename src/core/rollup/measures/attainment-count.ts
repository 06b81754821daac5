/** How many targets of the row's records have a given verdict, such as reached in a year or missed over the period. */
import { Big } from 'big.js';
import * as v from 'valibot';
import {
  areResultsAhead,
  neededFor,
  ownAttainmentsOf,
  resultsOfSchema,
  verdictIn,
  verdictOver,
} from '../attainments';
import type { LedgerRecord } from '../../records/record-book';
import type { MeasureKind } from '../measure';
import { verdictSchema } from '../../values/targets';
import { yearOfMeasureSchema } from '../needed-field';
import type { DataOf } from '../../data-schema';

const attainmentCountMeasureSchema = v.strictObject({
  measure: v.literal('attainment-count'),
  verdict: verdictSchema,
  /** Where it is left out, the verdict over the period is taken. */
  year: v.optional(yearOfMeasureSchema),
  results: resultsOfSchema,
});
export type AttainmentCountMeasure = DataOf<typeof attainmentCountMeasureSchema>;

/** How many targets of a record have the given verdict. */
function countOf(record: LedgerRecord, measure: AttainmentCountMeasure): number {
  const { year, verdict, results } = measure;
  return ownAttainmentsOf(record, results).filter((each) => {
    if (year === undefined) return verdictOver(each) === verdict;
    return typeof year === 'number' && verdictIn(each, year) === verdict;
  }).length;
}

export const attainmentCount: MeasureKind<AttainmentCountMeasure> = {
  schema: () => attainmentCountMeasureSchema,
  fields: ({ results }) => neededFor(results),
  evaluate: (measure, scope) =>
    new Big(scope.records.reduce((count, record) => count + countOf(record, measure), 0)),
  formula: () => ({ live: false, reason: 'in-text' }),
  // A verdict on the whole period can be given at any time: what comes later is open.
  isAhead: ({ year, results }, scope) =>
    typeof year === 'number' && areResultsAhead(scope, results, year),
  scopes: (measure, scope) => [
    { ...scope, records: scope.records.filter((record) => countOf(record, measure) > 0) },
  ],
};
