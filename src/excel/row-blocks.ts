/** Cuts areas into blocks of rows that one request or answer can hold. */
import type { Area } from '../core/area';

/** Cuts an area into blocks of rows of at most so many cells. */
export function rowBlocks(area: Area, cells: number): readonly Area[] {
  const rows = Math.max(1, Math.floor(cells / area.columns));
  const blocks: Area[] = [];
  for (let first = 0; first < area.rows; first += rows) {
    blocks.push({ ...area, row: area.row + first, rows: Math.min(rows, area.rows - first) });
  }
  return blocks;
}
