/** Which way the figures of the row's indicator go from the first that is stated to the last. */
import { columnsOf } from '../../ledger/ledger';
import type { MeasureKind } from '../measure';
import { allColumns } from './columns';
import { itemOfRow } from './item';

export interface TrendMeasure {
  readonly measure: 'trend';
  /** Fields in the order of time; those by year with all their years. */
  readonly fields: readonly string[];
  /** What is printed for each way; `unknown` where fewer than two numbers are stated. */
  readonly words: {
    readonly up: string;
    readonly down: string;
    readonly level: string;
    readonly unknown: string;
  };
}

export const trend: MeasureKind<TrendMeasure> = {
  row: 'item',
  words: true,
  fields: ({ fields }) => fields.map((field) => allColumns({ field }, 'items')),
  evaluate: ({ fields, words }, scope, inner) => {
    const stated = fields.flatMap((field) =>
      columnsOf(scope.ledger, field).flatMap(({ year }) => {
        const wanted = year === null ? { field } : { field, year };
        return itemOfRow(scope, wanted, inner)?.amount ?? [];
      }),
    );
    const first = stated[0];
    const last = stated.at(-1);
    if (!first || !last || stated.length < 2) return words.unknown;
    return last.gt(first) ? words.up : last.lt(first) ? words.down : words.level;
  },
  formula: () => ({ live: false, reason: 'in-text' }),
  scopes: (_, scope) => [scope],
};
