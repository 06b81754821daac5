/** The sum of a field's figures; of a field by year, over all years unless one is named. Cells without a figure count as 0. */
import { Big } from 'big.js';
import * as v from 'valibot';
import type { LedgerColumn } from '../../ledger/ledger';
import type { LedgerRecord } from '../../records/record-book';
import { criteriaOf, recordsCriteria, summed, type Criteria } from '../criteria';
import { expr, exprList } from '../expression';
import type { ValueReason } from '../figure';
import type { FormulaReading, MeasureKind } from '../measure';
import { columnReference } from '../references';
import type { Scope } from '../scope';
import { allColumns, columnsFor, fieldOfYearSchema } from './columns';
import type { DataOf } from '../../data-schema';

const sumMeasureSchema = v.strictObject({
  ...fieldOfYearSchema.entries,
  measure: v.literal('sum'),
});
export type SumMeasure = DataOf<typeof sumMeasureSchema>;

/** Says whether Excel's SUMIFS adds of a record's cell exactly what `evaluate` adds. */
function addsAlike(column: LedgerColumn, record: LedgerRecord): boolean {
  const cell = record.written(column);
  // Both Excel and `evaluate` take a merge's amount from its first cell only.
  if (cell?.underMerge !== undefined) return true;
  if (!cell || cell.unasked || cell.reading.state === 'error') return false;
  const figure = record.amountIn(column);
  if (figure === null) return typeof cell.raw !== 'number';
  return typeof cell.raw === 'number' && figure.eq(cell.raw);
}

/** Gives the reason why Excel's SUMIFS would not add exactly those figures that `evaluate` adds; null where it does. */
function whyNotAlike(columns: readonly LedgerColumn[], scope: Scope): ValueReason | null {
  const unlike = columns.flatMap((column) =>
    scope.records.flatMap((record) => (addsAlike(column, record) ? [] : { record, column })),
  );
  if (unlike.length === 0) return null;
  return unlike.every(({ record, column }) => record.isAhead(column)) ? 'due-only' : 'printed-text';
}

/** Gives the criteria that pick the scope's records, or the reason why Excel would not add the same figures. */
export function sumCriteria(columns: readonly LedgerColumn[], scope: Scope): Criteria {
  const reason = whyNotAlike(columns, scope);
  if (reason) return { live: false, reason };
  const others = columns.flatMap(({ otherCells }) => otherCells);
  // Without a condition the formula adds every row of the range, subtotals included.
  const whole = scope.conditions.length === 0 && others.some((raw) => typeof raw !== 'string');
  const criteria = whole ? recordsCriteria(scope) : criteriaOf(scope);
  if (criteria.live && criteria.kind === 'weights') {
    // SUMPRODUCT reads every row, so an error or a number in a row that is not a record would change its result.
    const sound = columns.every(({ cells, otherCells }) =>
      [...cells.map(({ raw }) => raw), ...otherCells].every((raw) => typeof raw !== 'object'),
    );
    if (!sound) return { live: false, reason: 'printed-text' };
  }
  return criteria;
}

/** Gives the formula of the sum of a scope's figures in columns. */
function sumFormula(columns: readonly LedgerColumn[], scope: Scope): FormulaReading {
  const criteria = sumCriteria(columns, scope);
  if (!criteria.live) return criteria;
  const references = columns.map((column) => columnReference(scope.among.ledger, column));
  if (criteria.kind === 'weights') {
    const terms = references.map((each) => expr`SUMPRODUCT(${criteria.weights},${each})`);
    return { live: true, expression: exprList(terms, '+') };
  }
  if (criteria.pairs === '' && !criteria.several)
    return { live: true, expression: [`SUM(${references.join(',')})`] };
  const terms = references.map((each) => `SUMIFS(${each}${criteria.pairs})`);
  return summed(criteria, terms.join('+'));
}

export const sum: MeasureKind<SumMeasure> = {
  schema: () => sumMeasureSchema,
  blocks: 'added',
  fields: (measure) => [allColumns(measure, 'amount')],
  evaluate: (measure, scope) =>
    columnsFor(scope, measure)
      .flatMap((column) => scope.records.map((record) => record.amountIn(column) ?? new Big(0)))
      .reduce((total, figure) => total.plus(figure), new Big(0)),
  formula: (measure, scope) => sumFormula(columnsFor(scope, measure), scope),
  scopes: (measure, scope) => {
    const columns = columnsFor(scope, measure);
    const records = scope.records.filter((record) =>
      columns.some((column) => record.amountIn(column) !== null),
    );
    return [{ ...scope, records }];
  },
};
