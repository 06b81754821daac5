/** Which rows below a header may be its records. */
import type { HeaderCandidate } from './headers';

/** The rows between the header and whatever ends the ledger: totals row, next table or ledger, end of the sheet. */
export function dataRows(candidate: HeaderCandidate, positions: readonly HeaderCandidate[]): Rows {
  const { grid, table, row, left, right } = candidate;
  if (table) {
    const bottom = table.area.row + table.area.rows - (table.hasTotals ? 1 : 0);
    return { top: row + 1, bottom };
  }
  const tables = grid.sheet.tables
    .filter(
      ({ area }) => area.row > row && area.column <= right && area.column + area.columns > left,
    )
    .map(({ area }) => area.row);
  const ledgers = positions
    .filter(
      (other) =>
        other.grid === grid && other.row > row && other.left <= right && other.right >= left,
    )
    .map((other) => other.row - other.above);
  const end = grid.area.row + grid.area.rows;
  return { top: row + 1, bottom: Math.min(end, ...tables, ...ledgers) };
}

export interface Rows {
  readonly top: number;
  /** One past the last. */
  readonly bottom: number;
}
