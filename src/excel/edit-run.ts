/**
 * Writes a run's changes of cells, and the sizes of the tables they stand in, so that it can be finished or taken back.
 * Round trips: the changes are kept on a very hidden sheet (one, unless they pass 4 MB); they are written, and the run is committed.
 */
import { packSteps } from './batches';
import { backupSteps, type CellChange } from './cell-backup';
import { writeCells } from './edit-cells';
import { keptLooks, queueKeeping, queueLooks, type NewLook } from './new-row-looks';
import { ownSheets } from './own-tabs';
import { inSequence } from './sequence';
import { printStamp, reservedName, STAMP_KEY, type EditsStamp } from './stamp';
import { queueRemoval, type Structure } from './structure';
import { queueSizes, type SizedTable } from './table-sizes';

export interface RunChanges {
  readonly changes: readonly CellChange[];
  /** Tables that the run makes longer or shorter. */
  readonly tables?: readonly SizedTable[];
  readonly looks?: readonly NewLook[];
}

/** Keeps and writes the changes. On a failure whatever was written is to be settled by recover.ts. */
export async function writeRun(
  structure: Structure,
  run: string,
  { changes, tables = [], looks = [] }: RunChanges,
  onProgress: ((done: number) => void) | undefined,
): Promise<void> {
  const kept = keptLooks(looks);
  const stamp: EditsStamp = {
    ...{ role: 'edits', run, state: 'writing', cells: changes.length },
    ...(tables.length === 0 ? {} : { tables: [...tables] }),
    ...(kept.length === 0 ? {} : { looks: [...kept] }),
  };
  const id = await keepChanges(changes, stamp);
  onProgress?.(0.7);
  const edits = changes.map(({ after, sheetId, cell }) => ({ sheetId, cell, state: after }));
  const sizes = tables.map(({ sheetId, name, before, after }) => ({
    ...{ sheetId, name, from: before, to: after },
  }));
  await Excel.run((context) => {
    const { worksheets } = context.workbook;
    return writeCells(context, edits, {
      first: () => {
        queueSizes(worksheets, sizes, 'longer');
        queueLooks(worksheets, kept);
      },
      last: () => {
        queueSizes(worksheets, sizes, 'shorter');
        const done: EditsStamp = { ...stamp, state: 'done' };
        worksheets.getItem(id).customProperties.add(STAMP_KEY, printStamp(done));
        for (const { sheet } of ownSheets(structure).edits)
          queueRemoval(worksheets.getItem(sheet.id));
      },
    });
  });
  onProgress?.(1);
}

/** Makes the sheet that keeps the changes. Its stamp comes last: a stamped sheet holds all of them. */
function keepChanges(changes: readonly CellChange[], stamp: EditsStamp): Promise<string> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.add(reservedName(stamp.run, 0));
    sheet.visibility = 'VeryHidden';
    sheet.load('id');
    queueKeeping(worksheets, sheet, stamp.looks ?? []);
    const trips = packSteps(backupSteps(changes).map((step) => ({ sheetId: '', step })));
    await inSequence(trips, async (trip, index) => {
      for (const { step } of trip) step.queue(sheet);
      if (index === trips.length - 1) sheet.customProperties.add(STAMP_KEY, printStamp(stamp));
      await context.sync();
    });
    return sheet.id;
  });
}
