/** The highest or the lowest of a field's figures; words where no record has one. */
import type { Big } from 'big.js';
import * as v from 'valibot';
import { criteriaOf } from '../criteria';
import { expr, quoted } from '../expression';
import type { MeasureKind } from '../measure';
import { columnReference } from '../references';
import type { Scope } from '../scope';
import { columnsFor, oneColumn, fieldOfYearSchema } from './columns';
import { sumCriteria } from './sum';
import type { DataOf } from '../../data-schema';

const extremeMeasureSchema = v.strictObject({
  ...fieldOfYearSchema.entries,
  measure: v.literal('extreme'),
  which: v.picklist(['highest', 'lowest']),
  /** The words that are printed where no record has a figure. */
  none: v.string(),
});
export type ExtremeMeasure = DataOf<typeof extremeMeasureSchema>;

function figures(scope: Scope, measure: ExtremeMeasure): readonly Big[] {
  const [column] = columnsFor(scope, measure);
  return column ? scope.records.flatMap((record) => record.amountIn(column) ?? []) : [];
}

function extremeOf(all: readonly Big[], which: ExtremeMeasure['which']): Big | undefined {
  return all.reduce<Big | undefined>((best, figure) => {
    if (!best) return figure;
    return (which === 'highest' ? figure.gt(best) : figure.lt(best)) ? figure : best;
  }, undefined);
}

export const extreme: MeasureKind<ExtremeMeasure> = {
  schema: () => extremeMeasureSchema,
  blocks: 'together',
  orWords: true,
  fields: (measure) => [oneColumn(measure, 'figure')],
  evaluate: (measure, scope) => extremeOf(figures(scope, measure), measure.which) ?? measure.none,
  formula: (measure, scope) => {
    const [column] = columnsFor(scope, measure);
    const criteria = column ? sumCriteria([column], scope) : criteriaOf(scope);
    if (!column) return { live: false, reason: 'blank' };
    if (!criteria.live) return criteria;
    if (criteria.kind === 'weights' || criteria.several) return { live: false, reason: 'spelling' };
    const name = measure.which === 'highest' ? 'MAX' : 'MIN';
    const reference = columnReference(scope.among.ledger, column);
    const result =
      criteria.pairs === '' ? `${name}(${reference})` : `${name}IFS(${reference}${criteria.pairs})`;
    const counted = `COUNTIFS(${reference},">-1E+300"${criteria.pairs})`;
    return {
      live: true,
      expression: expr`IF(${counted}=0,${quoted(measure.none)},${result})`,
    };
  },
  scopes: (measure, scope) => {
    const [column] = columnsFor(scope, measure);
    const best = extremeOf(figures(scope, measure), measure.which);
    const records = scope.records.filter(
      (record) => best && column && record.amountIn(column)?.eq(best),
    );
    return [{ ...scope, records }];
  },
};
