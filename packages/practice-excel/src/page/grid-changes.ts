/** What differs between what the grid shows and what it is to show. */
import type { GridCells, GridSheet } from './grid-data';

/** Says whether the same sheets stand in the same order, with the same names, sizes, merges and panes. */
export function sameFrames(shown: readonly GridSheet[], next: readonly GridSheet[]): boolean {
  return (
    shown.length === next.length &&
    shown.every(
      (sheet, index) => JSON.stringify(sheet.frame) === JSON.stringify(next[index]?.frame),
    )
  );
}

/** Gives the cells that differ, all of them as taken away and those that have something as put; null when none differs. */
export function changedCells(
  shown: GridCells,
  next: GridCells,
): { removed: Record<number, Record<number, null>>; put: GridCells } | null {
  const removed: Record<number, Record<number, null>> = {};
  const put: GridCells = {};
  for (const key of new Set([...Object.keys(shown), ...Object.keys(next)])) {
    const row = Number(key);
    const before = shown[row] ?? {};
    const after = next[row] ?? {};
    for (const position of new Set([...Object.keys(before), ...Object.keys(after)])) {
      const column = Number(position);
      const old = before[column];
      const cell = after[column];
      if (
        old?.v === cell?.v &&
        old?.f === cell?.f &&
        old?.t === cell?.t &&
        old?.s === cell?.s &&
        old?.custom === cell?.custom
      )
        continue;
      (removed[row] ??= {})[column] = null;
      if (cell) (put[row] ??= {})[column] = structuredClone(cell);
    }
  }
  return Object.keys(removed).length > 0 ? { removed, put } : null;
}
