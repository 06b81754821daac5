/** Works out which cells to write where edits of single cells meet merged cells of the ledger. A pure function. */
import { areasMeet, type Area } from '../core/area';
import type { NewContent } from '../core/new-content';
import type { NewCell } from './ledger-rows';

/** Cells to write, and cells that cannot be written because they share a merge with others. */
export interface MergedEdits {
  readonly cells: readonly NewCell[];
  readonly inTheWay: readonly NewCell[];
}

/**
 * A merge in one row is one value for all of its columns (a goal that holds for every year). Where all of the columns are to hold
 * the same value, it is written into the first cell of the merge. Where columns are to differ, or a merge covers several rows, a
 * person has to unmerge the cells first.
 */
export function withMerges(cells: readonly NewCell[], merges: readonly Area[]): MergedEdits {
  const written: NewCell[] = [];
  const inTheWay: NewCell[] = [];
  const byMerge = new Map<Area, NewCell[]>();
  for (const cell of cells) {
    const position = { row: cell.row, column: cell.column, rows: 1, columns: 1 };
    const merge = merges.find((each) => areasMeet(each, position));
    if (merge) byMerge.set(merge, [...(byMerge.get(merge) ?? []), cell]);
    else written.push(cell);
  }
  for (const [merge, own] of byMerge) {
    const [first] = own;
    const columns = new Set(own.map(({ column }) => column));
    const alike = first && own.every(({ content }) => isSame(content, first.content));
    if (alike && merge.rows === 1 && columns.size === merge.columns)
      written.push({ ...first, column: merge.column });
    else inTheWay.push(...own);
  }
  return { cells: written, inTheWay };
}

function isSame(a: NewContent, b: NewContent): boolean {
  return a.kind === 'number'
    ? b.kind === 'number' && a.value === b.value
    : b.kind === 'text' && a.text === b.text;
}
