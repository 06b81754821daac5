/**
 * Takes the last run back; what a run of fixes has changed, revert-edits.ts. Round trips of a run of tabs: 1. and 2. the structure;
 * 3. what the tabs hold: those in which a person has typed since stay as they are, or go only where that was said; 4. the run's
 * commit is withdrawn; then the same repair as for a run that failed (recover.ts). So a revert cut off half-way is finished by
 * whoever comes next.
 */
import type { RevertResult } from '../core/revert-result';
import type { Outcome, Trouble } from '../core/outcome';
import { isKnown, keptSteps, repair, soundStructure, type RepairOptions } from './recover';
import { onSheet, sendSteps } from './batches';
import { knownError } from './errors';
import { needsRepair, repairOf } from './half-done';
import { ownSheets, revertible, revertibleEdits, type OwnTab } from './own-tabs';
import { revertEdits } from './revert-edits';
import { refusalOf, type Refusal } from './preflight';
import { isOwnLock, lockAgain, openStep } from './protect';
import { areaToPutBack } from './put-back';
import { takingSteps } from './removal';
import { beginRun } from './runs';
import { oneAtATime } from './sequence';
import { readStructure, type Structure } from './structure';
import { cellsOf, typedParams, typedIn, type TabInDanger, type TypedTab } from './typed-cells';

export interface RevertRunOptions {
  /**
   * What becomes of tabs in which a person has typed since: they stay (`keep`, where left out), they go with what was typed
   * (`discard`), or nothing is done and it is asked (`ask`: trouble `typed-cells`).
   */
  readonly typed?: 'keep' | 'discard' | 'ask';
  readonly known?: RepairOptions['known'];
}

/** Puts the tabs of the last run back to what they were, and takes away those it made. */
export function revertLastRun(options: RevertRunOptions = {}): Promise<Outcome<RevertResult>> {
  return oneAtATime(() => revert(options));
}

async function revert({ typed = 'keep', known }: RevertRunOptions): Promise<Outcome<RevertResult>> {
  let withdrawn: readonly OwnTab[] | null = null;
  const options: RepairOptions = {
    ...(typed === 'discard' ? { typed } : {}),
    ...(known ? { known } : {}),
  };
  try {
    const structure = await soundStructure();
    const own = ownSheets(structure);
    const edits = revertibleEdits(own);
    if (edits) return await revertEdits(structure, edits);
    const all = revertible(own);
    if (all.length === 0) return failed({ code: 'nothing-to-revert', params: {} }, 'unchanged');
    const refusal = protectionOf(structure, all);
    if (refusal) return failed(refusal, 'unchanged');
    const found = typed === 'discard' ? [] : await typedIn(endangered(all, known));
    if (found.length > 0 && typed === 'ask')
      return failed({ code: 'typed-cells', params: typedParams(found) }, 'unchanged');
    const typedTabs = found.map(({ tab }) => tab);
    // A tab for the add-in's own use serves those that stay.
    const kept = all.filter(
      (tab) => typedTabs.includes(tab) || (typedTabs.length > 0 && tab.sheet.concealed === true),
    );
    const tabs = all.filter((tab) => !kept.includes(tab));
    if (tabs.length > 0) {
      // From here on the state is told by the stamps alone.
      withdrawn = tabs;
      await withdraw(structure, tabs, kept);
      const late = await repair(await Excel.run(readStructure), options);
      if (late.length > 0)
        return failed({ code: 'half-done', params: typedParams(late) }, 'pending');
    }
    return { ok: true, result: resultOf(withdrawn ?? [], found) };
  } catch (error) {
    const aftermath = withdrawn ? await settleRevert(options) : 'unchanged';
    if (withdrawn) await lockLeftOpen(withdrawn.filter(isOwnLock));
    return { ok: false, trouble: { ...knownError(error), aftermath } };
  }
}

/** Tabs that the run has made go with all that stands on them; the others get back what was in their area. */
function endangered(
  tabs: readonly OwnTab[],
  known: RevertRunOptions['known'],
): readonly TabInDanger[] {
  return tabs.flatMap((tab) => {
    const area = tab.stamp.undo === 'remove' ? tab.sheet.used : areaToPutBack(tab);
    return area ? [{ tab, area, stays: isKnown(tab, known) }] : [];
  });
}

function resultOf(tabs: readonly OwnTab[], typed: readonly TypedTab[]): RevertResult {
  const keptTabs = namesOf(typed.map(({ tab }) => tab));
  return {
    restored: namesOf(tabs.filter(({ stamp }) => stamp.undo === 'copy')),
    removed: namesOf(tabs.filter(({ stamp }) => stamp.undo === 'remove')),
    cells: 0,
    kept: cellsOf(typed),
    ...(keptTabs.length > 0 ? { keptTabs } : {}),
  };
}

/** What is for the add-in's own use is not spoken of. */
function namesOf(tabs: readonly OwnTab[]): readonly string[] {
  return tabs.filter(({ sheet }) => !sheet.concealed).map(({ sheet }) => sheet.name);
}

function failed(refusal: Refusal, aftermath: Trouble['aftermath']): Outcome<never> {
  return { ok: false, trouble: { ...refusal, aftermath } };
}

function protectionOf(structure: Structure, tabs: readonly OwnTab[]): Refusal | null {
  const refusal = refusalOf(structure, []);
  if (refusal) return refusal;
  const locked = tabs.find((tab) => tab.sheet.protected && !isOwnLock(tab));
  return locked ? { code: 'protected-sheet', params: { sheet: locked.sheet.name } } : null;
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

/**
 * Makes the run one that was never completed, and the tabs that stay one of its own. In this order: cut off in between, the run
 * still counts as completed for the sake of those that stay.
 */
async function withdraw(
  structure: Structure,
  tabs: readonly OwnTab[],
  kept: readonly OwnTab[],
): Promise<void> {
  const by = beginRun();
  await sendSteps([
    ...tabs.flatMap((tab) => {
      const { sheet, stamp } = tab;
      const standing: OwnTab = { sheet, stamp: { ...stamp, name: sheet.name } };
      return [onSheet(sheet.id, openStep(tab)), ...takingSteps(standing, by)];
    }),
    ...keptSteps(kept, { by, structure }),
  ]);
}

/** After a revert has failed: a run that still counts as complete stays, one that does not is put back now. */
async function settleRevert(options: RepairOptions): Promise<Trouble['aftermath']> {
  try {
    const structure = await Excel.run(readStructure);
    if (!needsRepair(structure)) {
      return revertible(ownSheets(structure)).length > 0 ? 'unchanged' : 'done';
    }
    const stays = repairOf(structure).settle.length > 0;
    if ((await repair(structure, options)).length > 0) return 'pending';
    return stays ? 'unchanged' : 'done';
  } catch {
    return 'pending';
  }
}
