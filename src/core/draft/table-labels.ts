/** The labels at the left of a summary table: equal neighbours below each other are one cell. */
import type { Area } from '../area';
import type { Table } from '../rollup';
import type { TableLayout } from './table-layout';

/** The rows that one label stands for. */
interface LabelSpan {
  readonly first: number;
  readonly rows: number;
}

/** Gives the runs of a label column; a label parts as soon as one before it does. */
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

/** Numbers of records, and what stands for one: 12, N3, IV, ③. */
const NUMBER_LIKE = /^(?:[\dA-Za-z]{1,4}|\p{No}|\p{Nl})?$/u;

/** Says of each label column whether it holds numbers of records, which stand in the middle. */
export function numberLabels({ labels, rows }: Table): readonly boolean[] {
  return labels.map((_, column) =>
    rows.every(({ kind, labels: own }) => kind === 'total' || NUMBER_LIKE.test(own[column] ?? '?')),
  );
}

/** Gives for each label column over how many rows the label of each row reaches. */
export function labelReaches(table: Table): readonly (readonly number[])[] {
  return table.labels.map((_, column) =>
    runsOf(table, column).flatMap(({ rows }) => Array.from({ length: rows }, () => rows)),
  );
}
