/**
 * Writes a run's changes of cells and of what stands beside them, and the sizes of the tables that hold the cells, so that the run
 * can be finished or taken back.
 * Round trips: 1. the changes are kept on a very hidden sheet; 2. they are written, and the run is committed. More where the
 * changes are many.
 */
import { onSheet, sendSteps, type SendOptions, type Step } from './batches';
import { backupSteps, type CellChange } from './cell-backup';
import { editSteps } from './edit-cells';
import { besideSteps, printBeside, type KeptBeside } from './kept-beside';
import { keepingSteps, keptStyles, styleSteps, type NewRowStyle } from './new-row-styles';
import { droppingSteps, runsBefore } from './run-stack';
import { madeStep, stampStep } from './sheet-steps';
import { reservedName, type EditsStamp } from './stamp';
import type { Structure } from './structure';
import { tableSizeSteps, type SizedTable } from './table-sizes';

export interface RunChanges {
  readonly verb: NonNullable<EditsStamp['verb']>;
  readonly changes: readonly CellChange[];
  /** Tables that the run makes longer or shorter. */
  readonly tables?: readonly SizedTable[];
  readonly styles?: readonly NewRowStyle[];
  /** What stood beside the cells, and the sheets with lists of 入力規則 that the run makes and finds. */
  readonly beside?: { readonly kept: KeptBeside; readonly lists?: EditsStamp['lists'] };
  /** The steps that change what stands beside the cells. */
  readonly steps?: readonly Step[];
}

/** Keeps and writes the changes. After a failure the caller has recover.ts settle whatever was written. */
export async function writeRun(
  structure: Structure,
  run: string,
  { verb, changes, tables = [], styles = [], beside, steps = [] }: RunChanges,
  { onProgress, signal }: SendOptions = {},
): Promise<void> {
  const pieces = beside ? printBeside(beside.kept) : [];
  const kept = keptStyles(styles);
  const before = runsBefore(structure);
  const stamp: EditsStamp = {
    role: 'edits',
    run,
    state: 'writing',
    verb,
    after: before.after,
    cells: changes.length,
    ...(tables.length === 0 ? {} : { tables: [...tables] }),
    ...(kept.length === 0 ? {} : { styles: [...kept] }),
    ...(pieces.length === 0 ? {} : { beside: pieces.length }),
    ...(beside?.lists ? { lists: beside.lists } : {}),
  };
  const keeper = reservedName(run, 0);
  const keeping: readonly Step[] = [
    madeStep(keeper),
    onSheet(keeper, stampStep({ ...stamp, state: 'keeping' })),
    ...keepingSteps(keeper, kept),
    ...[...backupSteps(changes), ...besideSteps(pieces, changes.length)].map((step) =>
      onSheet(keeper, step),
    ),
    // The sheet's stamp is written last: it tells that the sheet holds all of the changes.
    onSheet(keeper, stampStep(stamp)),
  ];
  const edits = changes.map(({ after, sheetId, cell }) => ({ sheetId, cell, state: after }));
  const sizes = tables.map(({ sheetId, name, before, after }) => ({
    sheetId,
    name,
    from: before,
    to: after,
  }));
  const writing: readonly Step[] = [
    ...tableSizeSteps(sizes, 'longer'),
    ...styleSteps(kept),
    ...editSteps(edits),
    ...tableSizeSteps(sizes, 'shorter'),
    ...steps,
    onSheet(keeper, stampStep({ ...stamp, state: 'done' })),
    ...droppingSteps(structure, before.kept, stamp.lists),
  ];
  await sendSteps(keeping, { signal, onProgress: (done) => onProgress?.(0.4 + 0.3 * done) });
  await sendSteps(writing, { signal, onProgress: (done) => onProgress?.(0.7 + 0.3 * done) });
}
