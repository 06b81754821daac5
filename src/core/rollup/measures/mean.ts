/** The mean of a field's figures over the records that have one, rounded half up; words where no record has one. */
import { Big } from 'big.js';
import * as v from 'valibot';
import type { LedgerColumn } from '../../ledger/ledger';
import type { Criteria } from '../criteria';
import { expr, quoted } from '../expression';
import type { Expression } from '../expression';
import type { MeasureKind } from '../measure';
import { columnReference } from '../references';
import type { Scope } from '../scope';
import { columnsFor, oneColumn, fieldOfYearSchema } from './columns';
import { sumCriteria } from './sum';
import type { DataOf } from '../../data-schema';

const meanMeasureSchema = v.strictObject({
  ...fieldOfYearSchema.entries,
  measure: v.literal('mean'),
  /** Decimals to round to. */
  places: v.number(),
  /** The words that are printed where no record has a figure, e.g. `－`. */
  none: v.string(),
});
export type MeanMeasure = DataOf<typeof meanMeasureSchema>;

function withFigure(scope: Scope, measure: MeanMeasure): Scope {
  const columns = columnsFor(scope, measure);
  const records = scope.records.filter((record) =>
    columns.some((column) => record.amountIn(column) !== null),
  );
  return { ...scope, records };
}

/** Divides and rounds in one step, because a quotient that was already cut off could round the other way. */
function rounded(total: Big, by: number, places: number): Big {
  const Decimal = Big();
  Decimal.DP = places;
  Decimal.RM = Big.roundHalfUp;
  return new Big(new Decimal(total).div(by));
}

function average(
  column: LedgerColumn,
  scope: Scope,
  criteria: Extract<Criteria, { live: true }>,
): Expression {
  const reference = columnReference(scope.among.ledger, column);
  if (criteria.kind === 'weights') {
    const { weights } = criteria;
    return expr`SUMPRODUCT(${weights},${reference})/SUMPRODUCT(${weights}*ISNUMBER(${reference}))`;
  }
  if (criteria.pairs === '') return [`AVERAGE(${reference})`];
  if (!criteria.several) return [`AVERAGEIFS(${reference}${criteria.pairs})`];
  const numbers = `COUNTIFS(${reference},">-1E+300"${criteria.pairs})`;
  return [`SUM(SUMIFS(${reference}${criteria.pairs}))/SUM(${numbers})`];
}

export const mean: MeasureKind<MeanMeasure> = {
  schema: () => meanMeasureSchema,
  blocks: 'together',
  orWords: true,
  fields: (measure) => [oneColumn(measure, 'amount')],
  evaluate: (measure, scope) => {
    const [column] = columnsFor(scope, measure);
    if (!column) return measure.none;
    const figures = scope.records.flatMap((record) => record.amountIn(column) ?? []);
    if (figures.length === 0) return measure.none;
    const total = figures.reduce((sum, figure) => sum.plus(figure), new Big(0));
    return rounded(total, figures.length, measure.places);
  },
  formula: (measure, scope) => {
    const [column] = columnsFor(scope, measure);
    if (!column) return { live: false, reason: 'blank' };
    const criteria = sumCriteria([column], scope);
    if (!criteria.live) return criteria;
    const expression = average(column, scope, criteria);
    const { places, none } = measure;
    return {
      live: true,
      expression: expr`IFERROR(ROUND(${expression},${places}),${quoted(none)})`,
    };
  },
  scopes: (measure, scope) => [withFigure(scope, measure)],
};
