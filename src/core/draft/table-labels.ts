/** The labels at the left of a summary table: equal labels directly below each other become one cell. */
import type { Area } from '../area';
import type { Table } from '../rollup';
import type { TableLayout } from './table-layout';

/** The rows that share one label. */
interface LabelSpan {
  readonly first: number;
  readonly rows: number;
}

/** Returns the runs of a label column; a run ends as soon as the label of a column before it changes. */
function runsOf({ labels, rows }: Table, column: number): readonly LabelSpan[] {
  if (labels[column]?.merged !== true) return rows.map((_, first) => ({ first, rows: 1 }));
  const runs: LabelSpan[] = [];
  let first = 0;
  rows.forEach((row, position) => {
    const next = rows[position + 1];
    const same =
      next !== undefined &&
      row.kind === 'row' &&
      next.kind === 'row' &&
      row.labels.slice(0, column + 1).every((label, at) => label === next.labels[at]);
    if (same) return;
    runs.push({ first, rows: position - first + 1 });
    first = position + 1;
  });
  return runs;
}

/** Gives the merges of the labels. */
export function labelMerges({ table, bodyRow }: TableLayout): readonly Area[] {
  return table.labels.flatMap((_, column) =>
    runsOf(table, column).map(({ first, rows }) => ({
      row: bodyRow + first,
      column,
      rows,
      columns: 1,
    })),
  );
}

/** Numbers of records in any form: 12, N3, IV, ③. */
const NUMBER_LIKE = /^(?:[\dA-Za-z]{1,4}|\p{No}|\p{Nl})?$/u;

/** Says for each label column whether it holds numbers of records, which are centred. */
export function numberLabels({ labels, rows }: Table): readonly boolean[] {
  return labels.map((_, column) =>
    rows.every(({ kind, labels: own }) => kind === 'total' || NUMBER_LIKE.test(own[column] ?? '?')),
  );
}

/** Returns for each label column how many rows the label of each row spans. */
export function labelReaches(table: Table): readonly (readonly number[])[] {
  return table.labels.map((_, column) =>
    runsOf(table, column).flatMap(({ rows }) => Array.from({ length: rows }, () => rows)),
  );
}
