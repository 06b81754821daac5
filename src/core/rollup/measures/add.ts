/** The sum of other columns of the row as printed there, such as 合計 of four rounded averages, or what is left of one column by others. */
import { Big } from 'big.js';
import * as v from 'valibot';
import { expr, exprList, quoted } from '../expression';
import type { Expression } from '../expression';
import type { Inner, MeasureKind } from '../measure';
import type { DataOf } from '../../data-schema';

const addMeasureSchema = v.strictObject({
  measure: v.literal('add'),
  /** Ids of columns to the left of this one. */
  columns: v.array(v.string()),
  /** Ids of columns to take away from that sum. */
  less: v.optional(v.array(v.string())),
  /** Decimals of the columns: the sum is rounded to them, because Excel's binary addition leaves tiny remainders. */
  places: v.number(),
  /** The words that are printed where none of the columns holds a number. */
  none: v.string(),
});
export type AddMeasure = DataOf<typeof addMeasureSchema>;

function numbersIn(columns: readonly string[], inner: Inner): readonly Big[] {
  return columns.map((id) => inner.column(id)).filter((each) => typeof each !== 'string');
}

function sumOf(figures: readonly Big[]): Big {
  return figures.reduce((total, figure) => total.plus(figure), new Big(0));
}

function cellsOf(columns: readonly string[]): Expression {
  return exprList(
    columns.map((own) => [{ own }]),
    ',',
  );
}

export const add: MeasureKind<AddMeasure> = {
  schema: () => addMeasureSchema,
  orWords: true,
  columns: ({ columns, less = [] }) => [...columns, ...less],
  fields: () => [],
  evaluate: ({ columns, less = [], none }, _scope, inner) => {
    const figures = numbersIn(columns, inner);
    return figures.length === 0 ? none : sumOf(figures).minus(sumOf(numbersIn(less, inner)));
  },
  formula: ({ columns, less = [], places, none }) => {
    const cells = cellsOf(columns);
    const taken = less.length === 0 ? '' : expr`-SUM(${cellsOf(less)})`;
    return {
      live: true,
      expression: expr`IF(COUNT(${cells})=0,${quoted(none)},ROUND(SUM(${cells})${taken},${places}))`,
    };
  },
  // What is left of a whole is not known either before any of its parts is due.
  isAhead: ({ columns, less = [] }, _scope, inner) =>
    [columns, less].some((ids) => ids.length > 0 && ids.every((id) => inner.columnIsAhead(id))),
  scopes: ({ columns }, _scope, inner) => columns.flatMap((id) => inner.columnScopes(id)),
};
