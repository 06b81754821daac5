/** What was changed in a sheet's cells and rows since they were read. */
import type { PracticeCell, PracticeSheet } from '../workbook/model';
import { DEFAULT_STYLE } from '../workbook/create';

export interface CellChange {
  readonly before: PracticeCell | undefined;
  readonly now: PracticeCell | undefined;
  /** The contents changed, not only the style. */
  readonly contents: boolean;
}

export interface RowChange {
  /** Points; null for the height that Excel gives. */
  readonly height: number | null;
  readonly hidden: boolean;
}

/** By rows, in their order: the cells by columns, and the row itself. */
export interface SheetChanges {
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, CellChange>>;
  readonly rows: ReadonlyMap<number, RowChange>;
}

function sameValue(a: PracticeCell, b: PracticeCell): boolean {
  if (a.value === b.value) return true;
  return (
    typeof a.value === 'object' && typeof b.value === 'object' && a.value.error === b.value.error
  );
}

const NOTHING: PracticeCell = { value: '', style: DEFAULT_STYLE };

function changeOf(
  before: PracticeCell | undefined,
  now: PracticeCell | undefined,
): CellChange | null {
  if (before === now) return null;
  const a = before ?? NOTHING;
  const b = now ?? NOTHING;
  const contents = !sameValue(a, b) || a.formula !== b.formula;
  // A cell without contents in the standard style is none.
  return contents || a.style !== b.style ? { before, now, contents } : null;
}

function cellChanges(
  before: PracticeSheet | undefined,
  now: PracticeSheet,
): Map<number, Map<number, CellChange>> {
  const changes = new Map<number, Map<number, CellChange>>();
  const rows = new Set([...(before?.cells.keys() ?? []), ...now.cells.keys()]);
  for (const row of [...rows].sort((a, b) => a - b)) {
    const old = before?.cells.get(row);
    const cells = now.cells.get(row);
    const columns = new Set([...(old?.keys() ?? []), ...(cells?.keys() ?? [])]);
    const changed = new Map<number, CellChange>();
    for (const column of [...columns].sort((a, b) => a - b)) {
      const was = old?.get(column);
      const is = cells?.get(column);
      // A new sheet's cells state their style, also the standard one.
      const change = before ? changeOf(was, is) : is && { before: was, now: is, contents: true };
      if (change) changed.set(column, change);
    }
    if (changed.size > 0) changes.set(row, changed);
  }
  return changes;
}

function rowChanges(before: PracticeSheet | undefined, now: PracticeSheet): Map<number, RowChange> {
  const changes = new Map<number, RowChange>();
  const rows = new Set([...(before?.rows.keys() ?? []), ...now.rows.keys()]);
  for (const row of [...rows].sort((a, b) => a - b)) {
    const was = before?.rows.get(row);
    const is = now.rows.get(row);
    if (was?.height === is?.height && (was?.hidden ?? false) === (is?.hidden ?? false)) continue;
    changes.set(row, { height: is?.height ?? null, hidden: is?.hidden ?? false });
  }
  return changes;
}

/** Compares a sheet with what it was; all that a new one has is a change. */
export function changesOf(before: PracticeSheet | undefined, now: PracticeSheet): SheetChanges {
  return { cells: cellChanges(before, now), rows: rowChanges(before, now) };
}
