/**
 * The state of the row's target: the goal, the result of a year, whether that reaches the goal, and the rate of attainment
 * (達成率).
 */
import { Big } from 'big.js';
import * as v from 'valibot';
import { printValue } from '../../values';
import { printWanted } from '../../values/targets';
import type { SeriesJudgement } from '../../values/targets';
import {
  areResultsAhead,
  attainmentsOf,
  latestJudgement,
  neededFor,
  verdictIn,
  verdictOver,
  type Attainment,
  resultsOfSchema,
} from '../attainments';
import { itemsAt } from '../items';
import type { Inner, MeasureKind } from '../measure';
import type { Figure } from '../figure';
import type { Scope } from '../scope';
import { yearOfMeasureSchema } from '../needed-field';
import type { DataOf } from '../../data-schema';

const attainmentMeasureSchema = v.strictObject({
  measure: v.literal('attainment'),
  /** `goal`: the target itself; `result` and `verdict`: of the year; `whole`: the verdict over the period; `rate`: 達成率. */
  says: v.picklist(['goal', 'result', 'verdict', 'whole', 'rate']),
  /** For `result` and `verdict`. */
  year: v.optional(yearOfMeasureSchema),
  results: resultsOfSchema,
  words: v.strictObject({
    reached: v.string(),
    missed: v.string(),
    open: v.string(),
    unknown: v.string(),
  }),
});
export type AttainmentMeasure = DataOf<typeof attainmentMeasureSchema>;

/** Finds the row's target among its record's targets, which are in the same order as the figures in the cell. */
function attainmentOfRow(
  scope: Scope,
  { results }: AttainmentMeasure,
  inner: Inner,
): Attainment | null {
  const [record] = scope.records;
  const column = scope.among.column(results.targets);
  const item = inner.item();
  if (!record || !column || !item) return null;
  const items = itemsAt(column, record);
  const targets = attainmentsOf(record, results);
  // Where two records have the same number, the results belong to the first one, so the second one's targets do not match.
  if (items.length !== targets.length) return null;
  return targets[items.findIndex(({ name }) => name === item.name)] ?? null;
}

/** Prints rates as percentages with one decimal; where there are several series, each with its label. */
function ratesIn(series: readonly SeriesJudgement[]): Figure {
  const [first, ...others] = series;
  const shown = (rate: Big): string => rate.times(100).toFixed(1, Big.roundHalfUp);
  if (!first) return '';
  if (others.length === 0) return first.rate?.round(3, Big.roundHalfUp) ?? '';
  return series
    .flatMap(({ series: label, rate }) => (rate ? [`${label ?? ''} ${shown(rate)}%`] : []))
    .join('\n');
}

/** The target, and what it was set to anew, one below the other. */
function goals({ target, resets }: Attainment['judged']): string {
  return [printWanted(target), ...resets.map((reset) => `→${printWanted(reset.target)}`)].join(
    '\n',
  );
}

export const attainment: MeasureKind<AttainmentMeasure> = {
  schema: () => attainmentMeasureSchema,
  row: 'item',
  fields: ({ results }) => neededFor(results),
  evaluate: (measure, scope, inner) => {
    const own = attainmentOfRow(scope, measure, inner);
    if (!own) return '';
    const { says, year, words } = measure;
    if (says === 'goal') return goals(own.judged);
    if (says === 'whole') return words[verdictOver(own)];
    if (says === 'rate') return ratesIn(latestJudgement(own)?.series ?? []);
    if (typeof year !== 'number') return '';
    if (says === 'result') {
      const measured = own.results.get(year);
      return measured ? printValue(measured, { kind: 'measured' }) : '';
    }
    const verdict = verdictIn(own, year);
    // A year without a result prints nothing.
    return verdict === null || verdict === 'open' ? '' : words[verdict];
  },
  formula: () => ({ live: false, reason: 'in-text' }),
  // A verdict on the whole period can be given at any time: what comes later is open.
  isAhead: ({ says, year, results }, scope) =>
    (says === 'result' || says === 'verdict') &&
    typeof year === 'number' &&
    areResultsAhead(scope, results, year),
  scopes: (_, scope) => [scope],
};
