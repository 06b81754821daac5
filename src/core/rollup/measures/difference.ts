/** The difference between the sums of a field by year in two years; words where one of the years has no column. */
import type { Big } from 'big.js';
import * as v from 'valibot';
import { fiscalYearSchema } from '../../fiscal-year';
import type { FiscalYear } from '../../fiscal-year';
import { expr, grouped } from '../expression';
import type { Inner, MeasureKind } from '../measure';
import { yearOfMeasureSchema } from '../needed-field';
import type { Scope } from '../scope';
import { columnsFor, oneColumn } from './columns';
import type { SumMeasure } from './sum';
import type { DataOf } from '../../data-schema';

const differenceMeasureSchema = v.strictObject({
  measure: v.literal('difference'),
  field: v.string(),
  year: yearOfMeasureSchema,
  /** The year to compare with: the year before, the field's first year, or a given year. */
  from: v.union([v.picklist(['before', 'first']), fiscalYearSchema]),
  /** The words that are printed where one of the two years has no column, e.g. `－`. */
  none: v.string(),
});
export type DifferenceMeasure = DataOf<typeof differenceMeasureSchema>;

function earlierYear(scope: Scope, { field, year, from }: DifferenceMeasure): FiscalYear | null {
  if (typeof from === 'number') return from;
  if (from === 'first') return scope.among.columns(field)[0]?.year ?? null;
  return typeof year === 'number' ? year - 1 : null;
}

/** The sums of both years, the later one first; null where one of them has no column. */
function sumsOf(
  scope: Scope,
  measure: DifferenceMeasure,
): readonly [later: SumMeasure, earlier: SumMeasure] | null {
  const { field, year } = measure;
  const earlier = earlierYear(scope, measure);
  if (earlier === null) return null;
  const of = (each: DifferenceMeasure['year']): SumMeasure => ({
    measure: 'sum',
    field,
    year: each,
  });
  const sums = [of(year), of(earlier)] as const;
  return sums.every((each) => columnsFor(scope, each).length > 0) ? sums : null;
}

function sumIn(inner: Inner, measure: SumMeasure, scope: Scope): Big | null {
  const figure = inner.evaluate(measure, scope);
  return typeof figure === 'string' ? null : figure;
}

export const difference: MeasureKind<DifferenceMeasure> = {
  schema: () => differenceMeasureSchema,
  orWords: true,
  fields: ({ field, year, from }) => [
    oneColumn({ field, year }, 'amount'),
    ...(typeof from === 'number' ? [oneColumn({ field, year: from }, 'amount')] : []),
  ],
  evaluate: (measure, scope, inner) => {
    const [later, earlier] = sumsOf(scope, measure) ?? [];
    const sums = [later, earlier].map((each) => each && sumIn(inner, each, scope));
    const [now, before] = sums;
    return now && before ? now.minus(before) : measure.none;
  },
  formula: (measure, scope, inner) => {
    const sums = sumsOf(scope, measure);
    if (!sums) return { live: false, reason: 'blank' };
    const [now, before] = sums.map((each) => inner.formula(each, scope));
    if (!now?.live) return now ?? { live: false, reason: 'blank' };
    if (!before?.live) return before ?? { live: false, reason: 'blank' };
    return {
      live: true,
      expression: expr`${grouped(now.expression)}-${grouped(before.expression)}`,
    };
  },
  scopes: (measure, scope, inner) => {
    const sums = sumsOf(scope, measure) ?? [];
    const found = new Set(
      sums.flatMap((each) => inner.scopes(each, scope)).flatMap((each) => each.records),
    );
    return [{ ...scope, records: scope.records.filter((record) => found.has(record)) }];
  },
};
