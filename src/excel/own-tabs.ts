/** Which of the workbook's sheets are the add-in's tabs, and what a run will make of its drafts. */
import type { SheetDraft } from '../core/sheet/sheet-draft';
import { readReservedName, type CopyStamp, type EditsStamp, type TabStamp } from './stamp';
import type { SheetState, Structure } from './structure';

export interface OwnTab {
  readonly sheet: SheetState;
  readonly stamp: TabStamp;
}

export interface OwnCopy {
  readonly sheet: SheetState;
  readonly stamp: CopyStamp;
}

/** What a run of fixes has changed. */
export interface OwnEdits {
  readonly sheet: SheetState;
  readonly stamp: EditsStamp;
}

export interface OwnSheets {
  readonly tabs: ReadonlyMap<string, OwnTab>;
  readonly copies: readonly OwnCopy[];
  readonly edits: readonly OwnEdits[];
  /** The sheet that 入力規則 refer to, or null. */
  readonly lists: SheetState | null;
  /** Sheets with a tab's stamp that are not the tab: a person has copied it, and some Excels take the stamp along. They are theirs. */
  readonly doubles: readonly OwnTab[];
  /** Sheets under a name that only the add-in gives to which a run that was cut off has given no stamp any more. */
  readonly unstamped: readonly UnstampedSheet[];
}

export interface UnstampedSheet {
  readonly sheet: SheetState;
  /** The run that its name tells of. */
  readonly run: string;
  /** Made as a copy of a tab; else added, and empty. */
  readonly copied: boolean;
}

/** Says whether a copy was taken before the tab's last run. */
export function isCopyOf({ stamp }: OwnCopy, tab: OwnTab): boolean {
  return stamp.key === tab.stamp.key && stamp.run === tab.stamp.run;
}

/** Says whether a sheet is one that a run has put out of everybody's reach, under a name of its own. */
export function isAside({ name, concealed }: SheetState, run: string): boolean {
  return concealed === true && readReservedName(name)?.run === run;
}

/** Sorts out the stamped sheets. Of two with one key, the one that still has the stamp's name is the tab. */
export function ownSheets(structure: Structure): OwnSheets {
  const tabs = new Map<string, OwnTab>();
  const copies: OwnCopy[] = [];
  const edits: OwnEdits[] = [];
  const doubles: OwnTab[] = [];
  const unstamped: UnstampedSheet[] = [];
  let lists: SheetState | null = null;
  for (const sheet of structure.sheets) {
    const { stamp } = sheet;
    const reserved = readReservedName(sheet.name);
    if (reserved && (stamp === null || (stamp.role === 'tab' && reserved.copied))) {
      unstamped.push({ sheet, ...reserved });
      continue;
    }
    if (stamp === null) continue;
    if (stamp.role === 'copy') {
      copies.push({ sheet, stamp });
      continue;
    }
    if (stamp.role === 'edits') {
      edits.push({ sheet, stamp });
      continue;
    }
    if (stamp.role === 'lists') {
      lists = sheet;
      continue;
    }
    const found: OwnTab = { sheet, stamp };
    const earlier = tabs.get(stamp.key);
    if (earlier === undefined) {
      tabs.set(stamp.key, found);
    } else if (earlier.sheet.name !== earlier.stamp.name && sheet.name === stamp.name) {
      tabs.set(stamp.key, found);
      doubles.push(earlier);
    } else {
      doubles.push(found);
    }
  }
  return { tabs, copies, edits, lists, doubles, unstamped };
}

/** The last run that was completed, or null: a run that is half done does not count, but the one before it on the same tab. */
function lastRun(own: OwnSheets): string | null {
  const tabs = [...own.tabs.values()].map(({ stamp }) => stamp);
  const committed = new Set(tabs.filter(({ state }) => state === 'done').map((stamp) => stamp.run));
  const runs = [
    ...tabs.flatMap(({ run, before }) => (committed.has(run) ? run : (before?.run ?? []))),
    ...own.edits.flatMap(({ stamp }) => (stamp.state === 'done' ? stamp.run : [])),
  ];
  return runs.sort().at(-1) ?? null;
}

/** The cells that the last run has fixed, where it was a run of fixes. */
export function revertibleEdits(own: OwnSheets): OwnEdits | null {
  const run = lastRun(own);
  return own.edits.find(({ stamp }) => stamp.run === run && stamp.state === 'done') ?? null;
}

/** The tabs that the last run can be taken back from, where it was a run of tabs. */
export function revertible(own: OwnSheets): readonly OwnTab[] {
  const run = lastRun(own);
  return [...own.tabs.values()].filter(
    ({ stamp }) =>
      stamp.run === run &&
      (stamp.undo === 'remove' ||
        (stamp.undo === 'copy' &&
          own.copies.some((copy) => copy.stamp.key === stamp.key && copy.stamp.run === run))),
  );
}

/** What a run will do with one draft. */
export type TabTarget = {
  readonly draft: SheetDraft;
  readonly name: string;
  /** The name of the tab's table, where the draft has one. */
  readonly table?: string;
} & ({ readonly action: 'make' } | { readonly action: 'refill'; readonly tab: OwnTab });

const LONGEST_NAME = 31;

/** Gives a name that no sheet has: the wanted one, or that with a number. `taken` is in lower case. */
export function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted.slice(0, LONGEST_NAME);
  for (let count = 2; taken.has(name.toLowerCase()); count += 1) {
    const ending = ` (${count})`;
    name = wanted.slice(0, LONGEST_NAME - ending.length) + ending;
  }
  return name;
}

function freeTableName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${wanted}_${count}`;
  return name;
}

/** Gives the name that each tab has or will get: a name that a sheet has already is left to it. */
export function tabNames(
  structure: Structure,
  wanted: readonly Pick<SheetDraft, 'key' | 'name'>[],
): readonly string[] {
  const own = ownSheets(structure);
  const taken = new Set(structure.sheets.map((sheet) => sheet.name.toLowerCase()));
  return wanted.map(({ key, name: intended }) => {
    const tab = own.tabs.get(key);
    if (tab) return tab.sheet.name;
    const name = freeName(intended, taken);
    taken.add(name.toLowerCase());
    return name;
  });
}

/**
 * Finds for each draft the tab to refill, or the name of the tab to make: a name that a sheet has already is left to it. A tab's
 * table keeps the name that it has.
 */
export function targetsOf(
  structure: Structure,
  drafts: readonly SheetDraft[],
): readonly TabTarget[] {
  const own = ownSheets(structure);
  const names = tabNames(structure, drafts);
  const tables = structure.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name));
  const takenByTables = new Set(
    [...tables, ...(structure.names ?? [])].map((name) => name.toLowerCase()),
  );
  const tableName = (draft: SheetDraft, tab: OwnTab | null): { readonly table?: string } => {
    if (!draft.table) return {};
    const [kept] = tab?.sheet.tables ?? [];
    const table = kept?.name ?? freeTableName(draft.table.name, takenByTables);
    takenByTables.add(table.toLowerCase());
    return { table };
  };
  return drafts.map((draft, position) => {
    const tab = own.tabs.get(draft.key);
    const name = names[position] ?? draft.name;
    if (tab) return { action: 'refill', draft, name, tab, ...tableName(draft, tab) };
    return { action: 'make', draft, name, ...tableName(draft, null) };
  });
}
