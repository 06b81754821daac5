/** What a merge down the rows of records shows for all of them. */
import type { Ledger, LedgerColumn } from './ledger';

/**
 * Gives records what a merge down their rows shows for all of them (a heading, a section, the number of their record).
 * C16 asks to part the merge; until then its rows are taken as what they show.
 */
export function underMerges<T>(
  { rows, merges }: Ledger,
  column: LedgerColumn | null | undefined,
  values: readonly T[],
): readonly T[] {
  if (!column) return values;
  const shown = [...values];
  for (const merge of merges.filter((each) => each.column === column.column)) {
    const first = values[rows.indexOf(merge.row)];
    if (first === undefined) continue;
    for (const [index, row] of rows.entries())
      if (row > merge.row && row < merge.row + merge.rows) shown[index] = first;
  }
  return shown;
}
