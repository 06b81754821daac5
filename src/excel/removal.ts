/**
 * Removes sheets that runs have made, so that nothing that a person has touched is ever lost. Round trips: 1. the sheets are put out
 * of everybody's reach, under names that only the add-in gives, and marked; 2. and 3. the structure, read again; 4. what they
 * hold, where a person could have typed; then, with the caller's last round trip, they are removed. A batch cannot branch: its
 * first actions ask for name and mark, and Excel refuses the rest where a sheet is no longer what was read.
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

/** A sheet that may be removed: it bears this name and is marked as this run's. */
export interface AsideSheet {
  readonly name: string;
  readonly run: string;
}

export interface SetAside {
  readonly sheets: readonly AsideSheet[];
  /** Tabs that are as they were, because a person has typed into them. */
  readonly typed: readonly TypedTab[];
}

/** Gives the guards of tabs in the middle of a run: they fail where it has ended meanwhile, or was taken over. */
export function openGuards(tabs: readonly OwnTab[]): readonly Step[] {
  return (
    tabs
      // Earlier versions set no mark.
      .filter(({ stamp }) => stamp.taken === undefined && stamp.cells !== undefined)
      .map(({ sheet, stamp }) => onSheet(sheet.id, guardStep(openKey(stamp.run))))
  );
}

/** Gives the steps by which a tab passes from its run to the repair of this id: the run can then not be committed any more. */
export function takingSteps({ sheet, stamp }: OwnTab, by: string): readonly Step[] {
  return [stampStep(takenStamp(stamp, by)), forgetStep(openKey(stamp.run))].map((step) =>
    onSheet(sheet.id, step),
  );
}

interface FoundAside extends AsideSheet {
  readonly removal: Removal;
  /** As it is now. */
  readonly sheet: SheetState;
}

/** The numbers with which a run's own names begin are those of its tabs. */
const FIRST_NUMBER = 1000;

interface SetAsideOptions {
  /** The repair's id. */
  readonly by: string;
  /** What a person has typed into the sheets may go. */
  readonly discard: boolean;
  /** Says which cells of a tab hold what is not lost with it. */
  readonly stays: (tab: OwnTab) => NonNullable<TabInDanger['stays']>;
}

/** Sets sheets aside. */
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

/** A very hidden sheet under a name of its own was made so: nobody but the add-in has ever seen it. */
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

/** The stamp is still that of the run, or there is still none. */
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

/** Gives the step that ends a sheet which was set aside, in one with its guards: its name, and its mark. */
export function asideRemovalStep({ name, run }: AsideSheet): Step {
  return inOneTrip([guardStep(asideKey(run)), REMOVAL].map((step) => onSheet(name, step)));
}
