/** Joins merges of one row that stand exactly below each other: Excel merges the rows of an area one by one in a single call. */
import type { Area } from '../core/area';

/** An area to merge: as a whole, or each of its rows alone. */
export interface MergeStack {
  readonly area: Area;
  readonly across: boolean;
}

/** Gives areas whose merging makes exactly these merges. */
export function mergeStacks(merges: readonly Area[]): readonly MergeStack[] {
  const stacks: MergeStack[] = [];
  /** By first and last column, where the stack that may still grow stands among all. */
  const open = new Map<string, number>();
  for (const area of merges.toSorted((a, b) => a.row - b.row)) {
    const key = `${area.column}:${area.columns}`;
    const at = open.get(key);
    const above = at === undefined ? undefined : stacks[at];
    const fits = area.rows === 1 && above?.across === true;
    if (at !== undefined && above && fits && above.area.row + above.area.rows === area.row) {
      stacks[at] = { area: { ...above.area, rows: above.area.rows + 1 }, across: true };
      continue;
    }
    // A single row may be merged either way.
    stacks.push({ area, across: area.rows === 1 });
    open.set(key, stacks.length - 1);
  }
  return stacks;
}
