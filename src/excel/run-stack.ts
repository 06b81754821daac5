/**
 * The runs that can be taken back, as the stamps tell: a stack, of which only the last run can go. Each run names the one that could
 * be taken back when it began. Where that one is gone, because it was dropped or a person has removed its tabs, the stack ends. So it
 * does at a run without which the workbook would show no sheet: its tabs were brought from the workbook that it was done in.
 */
import { onSheet, type Step } from './batches';
import { isAside, ownSheets, type OwnEdits, type OwnSheets, type OwnTab } from './own-tabs';
import { REMOVAL } from './sheet-steps';
import { statesOf, type EditsStamp, type SettledStamp } from './stamp';
import type { SheetState, Structure } from './structure';

/** A run that can be taken back. */
export interface StackedRun {
  readonly run: string;
  /** Its tabs with their state after the run; none where it was a run of cells. */
  readonly tabs: readonly { readonly tab: OwnTab; readonly state: SettledStamp }[];
  readonly edits: OwnEdits | null;
}

/** How many runs are kept for taking back, the last one included. */
export const KEPT_RUNS = 5;

/** How many cells the sheets kept for earlier runs may hold together: the workbook gets larger by about 10 bytes for each. */
const KEPT_CELLS = 600_000;

interface FoundRun extends StackedRun {
  /** All of it can be put back. */
  readonly isWhole: boolean;
  readonly after: string | null;
}

/** Gives the runs that can be taken back, the last one first. */
export function runStack(own: OwnSheets): readonly StackedRun[] {
  const stack: FoundRun[] = [];
  const left = new Set(own.visible.map(({ id }) => id));
  for (const found of foundRuns(own)) {
    const above = stack.at(-1);
    // Two panes may have begun at once: then both name the same run, and the later of the two stands above the earlier.
    const follows = !above || (above.after !== null && found.run >= above.after);
    for (const { tab, state } of found.tabs) if (state.undo === 'remove') left.delete(tab.sheet.id);
    if (!found.isWhole || !follows || left.size === 0) break;
    stack.push(found);
  }
  return stack.map(({ run, tabs, edits }) => ({ run, tabs, edits }));
}

/** All runs of which the stamps tell, the last one first. */
function foundRuns(own: OwnSheets): readonly FoundRun[] {
  const runs = new Map<string, FoundRun>();
  for (const tab of own.tabs.values())
    for (const { state, isWhole } of reachableStates(own, tab)) {
      const found = runs.get(state.run);
      runs.set(state.run, {
        run: state.run,
        tabs: [...(found?.tabs ?? []), { tab, state }],
        edits: null,
        isWhole: isWhole && found?.isWhole !== false,
        after: state.after ?? null,
      });
    }
  for (const edits of own.edits) {
    const { run, state, after = null } = edits.stamp;
    if (state === 'done') runs.set(run, { run, tabs: [], edits, isWhole: true, after });
  }
  return [...runs.values()].sort((a, b) => (a.run < b.run ? 1 : -1));
}

/** The states of a tab down to the first that it cannot be put back from. A run that is half done on the tab is left out. */
function reachableStates(
  own: OwnSheets,
  tab: OwnTab,
): readonly { readonly state: SettledStamp; readonly isWhole: boolean }[] {
  const states = statesOf(tab.stamp).map((state, index, all) => {
    const isCopied = own.copies.some(
      ({ stamp }) => stamp.key === tab.stamp.key && stamp.run === state.run,
    );
    const isWhole =
      state.undo === 'remove' || (state.undo === 'copy' && isCopied && index + 1 < all.length);
    return { state, isWhole };
  });
  const standing = isHalfDone(own, tab) ? states.slice(1) : states;
  const last = standing.findIndex(({ isWhole }) => !isWhole);
  return last === -1 ? standing : standing.slice(0, last + 1);
}

/** Says whether a run has not been completed on the tab, and on no other tab either. */
function isHalfDone(own: OwnSheets, { stamp }: OwnTab): boolean {
  if (stamp.state === 'done') return false;
  return ![...own.tabs.values()].some(
    (other) => other.stamp.state === 'done' && other.stamp.run === stamp.run,
  );
}

/** The cells that the last run has changed; null where it was no run of cells. */
export function revertibleEdits(own: OwnSheets): OwnEdits | null {
  return runStack(own)[0]?.edits ?? null;
}

/** The tabs that the last run can be taken back from, where it was a run of tabs. */
export function revertible(own: OwnSheets): readonly OwnTab[] {
  return runStack(own)[0]?.tabs.map(({ tab }) => tab) ?? [];
}

/** What a new run finds of the runs before it. */
export interface RunsBefore {
  /** The run that can be taken back now. */
  readonly after: string | null;
  /** The runs that stay possible to take back once the new run is completed. */
  readonly kept: ReadonlySet<string>;
}

/** Says which runs stay possible to take back after a new one: the last ones, as long as what is kept of them is not too large. */
export function runsBefore(structure: Structure): RunsBefore {
  const own = ownSheets(structure);
  const stack = runStack(own);
  const kept = new Set<string>();
  let cells = 0;
  for (const { run } of stack.slice(0, KEPT_RUNS - 1)) {
    cells += keptSheets(own)
      .filter((each) => each.run === run)
      .reduce((sum, { sheet }) => sum + cellsOf(sheet), 0);
    if (cells > KEPT_CELLS) break;
    kept.add(run);
  }
  return { after: stack[0]?.run ?? null, kept };
}

/** The sheets that are kept so that runs can be taken back, each with its run. */
export function keptSheets({ copies, edits }: OwnSheets): readonly {
  readonly sheet: SheetState;
  readonly run: string;
}[] {
  return [...copies, ...edits].map(({ sheet, stamp }) => ({ sheet, run: stamp.run }));
}

/** How many cells a kept sheet holds. */
export function cellsOf({ used }: SheetState): number {
  return used === null ? 0 : used.rows * used.columns;
}

/**
 * Gives the steps that remove what is kept of runs which can no longer be taken back; `lists` are those of a new run of 入力規則.
 */
export function droppingSteps(
  structure: Structure,
  kept: ReadonlySet<string>,
  lists?: EditsStamp['lists'],
): readonly Step[] {
  const own = ownSheets(structure);
  const dropped = keptSheets(own).filter(({ run }) => !kept.has(run));
  return [
    ...dropped.flatMap(({ sheet, run }) => (isAside(sheet, run) ? sheet : [])),
    ...droppedLists(own, kept, lists),
  ].map(({ id }) => onSheet(id, REMOVAL));
}

/** The sheets with lists that no rule refers to, neither one that stands nor one that can come back. */
function droppedLists(
  { lists: standing, edits }: OwnSheets,
  kept: ReadonlySet<string>,
  lists: EditsStamp['lists'],
): readonly SheetState[] {
  const namesOf = (all: readonly EditsStamp['lists'][]): ReadonlySet<string> =>
    new Set(all.flatMap((each) => [...(each?.before ?? []), ...(each?.made ? [each.made] : [])]));
  const needed = namesOf([
    lists,
    ...edits.flatMap(({ stamp }) => (kept.has(stamp.run) ? [stamp.lists] : [])),
  ]);
  // Without a new run of rules the rules stay as they are, and so does the sheet that they refer to.
  const former = new Set(
    edits.flatMap(({ stamp }) => (kept.has(stamp.run) ? [] : (stamp.lists?.before ?? []))),
  );
  return standing.filter(
    ({ name }) => !needed.has(name) && (lists !== undefined || former.has(name)),
  );
}
