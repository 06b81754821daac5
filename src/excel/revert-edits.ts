/**
 * Takes a run of edits back: every cell gets its former content, except the cells that a person has changed since, and marks, 入力規則
 * or reasons become what they were.
 * Round trips after the structure: 1. the cells as they were are read; 2. the cells as they are now are read; likewise for what the run
 * changed beside cells (beside-back.ts); then all is written. More where the cells are many. The first action written withdraws the run, so that the repair (recover.ts) finishes a revert that is
 * cut off.
 */
import type { RevertResult } from '../core/revert-result';
import type { Aftermath, Outcome } from '../core/outcome';
import { onSheet, sendSteps } from './batches';
import { besideBack, type BesideBack } from './beside-back';
import { backSteps, cellsBack, type CellsBack } from './cells-back';
import type { CellAddress } from './edit-cells';
import { knownError } from './errors';
import { ownSheets, type OwnEdits } from './own-tabs';
import { ledgerRefusal, sheetsRefusal } from './preflight';
import { repair } from './recover';
import { beginRun } from './runs';
import { REMOVAL, stampStep } from './sheet-steps';
import { readStructure, type Structure } from './structure';

/** Gives cells back what they held before the run. */
export async function revertEdits(
  structure: Structure,
  edits: OwnEdits,
): Promise<Outcome<RevertResult>> {
  let back: CellsBack;
  let beside: BesideBack;
  try {
    back = await cellsBack(edits, structure.sheets);
    beside = await besideBack(edits, structure, beginRun());
  } catch (error) {
    return { ok: false, trouble: { ...knownError(error), aftermath: 'unchanged' } };
  }
  const refusal =
    ledgerRefusal(
      structure,
      [...back.edits, ...back.sizes].map(({ sheetId }) => sheetId),
    ) ?? sheetsRefusal(structure, beside.sheetIds);
  if (refusal) return { ok: false, trouble: { ...refusal, aftermath: 'unchanged' } };
  try {
    await putBack(edits, back, beside);
  } catch (error) {
    const aftermath = await settle(edits.stamp.run);
    // The revert may be complete although its answer was lost; the aftermath tells.
    return { ok: false, trouble: { ...knownError(error), aftermath } };
  }
  const names = new Map(structure.sheets.map(({ id, name }) => [id, name] as const));
  const named = ({ sheetId, cell }: CellAddress): string => `${names.get(sheetId) ?? ''}!${cell}`;
  return {
    ok: true,
    result: {
      restored: [],
      removed: [],
      cells: back.edits.length,
      kept: back.kept.map(named),
      ...(edits.stamp.verb ? { kind: edits.stamp.verb } : {}),
    },
  };
}

function putBack({ sheet, stamp }: OwnEdits, back: CellsBack, beside: BesideBack): Promise<void> {
  return sendSteps([
    onSheet(sheet.id, stampStep({ ...stamp, state: 'writing' })),
    ...backSteps(back),
    ...beside.steps,
    onSheet(sheet.id, REMOVAL),
  ]);
}

/** After a failure: a run that still counts as completed stays; one that was already withdrawn is put back now. */
async function settle(run: string): Promise<Aftermath> {
  try {
    const structure = await Excel.run(readStructure);
    const edits = ownSheets(structure).edits.find(({ stamp }) => stamp.run === run);
    if (edits?.stamp.state === 'done') return 'unchanged';
    if (edits) await repair(structure);
    return 'done';
  } catch {
    return 'pending';
  }
}
