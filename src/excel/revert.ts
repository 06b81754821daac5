/**
 * Takes the last run back; for a run of fixes this is done in revert-edits.ts. Round trips for a run of tabs: 1. and 2. the
 * structure is read; 3. the tabs' cells are read: tabs in which a person has typed since stay as they are, unless the caller asked
 * to discard them; 4. the run's commit is withdrawn; then follows the same repair as for a failed run (recover.ts). So a revert
 * that is cut off half-way is finished by the next repair.
 */
import type { RevertResult } from '../core/revert-result';
import type { Outcome, Trouble } from '../core/outcome';
import { isKnown, keptSteps, repair, soundStructure, type RepairOptions } from './recover';
import { onSheet, sendSteps } from './batches';
import { knownError } from './errors';
import { needsRepair, repairOf } from './half-done';
import { ownSheets, type OwnTab } from './own-tabs';
import { revertEdits } from './revert-edits';
import { refusalOf, type Refusal } from './preflight';
import { isOwnLock, lockAgain, openStep } from './protect';
import { areaToPutBack } from './put-back';
import { takingSteps } from './removal';
import { revertible, revertibleEdits, runStack } from './run-stack';
import { beginRun } from './runs';
import { oneAtATime } from './sequence';
import { readStructure, type Structure } from './structure';
import { cellsOf, typedParams, typedIn, type TabInDanger, type TypedTab } from './typed-cells';

export interface RevertRunOptions {
  /**
   * What to do with tabs in which a person has typed since: leave them as they are (`keep`, the default), take them back with what
   * was typed (`discard`), or do nothing and ask the person (`ask`: trouble `typed-cells`).
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
  let run = '';
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
    // Where tabs stay, tabs for the add-in's own use stay too, because the others need them.
    const kept = all.filter(
      (tab) => typedTabs.includes(tab) || (typedTabs.length > 0 && tab.sheet.concealed === true),
    );
    const tabs = all.filter((tab) => !kept.includes(tab));
    if (tabs.length > 0) {
      run = tabs[0]?.stamp.run ?? '';
      // From here on only the stamps tell how far the revert came.
      withdrawn = tabs;
      await withdraw(structure, tabs, kept);
      const late = await repair(await Excel.run(readStructure), options);
      if (late.length > 0)
        return failed({ code: 'half-done', params: typedParams(late) }, 'pending');
    }
    return { ok: true, result: resultOf(withdrawn ?? [], found) };
  } catch (error) {
    const aftermath = withdrawn ? await settleRevert(run, options) : 'unchanged';
    if (withdrawn) await lockLeftOpen(withdrawn.filter(isOwnLock));
    return { ok: false, trouble: { ...knownError(error), aftermath } };
  }
}

/** Gives what the revert overwrites: all of a tab that the run has made and that is removed, otherwise the area that is put back. */
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

/** Gives the tabs' names, without the tabs for the add-in's own use, which people do not see. */
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

/** Locks the tabs that a failed revert has opened. Where this fails too, the tabs are complete but stay unlocked. */
async function lockLeftOpen(opened: readonly OwnTab[]): Promise<void> {
  if (opened.length === 0) return;
  const ids = new Set(opened.map(({ sheet }) => sheet.id));
  try {
    await lockAgain(({ sheet }) => ids.has(sheet.id));
  } catch {
    // Ignored: the caller reports the revert's own trouble.
  }
}

/**
 * Withdraws the run: marks its tabs as never completed, and then gives the tabs that stay a run of their own. The order matters: if
 * this is cut off in between, the tabs that stay still make the run count as completed.
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

/** After a revert has failed: a run that still counts as completed stays; one that no longer does is put back now. */
async function settleRevert(run: string, options: RepairOptions): Promise<Trouble['aftermath']> {
  try {
    const structure = await Excel.run(readStructure);
    if (!needsRepair(structure)) {
      return runStack(ownSheets(structure))[0]?.run === run ? 'unchanged' : 'done';
    }
    const stays = repairOf(structure).settle.length > 0;
    if ((await repair(structure, options)).length > 0) return 'pending';
    return stays ? 'unchanged' : 'done';
  } catch {
    return 'pending';
  }
}
