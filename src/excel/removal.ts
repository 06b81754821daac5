/**
 * Removes sheets that runs have made, in such a way that nothing that a person has touched is ever lost. Round trips: 1. the sheets
 * are made very hidden, under names that only the add-in gives, and marked; 2. and 3. the structure is read again; 4. the contents
 * are read of sheets in which a person could have typed; then the caller's last round trip removes the sheets. A batch cannot
 * branch: so its first actions ask for a sheet's name and mark, and Excel refuses the rest where they are no longer as read.
 */
import { inOneTrip, onSheet, sendSteps, type Step } from './batches';
import type { Removal } from './half-done';
import { isAside, type OwnTab } from './own-tabs';
import { inSequence } from './sequence';
import {
  forgetStep,
  guardStep,
  nameStep,
  propertyStep,
  REMOVAL,
  stampStep,
  visibilityStep,
} from './sheet-steps';
import { asideKey, openKey, readReservedName, reservedName, takenStamp } from './stamp';
import { readStructure, type SheetState } from './structure';
import { holdSame, typedIn, type TabInDanger, type TypedTab } from './typed-cells';

/** A sheet that may be removed: it has this name and is marked as this run's. */
export interface AsideSheet {
  readonly name: string;
  readonly run: string;
}

export interface SetAside {
  readonly sheets: readonly AsideSheet[];
  /** Tabs that were put back as they were, because a person has typed into them. */
  readonly typed: readonly TypedTab[];
}

/** Gives the guards of tabs in the middle of a run: they fail where the run has ended meanwhile, or a repair has taken the tab over. */
export function openGuards(tabs: readonly OwnTab[]): readonly Step[] {
  return (
    tabs
      // Tabs of earlier versions are left out: those versions set no mark for the guard to ask for.
      .filter(({ stamp }) => stamp.taken === undefined && stamp.cells !== undefined)
      .map(({ sheet, stamp }) => onSheet(sheet.id, guardStep(openKey(stamp.run))))
  );
}

/** Gives the steps by which the repair with this id takes a tab over from its run, which can then no longer be committed. */
export function takingSteps({ sheet, stamp }: OwnTab, by: string): readonly Step[] {
  return [stampStep(takenStamp(stamp, by)), forgetStep(openKey(stamp.run))].map((step) =>
    onSheet(sheet.id, step),
  );
}

interface FoundAside extends AsideSheet {
  readonly removal: Removal;
  /** The sheet as it is now. */
  readonly sheet: SheetState;
}

/** The first number in the names of sheets set aside; a run numbers the names of its tabs from lower numbers on. */
const FIRST_NUMBER = 1000;

interface SetAsideOptions {
  /** The repair's id. */
  readonly by: string;
  /** What a person has typed into the sheets may be removed with them. */
  readonly discard: boolean;
  /** Says which cells of a tab hold something that is not lost when the tab is removed. */
  readonly stays: (tab: OwnTab) => NonNullable<TabInDanger['stays']>;
}

/** Sets sheets aside for removal, and puts those back in which a person has typed. */
export async function setAside(
  removals: readonly Removal[],
  { by, discard, stays }: SetAsideOptions,
): Promise<SetAside> {
  if (removals.length === 0) return { sheets: [], typed: [] };
  const found = await putOutOfReach(removals, by);
  const reachable = found.filter(({ removal: { sheet, run } }) => isReachable(sheet, run));
  const typed = discard
    ? []
    : await typedIn(
        reachable.flatMap(({ removal: { tab }, sheet }) =>
          tab && sheet.used
            ? [{ tab: { ...tab, sheet }, area: sheet.used, stays: stays(tab) }]
            : [],
        ),
      );
  const back = new Set(typed.map(({ tab }) => tab.sheet.id));
  await putBackInReach(found.filter(({ sheet }) => back.has(sheet.id)));
  const sheets = await inSequence(found, async ({ removal, name, run, sheet }) => {
    const { copyOf } = removal;
    const may = !back.has(sheet.id) && (!copyOf || (await isNothingNew(sheet, copyOf)));
    return may ? [{ name, run }] : [];
  });
  return { sheets: sheets.flat(), typed };
}

/** Says whether a person may have seen the sheet. Nobody has if it was made very hidden, under a name that is not one of a run's. */
function isReachable(sheet: SheetState, run: string): boolean {
  return !sheet.concealed || isAside(sheet, run);
}

async function putOutOfReach(
  removals: readonly Removal[],
  by: string,
): Promise<readonly FoundAside[]> {
  const named = removals.map((removal, index) => {
    const { sheet, run } = removal;
    return {
      removal,
      run,
      name: isAside(sheet, run) ? sheet.name : reservedName(run, FIRST_NUMBER + index),
    };
  });
  await sendSteps([
    inOneTrip([
      ...openGuards(removals.flatMap(({ tab }) => tab ?? [])),
      ...named.flatMap(({ removal: { sheet, tab }, name, run }) => [
        onSheet(sheet.id, visibilityStep('VeryHidden')),
        ...(sheet.name === name ? [] : [onSheet(sheet.id, nameStep(name))]),
        ...(tab ? takingSteps(tab, by) : []),
        onSheet(sheet.id, propertyStep(asideKey(run), by)),
      ]),
    ]),
  ]);
  const { sheets } = await Excel.run(readStructure);
  const now = new Map(sheets.map((sheet) => [sheet.id, sheet] as const));
  return named.flatMap((each) => {
    const sheet = now.get(each.removal.sheet.id);
    const isIt = sheet?.name === each.name && sheet.concealed && isSame(each.removal, sheet);
    return isIt ? [{ ...each, sheet }] : [];
  });
}

/** Says whether the sheet still has the stamp of the run, or still has none. */
function isSame({ run, tab, copyOf }: Removal, { stamp }: SheetState): boolean {
  if (copyOf) return stamp === null || stamp.role === 'tab';
  if (tab) return stamp?.role === 'tab' && stamp.run === run && stamp.state === 'filling';
  return (stamp?.role === 'copy' || stamp?.role === 'edits') && stamp.run === run;
}

async function isNothingNew(sheet: SheetState, tabs: readonly OwnTab[]): Promise<boolean> {
  const { used } = sheet;
  if (used === null) return sheet.tables.length === 0;
  const same = await inSequence(tabs, (tab) => holdSame(sheet, tab.sheet, used));
  return same.includes(true);
}

function putBackInReach(found: readonly FoundAside[]): Promise<void> {
  return sendSteps(
    found.flatMap(({ removal, run, sheet }) => {
      const { name } = removal.sheet;
      return [
        nameStep(readReservedName(name) ? (removal.tab?.stamp.name ?? name) : name),
        visibilityStep('Visible'),
        forgetStep(asideKey(run)),
      ].map((step) => onSheet(sheet.id, step));
    }),
  );
}

/** Gives the step that removes a sheet which was set aside; it is looked up by its name and guarded by its mark. */
export function asideRemovalStep({ name, run }: AsideSheet): Step {
  return inOneTrip([guardStep(asideKey(run)), REMOVAL].map((step) => onSheet(name, step)));
}
