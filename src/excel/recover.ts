/**
 * Brings a workbook that a run has left half done to a complete state: the tabs all old, or all new.
 * Round trips: 1. and 2. the structure is read; 3. the cells of tabs are read in which a person could have typed since (if a person
 * has, nothing is done and the person is asked); 4. the part of a copy's style and layout is read that its cells do not hold;
 * 5. tabs are taken over from the run, and sheets are set aside and read again (removal.ts); 6. everything is put back. Where a run
 * of edits was cut off, there are at most five more before 6.: the cells as they were, and as they are, and the same for what the run
 * changed beside cells (beside-back.ts).
 * It decides from stamps and cells alone, so that it can be repeated, later and by another pane.
 */
import type { Aftermath } from '../core/outcome';
import { inOneTrip, onSheet, sendSteps, type Step } from './batches';
import { besideBack } from './beside-back';
import { backSteps, cellsBack } from './cells-back';
import { FoundTrouble, isOfOneObject } from './errors';
import { isHalfDone, needsRepair, repairOf, type Repair } from './half-done';
import { freeName, isCopyOf, ownSheets, type OwnTab } from './own-tabs';
import { areaToPutBack, styleQuestion, putBackSteps, type CopiedStyle } from './put-back';
import { isOwnLock, openStep } from './protect';
import { askAll } from './questions';
import { asideRemovalStep, openGuards, setAside, takingSteps } from './removal';
import { beginRun } from './runs';
import { inSequence, oneAtATime } from './sequence';
import { forgetStep, LOCK, nameStep, stampStep } from './sheet-steps';
import {
  doneStamp,
  keptStamp,
  openKey,
  readReservedName,
  reservedName,
  restoredStamp,
  type TabStamp,
} from './stamp';
import { readStructure, type Structure } from './structure';
import { forgottenRecords } from './written-cells';
import { typedParams, typedIn, type TabInDanger, type TypedTab } from './typed-cells';

export interface RepairOptions {
  /** Treat runs that other panes began a short while ago as no longer going on. */
  readonly stopped?: boolean;
  /** What to do with tabs in which a person has typed since. Where this is left out, nothing is done and the person is asked. */
  readonly typed?: 'keep' | 'discard';
  /** Texts by tab key that the workbook also holds elsewhere: typed into such a tab, they are not lost together with it. */
  readonly known?: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Makes the repairs that `repairOf` gives; repeating them changes nothing more. Gives the tabs because of which it did nothing. */
export async function repair(
  structure: Structure,
  { stopped = false, typed, known }: RepairOptions = {},
): Promise<readonly TypedTab[]> {
  const by = beginRun();
  const all = repairOf(structure, { stopped });
  const found = typed === 'discard' ? [] : await typedIn(endangered(all, known));
  if (found.length > 0 && typed === undefined) return found;
  const kept = found.map(({ tab }) => tab);
  const todo = without(all, kept, structure);
  const styles = await readStyles(todo);
  const undone = await inSequence(todo.unfix, async (edits) => {
    const cells = await cellsBack(edits, structure.sheets);
    const beside = await besideBack(edits, structure, by);
    return [...backSteps(cells), ...beside.steps];
  });
  await takeOver([...todo.putBack.map(({ tab }) => tab), ...todo.unmark], by);
  const aside = await setAside(todo.remove, {
    by,
    discard: typed === 'discard',
    stays: (tab) => isKnown(tab, known),
  });
  if (aside.typed.length > 0) return aside.typed;
  await sendSteps([
    ...todo.putBack.flatMap(({ tab, copy }, index) => {
      const style = styles[index];
      if (!style) throw new Error(`no look was read for ${tab.stamp.key}`);
      return [openStep(tab), ...putBackSteps(copy.sheet.id, style)].map((step) =>
        onSheet(tab.sheet.id, step),
      );
    }),
    ...todo.settle.flatMap((tab) =>
      settledSteps(tab, doneStamp(tab.stamp), { structure, open: !tab.sheet.protected }),
    ),
    ...todo.putBack.flatMap(({ tab }) => restoredSteps(tab, { structure, open: true })),
    ...todo.unmark.flatMap((tab) => restoredSteps(tab, { structure, open: !tab.sheet.protected })),
    // After the other tabs of the run: as long as one of them is half done, the run could count as completed.
    ...keptSteps(kept, { by, structure }),
    ...undone.flat(),
    // Copies are removed last: until then the whole repair can be repeated.
    ...aside.sheets.map(asideRemovalStep),
  ]);
  return [];
}

/** The tabs whose cells a repair writes or removes. */
function endangered(todo: Repair, known: RepairOptions['known']): readonly TabInDanger[] {
  return [
    ...todo.putBack.map(({ tab, copy }) => ({ tab, area: areaToPutBack(tab), copy: copy.sheet })),
    ...todo.remove.flatMap(({ tab, sheet }) =>
      tab && sheet.used ? [{ tab, area: sheet.used }] : [],
    ),
  ].map((each) => ({ ...each, stays: isKnown(each.tab, known) }));
}

/** Says which cells of a tab hold what the workbook holds elsewhere too. */
export function isKnown(
  tab: OwnTab,
  known: RepairOptions['known'],
): NonNullable<TabInDanger['stays']> {
  const texts = known?.get(tab.stamp.key);
  return (_row, _column, held) => texts?.has(String(held)) === true;
}

/** Leaves tabs that stay as they are, with their copies, out of a repair. */
function without(todo: Repair, kept: readonly OwnTab[], structure: Structure): Repair {
  if (kept.length === 0) return todo;
  const copies = ownSheets(structure).copies.filter((copy) =>
    kept.some((tab) => isCopyOf(copy, tab)),
  );
  const stays = new Set([...kept, ...copies].map(({ sheet }) => sheet.id));
  return {
    ...todo,
    putBack: todo.putBack.filter(({ tab }) => !stays.has(tab.sheet.id)),
    remove: todo.remove.filter(({ sheet }) => !stays.has(sheet.id)),
  };
}

/** Takes tabs over from a run that has stopped. Excel refuses if the run went on after all, or another pane was faster. */
async function takeOver(tabs: readonly OwnTab[], by: string): Promise<void> {
  const open = tabs.filter(({ stamp }) => stamp.taken === undefined);
  if (open.length === 0) return;
  await sendSteps([
    inOneTrip([...openGuards(open), ...open.flatMap((tab) => takingSteps(tab, by))]),
  ]);
}

interface Settling {
  readonly structure: Structure;
  /** The tab is open: it is locked again where its stamp marks it as locked. */
  readonly open: boolean;
}

/** Writes the stamp of a tab that is complete again, and gives the tab its name back if it had another one while it was copied. */
function settledSteps(
  { sheet, stamp }: OwnTab,
  settled: TabStamp,
  { structure: { sheets }, open }: Settling,
): readonly Step[] {
  const names = new Set(sheets.map(({ name }) => name.toLowerCase()));
  return [
    stampStep(settled),
    forgetStep(openKey(stamp.run)),
    ...(readReservedName(sheet.name) ? [nameStep(freeName(stamp.name, names))] : []),
    ...(settled.locked === true && open ? [LOCK] : []),
  ].map((step) => onSheet(sheet.id, step));
}

function restoredSteps(tab: OwnTab, settling: Settling): readonly Step[] {
  const { before } = tab.stamp;
  if (!before) return [];
  const restored = restoredStamp(tab.stamp, before);
  const forgetting = forgottenRecords(tab.stamp, restored).map((step) =>
    onSheet(tab.sheet.id, step),
  );
  return [...forgetting, ...settledSteps(tab, restored, settling)];
}

/** Gives the steps that leave tabs as they are, as if the run with this id had filled them; their copies become copies of that run. */
export function keptSteps(
  kept: readonly OwnTab[],
  { by, structure }: { readonly by: string; readonly structure: Structure },
): readonly Step[] {
  const { copies } = ownSheets(structure);
  return kept.flatMap((tab, index) => {
    const copy = copies.find((each) => isCopyOf(each, tab));
    const copySteps = copy
      ? [stampStep({ ...copy.stamp, run: by }), nameStep(reservedName(by, index))]
      : [];
    const open = isOwnLock(tab) || !tab.sheet.protected;
    return [
      ...copySteps.map((step) => onSheet(copy?.sheet.id ?? '', step)),
      onSheet(tab.sheet.id, openStep(tab)),
      ...settledSteps(tab, keptStamp(tab.stamp, by), { structure, open }),
    ];
  });
}

async function readStyles({ putBack }: Repair): Promise<readonly CopiedStyle[]> {
  const styles: CopiedStyle[] = [];
  await askAll(putBack.map((each) => styleQuestion(each, (style) => styles.push(style))));
  return styles;
}

/**
 * Reads the structure, and repairs first what an earlier run has left half done. Throws `FoundTrouble` where a person has to decide
 * first what to do with it.
 */
export async function soundStructure(options: RepairOptions = {}): Promise<Structure> {
  const structure = await Excel.run(readStructure);
  const todo = repairOf(structure, options);
  const sound = isHalfDone(todo) ? await repaired(structure, options) : structure;
  if (todo.running.length > 0) {
    const tabs = todo.running.filter(({ concealed }) => !concealed).map(({ name }) => name);
    throw new FoundTrouble('running-elsewhere', { tabs });
  }
  return sound;
}

async function repaired(structure: Structure, options: RepairOptions): Promise<Structure> {
  try {
    const typed = await repair(structure, options);
    if (typed.length > 0) throw new FoundTrouble('half-done', typedParams(typed));
  } catch (error) {
    // If another pane was faster, there is nothing left to repair and the error does not matter.
    if (!isOfOneObject(error) || needsRepair(await Excel.run(readStructure))) throw error;
  }
  return Excel.run(readStructure);
}

/** Says whether no earlier run has left anything half done, and none is going on elsewhere. */
export function isSound(structure: Structure): boolean {
  const todo = repairOf(structure);
  return !isHalfDone(todo) && todo.running.length === 0;
}

/** After a run has failed: finds out how far it came, and puts back what is not complete. */
export async function settleRun(run: string): Promise<Aftermath> {
  try {
    const structure = await Excel.run(readStructure);
    const own = ownSheets(structure);
    const tabs = [...own.tabs.values()];
    const done = [...tabs, ...own.edits].some(
      ({ stamp }) => stamp.run === run && stamp.state === 'done',
    );
    const half = needsRepair(structure);
    if (half && (await repair(structure)).length > 0) return 'pending';
    if (done) return 'done';
    return half ? 'restored' : 'unchanged';
  } catch {
    return 'pending';
  }
}

/** Repairs what an earlier run has left half done; two round trips when there is nothing to repair. Throws as `soundStructure` does. */
export function repairWorkbook(options: RepairOptions = {}): Promise<void> {
  return oneAtATime(async () => {
    await soundStructure(options);
  });
}
