/** How many rows of the table show some words in a column: 達成 six times. A figure below the table. */
import { Big } from 'big.js';
import * as v from 'valibot';
import { expr, quoted } from '../expression';
import type { MeasureKind } from '../measure';
import type { DataOf } from '../../data-schema';

const tallyMeasureSchema = v.strictObject({
  measure: v.literal('tally'),
  /** The column's id. */
  column: v.string(),
  /** Words without ?, * and ~. */
  is: v.string(),
});
export type TallyMeasure = DataOf<typeof tallyMeasureSchema>;

export const tally: MeasureKind<TallyMeasure> = {
  schema: () => tallyMeasureSchema,
  belowTable: true,
  columns: ({ column }) => [column],
  fields: () => [],
  evaluate: ({ column, is }, _scope, inner) =>
    new Big(inner.rows(column).filter(({ figure }) => figure === is).length),
  formula: ({ column, is }, _scope, inner) => ({
    live: true,
    expression:
      inner.rows(column).length === 0 ? ['0'] : expr`COUNTIF(${{ all: column }},${quoted(is)})`,
  }),
  scopes: ({ column, is }, scope, inner) => {
    const own = scope.ledger.definition.id;
    const members = inner
      .rows(column)
      .filter(({ figure }) => figure === is)
      .flatMap(({ records }) => records.filter(({ ledger }) => ledger === own))
      .flatMap((records) => records.members);
    return [{ ...scope, members }];
  },
};
