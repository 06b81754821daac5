/** How many rows of the table show some words in a column: 達成 six times. A figure below the table. */
import { Big } from 'big.js';
import { expr, quoted } from '../expression';
import type { MeasureKind } from '../measure';

export interface TallyMeasure {
  readonly measure: 'tally';
  /** The column's id. */
  readonly column: string;
  /** Words without ?, * and ~. */
  readonly is: string;
}

export const tally: MeasureKind<TallyMeasure> = {
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
