/** How many rows of the table show the given words in a column, such as 達成. It stands below the table. */
import { Big } from 'big.js';
import * as v from 'valibot';
import { expr, exprList, quoted } from '../expression';
import type { ColumnRow, MeasureKind } from '../measure';
import type { DataOf } from '../../data-schema';

const tallyMeasureSchema = v.strictObject({
  measure: v.literal('tally'),
  /** The column's id. */
  column: v.string(),
  /** The words; ?, * and ~ are not allowed, because COUNTIF reads them as patterns. */
  is: v.string(),
});
export type TallyMeasure = DataOf<typeof tallyMeasureSchema>;

/** Groups rows that follow each other without the head of a part between them. A head is not counted, because its rows are. */
function runsOf(rows: readonly ColumnRow[]): readonly (readonly [first: number, last: number])[] {
  const runs: [number, number][] = [];
  for (const { row } of rows) {
    const run = runs.at(-1);
    if (run && run[1] === row - 1) run[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}

export const tally: MeasureKind<TallyMeasure> = {
  schema: () => tallyMeasureSchema,
  belowTable: true,
  columns: ({ column }) => [column],
  fields: () => [],
  evaluate: ({ column, is }, _scope, inner) =>
    new Big(inner.rows(column).filter(({ figure }) => figure === is).length),
  formula: ({ column, is }, _scope, inner) => {
    const counts = runsOf(inner.rows(column)).map(
      ([first, last]) => expr`COUNTIF(${{ of: column, first, last }},${quoted(is)})`,
    );
    return { live: true, expression: counts.length === 0 ? ['0'] : exprList(counts, '+') };
  },
  isAhead: ({ column }, _scope, inner) => {
    const rows = inner.rows(column);
    return rows.length > 0 && rows.every(({ isAhead }) => isAhead);
  },
  scopes: ({ column, is }, scope, inner) => {
    const own = scope.among.ledger.definition.id;
    const counted = inner
      .rows(column)
      .filter(({ figure }) => figure === is)
      .flatMap(({ records }) => records.filter(({ ledger }) => ledger === own))
      .flatMap((records) => records.members);
    const records = counted.flatMap((index) => scope.among.all[index] ?? []);
    return [{ ...scope, records }];
  },
};
