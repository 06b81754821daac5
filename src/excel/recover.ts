/**
 * Brings a workbook that a run has left half done to a state that is whole: the tabs all old, or all new.
 * Round trips: 1. and 2. the structure; 3. what of a copy's look its cells do not hold; 4. everything is put back. Where a run of
 * fixes was cut off, two more before 4.: the cells as they were, and as they are.
 * It reads nothing but stamps to know what to do, so that it can be done again, later, and by another pane.
 */
import type { Aftermath } from '../tasks/outcome';
import { packSteps, type SheetStep } from './batches';
import { CALL, type FillStep } from './call-steps';
import { cellsBack, queueAfter, queueBefore } from './cells-back';
import { writeCells } from './edit-cells';
import { ownSheets, revertibleEdits, type OwnCopy, type OwnEdits, type OwnTab } from './own-tabs';
import { askLook, lookOf, putBackSteps, type CopiedLook } from './put-back';
import { queueLock, queueOpen } from './protect';
import { inSequence, oneAtATime } from './sequence';
import { doneStamp, isReservedName, printStamp, restoredStamp, STAMP_KEY } from './stamp';
import { queueRemoval, readStructure, type SheetState, type Structure } from './structure';

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
  await Excel.run(async (context) => {
    const looks = await readLooks(context, todo);
    const cells = await inSequence(todo.unfix, (edits) =>
      cellsBack(context, edits, structure.sheets),
    );
    const { worksheets } = context.workbook;
    const steps = todo.putBack.flatMap(({ tab, copy }, index): readonly SheetStep[] => {
      const look = looks[index];
      if (!look) throw new Error(`no look was read for ${tab.stamp.key}`);
      const open: FillStep = { bytes: CALL, queue: (sheet) => queueOpen(sheet, tab) };
      const sheetId = tab.sheet.id;
      return [open, ...putBackSteps(copy.sheet.id, look)].map((step) => ({ sheetId, step }));
    });
    const trips = packSteps(steps);
    await inSequence(trips, async (trip, index) => {
      for (const { sheetId, step } of trip) step.queue(worksheets.getItem(sheetId));
      // The last one goes with the stamps.
      if (index < trips.length - 1) await context.sync();
    });
    for (const tab of todo.settle) {
      queueStamp(worksheets, tab, doneStamp(tab.stamp));
      if (tab.stamp.locked === true && !tab.sheet.protected)
        queueLock(worksheets.getItem(tab.sheet.id));
    }
    const opened = todo.putBack.map(({ tab }) => tab);
    for (const tab of [...opened, ...todo.unmark]) {
      const { before } = tab.stamp;
      if (before) queueStamp(worksheets, tab, restoredStamp(tab.stamp, before));
      if (before?.locked === true && (opened.includes(tab) || !tab.sheet.protected))
        queueLock(worksheets.getItem(tab.sheet.id));
    }
    await writeCells(
      context,
      cells.flatMap(({ edits }) => edits),
      {
        first: () => {
          for (const back of cells) queueBefore(worksheets, back);
        },
        last: () => {
          for (const back of cells) queueAfter(worksheets, back);
          // Copies go last: until then everything could be done again.
          for (const sheet of todo.remove) queueRemoval(worksheets.getItem(sheet.id));
        },
      },
    );
  });
}

function queueStamp(
  worksheets: Excel.WorksheetCollection,
  tab: OwnTab,
  stamp: OwnTab['stamp'],
): void {
  worksheets.getItem(tab.sheet.id).customProperties.add(STAMP_KEY, printStamp(stamp));
}

async function readLooks(
  context: Excel.RequestContext,
  todo: Repair,
): Promise<readonly CopiedLook[]> {
  if (todo.putBack.length === 0) return [];
  const queued = todo.putBack.map((each) => askLook(context.workbook.worksheets, each));
  await context.sync();
  return queued.map(lookOf);
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
