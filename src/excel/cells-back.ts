/** What it takes to give cells back what they held before a run of fixes. */
import { readBackup } from './cell-backup';
import { holdsSame } from './cell-state';
import { placeKey, readCells, type CellEdit } from './edit-cells';
import type { OwnEdits } from './own-tabs';
import type { SheetState } from './structure';

export interface CellsBack {
  readonly edits: readonly CellEdit[];
  /** Cells that hold neither what they held before nor what the run wrote: a person has changed them since. */
  readonly kept: readonly CellEdit[];
}

/**
 * Works out what to write: two round trips. A cell that holds what it held may have the run's number format; both come back
 * together. Cells of sheets that are gone are left out.
 */
export async function cellsBack(
  context: Excel.RequestContext,
  { sheet, stamp }: OwnEdits,
  sheets: readonly SheetState[],
): Promise<CellsBack> {
  const changes = (await readBackup(context, sheet.id, stamp)).flatMap((change) => {
    const home =
      sheets.find(({ id }) => id === change.sheetId) ??
      sheets.find(({ name }) => name === change.sheet);
    return home ? [{ ...change, sheetId: home.id }] : [];
  });
  const now = await readCells(context, changes);
  const edits: CellEdit[] = [];
  const kept: CellEdit[] = [];
  for (const { before, after, sheetId, cell } of changes) {
    const place = { sheetId, cell };
    const found = now.get(placeKey(place));
    const untouched = found && (holdsSame(found, after) || holdsSame(found, before));
    (untouched ? edits : kept).push({ ...place, state: before });
  }
  return { edits, kept };
}
