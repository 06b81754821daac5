/**
 * Takes the last run back; what a run of fixes has changed, revert-edits.ts. Round trips of a run of tabs: 1. and 2. the structure; 3. the run's commit is withdrawn; then the same repair
 * as for a run that failed (recover.ts). So a revert cut off half-way is finished by whoever comes next.
 */
import type { RevertResult } from '../tasks/contract';
import type { Outcome, Trouble } from '../tasks/outcome';
import { areaAddress } from '../core/area';
import { onSheet, sendSteps } from './batches';
import { knownError } from './errors';
import { ownSheets, revertible, revertibleEdits, type OwnTab } from './own-tabs';
import { revertEdits } from './revert-edits';
import { refusalOf, type Refusal } from './preflight';
import { isOwnLock, lockAgain, openStep } from './protect';
import { needsRepair, repair, repairOf, soundStructure } from './recover';
import { oneAtATime } from './sequence';
import { stampStep } from './sheet-steps';
import { stampArea, type TabStamp } from './stamp';
import { readStructure, type Structure } from './structure';

/** Puts the tabs of the last run back to what they were, and takes away those it made. */
export function revertLastRun(): Promise<Outcome<RevertResult>> {
  return oneAtATime(revert);
}

async function revert(): Promise<Outcome<RevertResult>> {
  let withdrawn: readonly OwnTab[] | null = null;
  try {
    const structure = await soundStructure();
    const own = ownSheets(structure);
    const edits = revertibleEdits(own);
    if (edits) return await revertEdits(structure, edits);
    const tabs = revertible(own);
    if (tabs.length === 0) return failed({ code: 'nothing-to-revert', facts: {} }, 'unchanged');
    const refusal = protectionOf(structure, tabs) ?? usersCellsIn(tabs);
    if (refusal) return failed(refusal, 'unchanged');
    // From here on the state is told by the stamps alone.
    withdrawn = tabs;
    await withdraw(structure, tabs);
    await repair(await Excel.run(readStructure));
    return {
      ok: true,
      result: {
        restored: namesOf(tabs.filter(({ stamp }) => stamp.undo === 'copy')),
        removed: namesOf(tabs.filter(({ stamp }) => stamp.undo === 'remove')),
        cells: 0,
        kept: [],
      },
    };
  } catch (error) {
    const known = knownError(error);
    const aftermath = withdrawn ? await settleRevert() : 'unchanged';
    if (withdrawn) await lockLeftOpen(withdrawn.filter(isOwnLock));
    return failed({ code: known.code, facts: known.facts }, aftermath, known.detail);
  }
}

/** What is for the add-in's own use is not spoken of. */
function namesOf(tabs: readonly OwnTab[]): readonly string[] {
  return tabs.filter(({ sheet }) => !sheet.concealed).map(({ sheet }) => sheet.name);
}

function failed(
  refusal: Refusal,
  aftermath: Trouble['aftermath'],
  detail?: string,
): Outcome<never> {
  return {
    ok: false,
    trouble: { ...refusal, aftermath, ...(detail === undefined ? {} : { detail }) },
  };
}

function protectionOf(structure: Structure, tabs: readonly OwnTab[]): Refusal | null {
  const refusal = refusalOf(structure, []);
  if (refusal) return refusal;
  const locked = tabs.find((tab) => tab.sheet.protected && !isOwnLock(tab));
  return locked ? { code: 'protected-sheet', facts: { sheet: locked.sheet.name } } : null;
}

/** A tab that a user has written on beside its area is not taken away with what was written. */
function usersCellsIn(tabs: readonly OwnTab[]): Refusal | null {
  for (const { sheet, stamp } of tabs) {
    if (stamp.undo !== 'remove' || sheet.used === null) continue;
    const own = stampArea(stamp);
    const { used } = sheet;
    const beyond =
      used.row + used.rows > own.row + own.rows ||
      used.column + used.columns > own.column + own.columns;
    if (beyond) {
      return {
        code: 'would-overwrite',
        facts: { tab: sheet.name, cells: [areaAddress(used)], count: 1, area: areaAddress(own) },
      };
    }
  }
  return null;
}

/** Locks what a revert that failed has opened. Where even that fails, the tabs are whole, if open. */
async function lockLeftOpen(opened: readonly OwnTab[]): Promise<void> {
  if (opened.length === 0) return;
  const ids = new Set(opened.map(({ sheet }) => sheet.id));
  try {
    await lockAgain(({ sheet }) => ids.has(sheet.id));
  } catch {
    // The trouble that is reported is the revert's.
  }
}

/** Makes the run one that was never completed. */
function withdraw(structure: Structure, tabs: readonly OwnTab[]): Promise<void> {
  const sheets = structure.sheets.map((sheet) => sheet.id);
  return sendSteps(
    tabs.flatMap((tab) => {
      const { sheet, stamp } = tab;
      const filling: TabStamp = { ...stamp, name: sheet.name, state: 'filling', sheets };
      return [openStep(tab), stampStep(filling)].map((step) => onSheet(sheet.id, step));
    }),
  );
}

/** After a revert has failed: a run that still counts as complete stays, one that does not is put back now. */
async function settleRevert(): Promise<Trouble['aftermath']> {
  try {
    const structure = await Excel.run(readStructure);
    if (!needsRepair(structure)) {
      return revertible(ownSheets(structure)).length > 0 ? 'unchanged' : 'done';
    }
    const stays = repairOf(structure).settle.length > 0;
    await repair(structure);
    return stays ? 'unchanged' : 'done';
  } catch {
    return 'pending';
  }
}
