/**
 * Things that stand on several areas of a sheet and have formulas that count from their first cell: conditional formats and data
 * validations. Areas are cut out of them and copied with the references kept right.
 */
import type { Area } from '../area';

/** Gives the part two areas share, or null. */
export function shared(a: Area, b: Area): Area | null {
  // Asked of every area on a sheet for each that is changed: nearly all stand in other rows.
  if (a.row >= b.row + b.rows || b.row >= a.row + a.rows) return null;
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** Gives what is left of an area without the part that another covers: up to four areas. */
export function without(area: Area, hole: Area): readonly Area[] {
  const cut = shared(area, hole);
  if (!cut) return [area];
  const below = cut.row + cut.rows;
  const behind = cut.column + cut.columns;
  const beside = { row: cut.row, rows: cut.rows };
  return [
    { ...area, rows: cut.row - area.row },
    { ...beside, column: area.column, columns: cut.column - area.column },
    { ...beside, column: behind, columns: area.column + area.columns - behind },
    { ...area, row: below, rows: area.row + area.rows - below },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/** Gives the cell from which relative references count: the first row of all areas, and their first column. */
export function firstCell(areas: readonly Area[]): {
  readonly row: number;
  readonly column: number;
} {
  return {
    row: Math.min(...areas.map(({ row }) => row)),
    column: Math.min(...areas.map(({ column }) => column)),
  };
}

/** Something on areas of a sheet. */
export interface Placed {
  readonly areas: readonly Area[];
}

/** Gives an item as it reads when its references count from a cell so many rows and columns further on. */
export type Shift<T> = (item: T, rows: number, columns: number) => T;

/** Gives an item on other areas; every cell that stays in it keeps its meaning. */
export function withAreas<T extends Placed>(item: T, areas: readonly Area[], shift: Shift<T>): T {
  const before = firstCell(item.areas);
  const after = firstCell(areas);
  const same = before.row === after.row && before.column === after.column;
  const shifted = same ? item : shift(item, after.row - before.row, after.column - before.column);
  return { ...shifted, areas };
}

/** Gives the items without the cells of an area; those that had no others are gone. */
export function cutOut<T extends Placed>(
  items: readonly T[],
  hole: Area,
  shift: Shift<T>,
): readonly T[] {
  return items.flatMap((item) => {
    if (!item.areas.some((area) => shared(area, hole))) return [item];
    const rest = item.areas.flatMap((area) => without(area, hole));
    return rest.length === 0 ? [] : [withAreas(item, rest, shift)];
  });
}

/** Gives what the items have in an area, moved so many rows down and columns right: relative references move along. */
export function copiedPart<T extends Placed>(
  items: readonly T[],
  from: Area,
  rows: number,
  columns: number,
  shift: Shift<T>,
): readonly T[] {
  return items.flatMap((item) => {
    const parts = item.areas.flatMap((area) => shared(area, from) ?? []);
    if (parts.length === 0) return [];
    const part = withAreas(item, parts, shift);
    const moved = parts.map((area) => ({
      ...area,
      row: area.row + rows,
      column: area.column + columns,
    }));
    return [{ ...shift(part, rows, columns), areas: moved }];
  });
}
