/**
 * Brings a workbook that a run has left half done to a state that is whole: the tabs all old, or all new.
 * Round trips: 1. and 2. the structure; 3. what of a copy's look its cells do not hold; 4. everything is put back. Where a run of
 * fixes was cut off, two more before 4.: the cells as they were, and as they are.
 * It reads nothing but stamps to know what to do, so that it can be done again, later, and by another pane.
 */
import type { Aftermath } from '../tasks/outcome';
import { onSheet, sendSteps, type Step } from './batches';
import { backSteps, cellsBack } from './cells-back';
import { ownSheets, revertibleEdits, type OwnCopy, type OwnEdits, type OwnTab } from './own-tabs';
import { lookQuestion, putBackSteps, type CopiedLook } from './put-back';
import { openStep } from './protect';
import { askAll } from './questions';
import { inSequence, oneAtATime } from './sequence';
import { LOCK, REMOVAL, stampStep } from './sheet-steps';
import { doneStamp, isReservedName, restoredStamp } from './stamp';
import { readStructure, type SheetState, type Structure } from './structure';

/** What there is to do. */
export interface Repair {
  /** Tabs of a committed run whose own stamp does not say so yet. */
  readonly settle: readonly OwnTab[];
  readonly putBack: readonly { readonly tab: OwnTab; readonly copy: OwnCopy }[];
  /** Tabs that were marked and not yet copied: nothing of them was filled. */
  readonly unmark: readonly OwnTab[];
  /** Runs of fixes that were not completed. */
  readonly unfix: readonly OwnEdits[];
  readonly remove: readonly SheetState[];
}

/** Works out from the stamps what is half done. */
export function repairOf(structure: Structure): Repair {
  const own = ownSheets(structure);
  const tabs = [...own.tabs.values()];
  const committed = new Set(
    tabs.filter(({ stamp }) => stamp.state === 'done').map(({ stamp }) => stamp.run),
  );
  const half = tabs.filter(({ stamp }) => stamp.state === 'filling');
  const undo = half.filter(({ stamp }) => !committed.has(stamp.run));
  const copyOf = (tab: OwnTab): OwnCopy | undefined =>
    own.copies.find((copy) => isCopyOf(copy, tab));
  // Of runs of fixes, only the last one of all runs can be taken back.
  const kept = revertibleEdits(own);
  return {
    settle: half.filter(({ stamp }) => committed.has(stamp.run)),
    putBack: undo.flatMap((tab) => {
      const copy = copyOf(tab);
      return copy && tab.stamp.before ? [{ tab, copy }] : [];
    }),
    unmark: undo.filter((tab) => tab.stamp.before !== null && !copyOf(tab)),
    unfix: own.edits.filter(({ stamp }) => stamp.state === 'writing'),
    remove: [
      ...undo.filter(({ stamp }) => stamp.before === null).map(({ sheet }) => sheet),
      ...own.doubles.filter(({ stamp }) => stamp.state === 'filling').map(({ sheet }) => sheet),
      ...own.copies
        .filter((copy) => undo.some((tab) => isCopyOf(copy, tab)) || isStale(copy, tabs))
        .map(({ sheet }) => sheet),
      ...own.edits.map(({ sheet }) => sheet).filter((sheet) => sheet !== kept?.sheet),
      ...structure.sheets.filter((sheet) => isOrphan(sheet, half)),
    ],
  };
}

function isCopyOf({ stamp }: OwnCopy, tab: OwnTab): boolean {
  return stamp.key === tab.stamp.key && stamp.run === tab.stamp.run;
}

/** No tab could be put back from it: neither from its last run, nor from the one before a run that is half done. */
function isStale(copy: OwnCopy, tabs: readonly OwnTab[]): boolean {
  return !tabs.some(
    (tab) =>
      tab.stamp.key === copy.stamp.key &&
      (tab.stamp.run === copy.stamp.run ||
        (tab.stamp.state === 'filling' && tab.stamp.before?.run === copy.stamp.run)),
  );
}

/** A sheet that a run made and could not stamp any more: under a reserved name, or as Excel names a copy. */
function isOrphan(sheet: SheetState, half: readonly OwnTab[]): boolean {
  if (sheet.stamp !== null) return false;
  if (isReservedName(sheet.name)) return true;
  return half.some(
    ({ stamp }) => !stamp.sheets.includes(sheet.id) && sheet.name.startsWith(`${stamp.name} (`),
  );
}

/** Says whether an earlier run has left something half done. */
export function needsRepair(structure: Structure): boolean {
  const todo = repairOf(structure);
  return [todo.settle, todo.putBack, todo.unmark, todo.unfix, todo.remove].some(
    (list) => list.length > 0,
  );
}

/** Does what `repairOf` says. Doing it twice is as doing it once. */
export async function repair(structure: Structure): Promise<void> {
  const todo = repairOf(structure);
  const looks = await readLooks(todo);
  const cells = await inSequence(todo.unfix, (edits) => cellsBack(edits, structure.sheets));
  await sendSteps([
    ...todo.putBack.flatMap(({ tab, copy }, index) => {
      const look = looks[index];
      if (!look) throw new Error(`no look was read for ${tab.stamp.key}`);
      return [openStep(tab), ...putBackSteps(copy.sheet.id, look)].map((step) =>
        onSheet(tab.sheet.id, step),
      );
    }),
    ...todo.settle.flatMap((tab) =>
      stampSteps(tab, doneStamp(tab.stamp), tab.stamp.locked === true && !tab.sheet.protected),
    ),
    ...todo.putBack.flatMap(({ tab }) => restoredSteps(tab, true)),
    ...todo.unmark.flatMap((tab) => restoredSteps(tab, !tab.sheet.protected)),
    ...cells.flatMap(backSteps),
    // Copies go last: until then everything could be done again.
    ...todo.remove.map((sheet) => onSheet(sheet.id, REMOVAL)),
  ]);
}

/** A tab's stamp as it was before its run; locked again where that says so and the tab is open. */
function restoredSteps(tab: OwnTab, open: boolean): readonly Step[] {
  const { before } = tab.stamp;
  if (!before) return [];
  return stampSteps(tab, restoredStamp(tab.stamp, before), before.locked === true && open);
}

function stampSteps({ sheet }: OwnTab, stamp: OwnTab['stamp'], lock: boolean): readonly Step[] {
  return [stampStep(stamp), ...(lock ? [LOCK] : [])].map((step) => onSheet(sheet.id, step));
}

async function readLooks({ putBack }: Repair): Promise<readonly CopiedLook[]> {
  const looks: CopiedLook[] = [];
  await askAll(putBack.map((each) => lookQuestion(each, (look) => looks.push(look))));
  return looks;
}

/** Reads the structure, and repairs first what an earlier run has left half done. */
export async function soundStructure(): Promise<Structure> {
  const structure = await Excel.run(readStructure);
  if (!needsRepair(structure)) return structure;
  await repair(structure);
  return Excel.run(readStructure);
}

/** After a run has failed: finds out how far it came, and puts back what is not whole. */
export async function settleRun(run: string): Promise<Aftermath> {
  try {
    const structure = await Excel.run(readStructure);
    const own = ownSheets(structure);
    const tabs = [...own.tabs.values()];
    const done = [...tabs, ...own.edits].some(
      ({ stamp }) => stamp.run === run && stamp.state === 'done',
    );
    const half = needsRepair(structure);
    if (half) await repair(structure);
    if (done) return 'done';
    return half ? 'restored' : 'unchanged';
  } catch {
    return 'pending';
  }
}

/** Repairs what an earlier run has left half done, if anything; two round trips when nothing is. */
export function repairWorkbook(): Promise<void> {
  return oneAtATime(async () => {
    await soundStructure();
  });
}
