/** Works out from the stamps what earlier runs have left half done, and which part of it may be touched. */
import {
  isAside,
  isCopyOf,
  ownSheets,
  type OwnCopy,
  type OwnEdits,
  type OwnTab,
  type UnstampedSheet,
} from './own-tabs';
import { runStack } from './run-stack';
import { mayStillRun } from './runs';
import { statesOf } from './stamp';
import type { SheetState, Structure } from './structure';

/** A sheet to be removed, and the run that made it. The sheet has that run's stamp, or only a name of that run and no stamp. */
export interface Removal {
  readonly sheet: SheetState;
  readonly run: string;
  /** Set where the sheet is a tab that the run has made; otherwise the sheet is for the add-in's own use. */
  readonly tab?: OwnTab;
  /** For a sheet without a stamp: it is removed only if it is empty or holds the same as one of these tabs of the run. */
  readonly copyOf?: readonly OwnTab[];
}

/** What there is to do. */
export interface Repair {
  /** Tabs of a committed run whose own stamp is still `filling`. */
  readonly settle: readonly OwnTab[];
  readonly putBack: readonly { readonly tab: OwnTab; readonly copy: OwnCopy }[];
  /** Tabs that were marked and not yet copied: nothing in them was filled. */
  readonly unmark: readonly OwnTab[];
  /** Runs of fixes that were not completed. */
  readonly unfix: readonly OwnEdits[];
  readonly remove: readonly Removal[];
  /** Sheets of runs that may still be going on in another pane: nothing of such a run is touched. */
  readonly running: readonly SheetState[];
}

/** `stopped` means that runs in other panes are not going on either. */
export function repairOf(
  structure: Structure,
  { stopped = false }: { readonly stopped?: boolean } = {},
): Repair {
  const own = ownSheets(structure);
  const goesOn = (run: string): boolean => !stopped && mayStillRun(run);
  const tabs = [...own.tabs.values()];
  const isOver = ({ stamp }: OwnTab): boolean => !goesOn(stamp.taken ?? stamp.run);
  const committed = new Set(
    tabs.filter(({ stamp }) => stamp.state === 'done').map(({ stamp }) => stamp.run),
  );
  const filling = tabs.filter(({ stamp }) => stamp.state === 'filling');
  const half = filling.filter(isOver);
  const undo = half.filter(({ stamp }) => !committed.has(stamp.run));
  const copyOf = (tab: OwnTab): OwnCopy | undefined =>
    own.copies.find((copy) => isCopyOf(copy, tab));
  // What a run of fixes keeps is of use only as long as the run can be taken back.
  const kept = new Set(runStack(own).flatMap(({ edits }) => edits?.sheet ?? []));
  const busy = new Set(
    filling.filter((tab) => !isOver(tab)).map(({ stamp }) => `${stamp.key} ${stamp.run}`),
  );
  const writing = own.edits.filter(({ stamp }) => stamp.state !== 'done');
  return {
    settle: half.filter(({ stamp }) => committed.has(stamp.run)),
    putBack: undo.flatMap((tab) => {
      const copy = copyOf(tab);
      return copy && tab.stamp.before ? [{ tab, copy }] : [];
    }),
    unmark: undo.filter((tab) => tab.stamp.before !== null && !copyOf(tab)),
    unfix: writing.filter(({ stamp }) => stamp.state === 'writing' && !goesOn(stamp.run)),
    remove: [
      ...undo
        .filter(({ stamp }) => stamp.before === null)
        .map((tab) => ({ sheet: tab.sheet, run: tab.stamp.run, tab })),
      ...own.copies
        .filter(({ sheet, stamp }) => isAside(sheet, stamp.run))
        .filter((copy) => undo.some((tab) => isCopyOf(copy, tab)) || isStale(copy, tabs))
        .filter(({ stamp }) => !goesOn(stamp.run) && !busy.has(`${stamp.key} ${stamp.run}`))
        .map(({ sheet, stamp }) => ({ sheet, run: stamp.run })),
      ...own.edits
        .filter(({ sheet, stamp }) => !kept.has(sheet) && isAside(sheet, stamp.run))
        .filter(({ stamp }) => !goesOn(stamp.run))
        .map(({ sheet, stamp }) => ({ sheet, run: stamp.run })),
      ...own.unstamped.filter(({ run }) => !goesOn(run)).flatMap((each) => unstamped(each, undo)),
    ],
    running: [
      ...filling.filter((tab) => !isOver(tab)).map(({ sheet }) => sheet),
      ...writing.filter(({ stamp }) => goesOn(stamp.run)).map(({ sheet }) => sheet),
    ],
  };
}

/** Says whether no tab can be put back from the copy, neither from the tab's last run nor from one before it. */
function isStale(copy: OwnCopy, tabs: readonly OwnTab[]): boolean {
  return !tabs.some(
    ({ stamp }) =>
      stamp.key === copy.stamp.key && statesOf(stamp).some(({ run }) => run === copy.stamp.run),
  );
}

/** An unstamped sheet may be removed if it is empty, or if it is a copy of a tab that the run has marked and holds the same as it. */
function unstamped(
  { sheet, run, copied }: UnstampedSheet,
  undo: readonly OwnTab[],
): readonly Removal[] {
  if (sheet.used === null && sheet.tables.length === 0) return [{ sheet, run, copyOf: [] }];
  const marked = undo.filter(({ stamp }) => stamp.run === run);
  return copied && marked.length > 0 ? [{ sheet, run, copyOf: marked }] : [];
}

/** Says whether there is anything to put right. */
export function isHalfDone(repair: Repair): boolean {
  return [repair.settle, repair.putBack, repair.unmark, repair.unfix, repair.remove].some(
    (list) => list.length > 0,
  );
}

/** Says whether an earlier run has left something half done that may be put right now. */
export function needsRepair(structure: Structure): boolean {
  return isHalfDone(repairOf(structure));
}
