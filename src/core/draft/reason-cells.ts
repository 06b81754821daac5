/**
 * Reads the reasons back that people wrote into the tab 検証結果 (and answers into 修正依頼), even if they sorted its rows or moved its
 * columns.
 */
import { cellAddress } from '../area';
import { SheetGrid } from '../ledger/grid';
import type { SheetSnapshot } from '../snapshot';
import type { Reasons } from '../submission';
import { comparable, trimmed } from '../values/comparable';

/** The labels of the two columns as the tab prints them. */
export interface ReasonColumns {
  /** The column whose cells name the row's finding. */
  readonly key: string;
  readonly reason: string;
}

/** A finding's row in the tab. */
export interface ReasonCell {
  readonly key: string;
  /** A1 address of its cell in the column of reasons. */
  readonly cell: string;
  readonly reason: string;
}

const KEY = /^[0-9a-f]{16}$/;

function positionsIn(grid: SheetGrid, row: number, labels: ReasonColumns) {
  const { column: left, columns } = grid.area;
  const of = (label: string): number | null => {
    for (let column = left; column < left + columns; column += 1)
      if (comparable(grid.text(row, column)) === comparable(label)) return column;
    return null;
  };
  const key = of(labels.key);
  const reason = of(labels.reason);
  return key === null || reason === null ? null : { key, reason };
}

/** Gives the rows of findings; none where the tab has no row with both labels. */
export function reasonCells(tab: SheetSnapshot, labels: ReasonColumns): readonly ReasonCell[] {
  const grid = new SheetGrid(tab);
  const { row: top, rows } = grid.area;
  for (let header = top; header < top + rows; header += 1) {
    const places = positionsIn(grid, header, labels);
    if (!places) continue;
    const found: ReasonCell[] = [];
    for (let row = header + 1; row < top + rows; row += 1) {
      const key = comparable(grid.text(row, places.key));
      if (!KEY.test(key)) continue;
      const reason = trimmed(grid.headingAt(row, places.reason));
      found.push({ key, cell: cellAddress(row, places.reason), reason });
    }
    return found;
  }
  return [];
}

/** Gives what was written, by the keys of the rows. */
export function writtenIn(cells: readonly ReasonCell[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    cells.flatMap(({ key, reason }) => (reason === '' ? [] : [[key, reason] as const])),
  );
}

/** Joins the tab's reasons for the findings that it lists with the kept reasons of all other findings. */
export function joinedReasons(stored: Reasons, cells: readonly ReasonCell[]): Reasons {
  const listed = new Map<string, string>();
  // Two findings with the same name share their reason, which may be in either row.
  for (const { key, reason } of cells) listed.set(key, listed.get(key) || reason);
  const kept = Object.entries(stored).filter(([key]) => !listed.has(key));
  return Object.fromEntries([...kept, ...[...listed].filter(([, reason]) => reason !== '')]);
}
