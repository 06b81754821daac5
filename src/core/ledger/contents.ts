/** The different cells of a ledger's column: what is asked of a cell's content alone is asked once of each. */
import type { LedgerCell, LedgerColumn } from './ledger';

/** A column's different cells, and which of them each record has. Some may be those of rows that are no records. */
export interface ColumnContents {
  readonly contents: readonly LedgerCell[];
  /** For each record, which of `contents` its cell is. */
  readonly contentOf: Uint32Array;
}

const known = new WeakMap<readonly LedgerCell[], ColumnContents>();

/** Gives a column's different cells. Reading makes cells that are the same one object, by which they are told here. */
export function contentsOf({ cells }: Pick<LedgerColumn, 'cells'>): ColumnContents {
  const found = known.get(cells);
  if (found) return found;
  const contents: LedgerCell[] = [];
  const contentOf = new Uint32Array(cells.length);
  const indexes = new Map<LedgerCell, number>();
  let record = 0;
  for (const cell of cells) {
    let index = indexes.get(cell);
    if (index === undefined) {
      index = contents.push(cell) - 1;
      indexes.set(cell, index);
    }
    contentOf[record] = index;
    record += 1;
  }
  const all = { contents, contentOf };
  known.set(cells, all);
  return all;
}

/** Tells the contents of a column's cells where the reader knows them already. */
export function withContents(
  cells: readonly LedgerCell[],
  contents: ColumnContents,
): readonly LedgerCell[] {
  known.set(cells, contents);
  return cells;
}

/** Makes what is worked out of a cell's content something that is worked out once for each different cell. */
export function onceACell<T>(of: (cell: LedgerCell) => T): (cell: LedgerCell) => T {
  const results = new Map<LedgerCell, T>();
  return (cell) => {
    const result = results.get(cell);
    // `undefined` may be a result too, which is then worked out again: none of the callers has it.
    if (result !== undefined) return result;
    const made = of(cell);
    results.set(cell, made);
    return made;
  };
}
