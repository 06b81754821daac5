/** The sum of other columns of the row, as printed there: 合計 of the four rounded averages. */
import { Big } from 'big.js';
import { expr, exprList, quoted } from '../expression';
import type { MeasureKind } from '../measure';

export interface AddMeasure {
  readonly measure: 'add';
  /** Ids of columns further left. */
  readonly columns: readonly string[];
  /** Decimals of the columns: adding binary numbers leaves traces behind them. */
  readonly places: number;
  /** What stands where none of them holds a number. */
  readonly none: string;
}

export const add: MeasureKind<AddMeasure> = {
  columns: ({ columns }) => columns,
  fields: () => [],
  evaluate: ({ columns, none }, _scope, inner) => {
    const figures = columns
      .map((id) => inner.column(id))
      .filter((each) => typeof each !== 'string');
    if (figures.length === 0) return none;
    return figures.reduce((total, figure) => total.plus(figure), new Big(0));
  },
  formula: ({ columns, places, none }) => {
    const cells = exprList(
      columns.map((own) => [{ own }]),
      ',',
    );
    return {
      live: true,
      expression: expr`IF(COUNT(${cells})=0,${quoted(none)},ROUND(SUM(${cells}),${places}))`,
    };
  },
  scopes: ({ columns }, _scope, inner) => columns.flatMap((id) => inner.columnScopes(id)),
};
