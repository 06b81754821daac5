/** Groups cells of equal style into few rectangles: the fewer ranges a tab's style takes, the fewer calls Excel gets. */
import type { Area } from '../core/area';

export interface Rectangle<T> {
  readonly area: Area;
  readonly value: T;
}

/**
 * Covers the cells for which `valueAt` gives a value with rectangles of equal values, each cell once.
 * Rows are cut into runs, and equal runs of rows that follow each other are joined.
 */
export function rectangles<T extends string | number | boolean>(
  rows: number,
  columns: number,
  valueAt: (row: number, column: number) => T | undefined,
): readonly Rectangle<T>[] {
  const done: Rectangle<T>[] = [];
  let open = new Map<string, Rectangle<T>>();
  for (let row = 0; row < rows; row += 1) {
    const next = new Map<string, Rectangle<T>>();
    for (const run of runsOf(row, columns, valueAt)) {
      const key = `${run.area.column}:${run.area.columns}:${String(run.value)}`;
      const above = open.get(key);
      next.set(key, above ? { ...above, area: { ...above.area, rows: above.area.rows + 1 } } : run);
      open.delete(key);
    }
    done.push(...open.values());
    open = next;
  }
  return [...done, ...open.values()];
}

function runsOf<T>(
  row: number,
  columns: number,
  valueAt: (row: number, column: number) => T | undefined,
): readonly Rectangle<T>[] {
  const runs: Rectangle<T>[] = [];
  let first = 0;
  while (first < columns) {
    const value = valueAt(row, first);
    let end = first + 1;
    while (end < columns && valueAt(row, end) === value) end += 1;
    if (value !== undefined) {
      runs.push({ area: { row, column: first, rows: 1, columns: end - first }, value });
    }
    first = end;
  }
  return runs;
}

/** Gives the value that most cells have, the first one in a tie; undefined where no cell has a value. */
export function commonest<T extends string | number | boolean>(values: Iterable<T>): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: T | undefined;
  for (const [value, count] of counts) {
    if (best === undefined || count > (counts.get(best) ?? 0)) best = value;
  }
  return best;
}

/** Cuts a row of equal values into runs: where each begins, how long it is, and its value. */
export function runs<T>(
  values: readonly T[],
): readonly { readonly first: number; readonly count: number; readonly value: T }[] {
  const found: { first: number; count: number; value: T }[] = [];
  values.forEach((value, index) => {
    const last = found.at(-1);
    if (last && last.value === value) last.count += 1;
    else found.push({ first: index, count: 1, value });
  });
  return found;
}
