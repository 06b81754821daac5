/** The sum of a field's figures, over all years where the field is by year. Cells without a figure count as 0. */
import { Big } from 'big.js';
import { columnsOf, type LedgerColumn } from '../../ledger/ledger';
import { figureOf } from '../../values';
import { criteriaOf, summed } from '../criteria';
import type { MeasureKind } from '../measure';
import { columnReference } from '../references';
import type { Scope } from '../scope';

export interface SumMeasure {
  readonly measure: 'sum';
  readonly field: string;
}

/** Gives what a record's cell adds to a sum, in the field's unit, or null where it holds no figure. */
export function figureAt(column: LedgerColumn, record: number): Big | null {
  const reading = column.cells[record]?.reading;
  return reading?.state === 'value' ? figureOf(reading.value, column.field.type) : null;
}

/** Says whether Excel's SUMIFS takes from the scope's cells of a column just what `evaluate` takes. */
function sumsAlike(column: LedgerColumn, scope: Scope): boolean {
  return scope.members.every((record) => {
    const cell = column.cells[record];
    if (!cell || cell.reading.state === 'error') return false;
    const figure = figureAt(column, record);
    if (figure === null) return typeof cell.raw !== 'number';
    return typeof cell.raw === 'number' && cell.underMerge !== true && figure.eq(cell.raw);
  });
}

/** Gives the criteria of SUMIFS over columns, or why SUMIFS would not give the sum of the scope's figures. */
export function sumCriteria(
  columns: readonly LedgerColumn[],
  scope: Scope,
): ReturnType<typeof criteriaOf> {
  if (columns.every((column) => sumsAlike(column, scope))) return criteriaOf(scope);
  return { live: false, reason: 'printed-text' };
}

export const sum: MeasureKind<SumMeasure> = {
  fields: ({ field }) => [field],
  evaluate: ({ field }, scope) =>
    columnsOf(scope.ledger, field)
      .flatMap((column) => scope.members.map((record) => figureAt(column, record) ?? new Big(0)))
      .reduce((total, figure) => total.plus(figure), new Big(0)),
  formula: ({ field }, scope) => {
    const columns = columnsOf(scope.ledger, field);
    const criteria = sumCriteria(columns, scope);
    if (!criteria.live) return criteria;
    const terms = columns.map(
      (column) => `SUMIFS(${columnReference(scope.ledger, column)}${criteria.pairs})`,
    );
    return summed(criteria, terms.join('+'));
  },
};
