/** The sum of other columns of the row as printed there, such as 合計 of four rounded averages. */
import { Big } from 'big.js';
import * as v from 'valibot';
import { expr, exprList, quoted } from '../expression';
import type { MeasureKind } from '../measure';
import type { DataOf } from '../../data-schema';

const addMeasureSchema = v.strictObject({
  measure: v.literal('add'),
  /** Ids of columns to the left of this one. */
  columns: v.array(v.string()),
  /** Decimals of the columns: the sum is rounded to them, because Excel's binary addition leaves tiny remainders. */
  places: v.number(),
  /** The words that are printed where none of the columns holds a number. */
  none: v.string(),
});
export type AddMeasure = DataOf<typeof addMeasureSchema>;

export const add: MeasureKind<AddMeasure> = {
  schema: () => addMeasureSchema,
  orWords: true,
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
