/** Cuts areas into blocks that one request or answer can hold: whole rows as long as they fit, otherwise parts of a row. */
import type { Area } from '../core/area';

/** Cuts an area into blocks of rows with at most this many cells. */
export function rowBlocks(area: Area, cells: number): readonly Area[] {
  const rows = Math.max(1, Math.floor(cells / area.columns));
  const blocks: Area[] = [];
  for (let first = 0; first < area.rows; first += rows) {
    blocks.push({ ...area, row: area.row + first, rows: Math.min(rows, area.rows - first) });
  }
  return blocks;
}

/**
 * Cuts an area in two, by rows, or a single row by columns. The first part has at most this many cells if possible. Null for one
 * cell.
 */
export function cutArea(area: Area, cells: number): readonly [Area, Area] | null {
  const { row, column, rows, columns } = area;
  if (rows > 1) {
    const upper = Math.min(rows - 1, Math.max(1, Math.floor(cells / columns)));
    return [
      { ...area, rows: upper },
      { ...area, row: row + upper, rows: rows - upper },
    ];
  }
  if (columns < 2) return null;
  const left = Math.min(columns - 1, Math.max(1, Math.floor(cells)));
  return [
    { ...area, columns: left },
    { ...area, column: column + left, columns: columns - left },
  ];
}
