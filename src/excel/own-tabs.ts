/** Finds which of the workbook's sheets are the add-in's tabs, and decides whether a run refills or makes a tab for each draft. */
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
  /** The sheets that 入力規則 refer to: one, or more where a run was cut off. */
  readonly lists: readonly SheetState[];
  /** Sheets with a tab's stamp that a person made by copying the tab: some Excels copy the stamp too. They belong to the person. */
  readonly doubles: readonly OwnTab[];
  /** Sheets with a name that only the add-in gives, which a run that was cut off did not come to stamp. */
  readonly unstamped: readonly UnstampedSheet[];
  /** All sheets of the workbook that a person sees, whoever has made them. */
  readonly visible: readonly SheetState[];
}

export interface UnstampedSheet {
  readonly sheet: SheetState;
  /** The run whose id is in the sheet's name. */
  readonly run: string;
  /** The sheet was made as a copy of a tab; otherwise it was added empty. */
  readonly copied: boolean;
}

/** Says whether a copy was taken before the tab's last run. */
export function isCopyOf({ stamp }: OwnCopy, tab: OwnTab): boolean {
  return stamp.key === tab.stamp.key && stamp.run === tab.stamp.run;
}

/** Says whether a sheet is one that a run has made very hidden, under one of the run's own names. */
export function isAside({ name, concealed }: SheetState, run: string): boolean {
  return concealed === true && readReservedName(name)?.run === run;
}

/** Sorts the stamped sheets by kind. Of two sheets with the same key, the one that still has the stamp's name is the tab. */
export function ownSheets(structure: Structure): OwnSheets {
  const tabs = new Map<string, OwnTab>();
  const copies: OwnCopy[] = [];
  const edits: OwnEdits[] = [];
  const doubles: OwnTab[] = [];
  const unstamped: UnstampedSheet[] = [];
  const lists: SheetState[] = [];
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
    if (stamp.role === 'history') continue;
    if (stamp.role === 'lists') {
      lists.push(sheet);
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
  const visible = structure.sheets.filter((sheet) => sheet.visible);
  return { tabs, copies, edits, lists, doubles, unstamped, visible };
}

/** What a run will do with one draft. */
export type TabTarget = {
  readonly draft: SheetDraft;
  readonly name: string;
  /** The name of the tab's table, where the draft has one. */
  readonly table?: string;
} & ({ readonly action: 'make' } | { readonly action: 'refill'; readonly tab: OwnTab });

const LONGEST_NAME = 31;

/** Gives a name that no sheet has: `wanted`, with a number added where it is taken. `taken` is in lower case. */
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

/** Gives the name that each tab has or will get. A new tab never gets the name of a sheet that is already there. */
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
 * Finds for each draft the tab to refill, or the name of the tab to make, which is never the name of a sheet that is already there.
 * A tab's table keeps its name.
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
