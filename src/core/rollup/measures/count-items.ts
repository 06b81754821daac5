/** How many figures the records hold in all (目標数), where one cell may hold several. */
import { Big } from 'big.js';
import * as v from 'valibot';
import { ownItemsAt } from '../items';
import type { MeasureKind } from '../measure';
import { allColumns } from './columns';
import type { DataOf } from '../../data-schema';

const countItemsMeasureSchema = v.strictObject({
  measure: v.literal('count-items'),
  field: v.string(),
});
export type CountItemsMeasure = DataOf<typeof countItemsMeasureSchema>;

export const countItems: MeasureKind<CountItemsMeasure> = {
  schema: () => countItemsMeasureSchema,
  fields: ({ field }) => [allColumns({ field }, 'items')],
  evaluate: ({ field }, scope) => {
    const columns = scope.among.columns(field);
    const counts = scope.records.map((record) =>
      columns.reduce((count, column) => count + ownItemsAt(column, record).length, 0),
    );
    return new Big(counts.reduce((sum, count) => sum + count, 0));
  },
  formula: () => ({ live: false, reason: 'in-text' }),
  scopes: (_, scope) => [scope],
};
