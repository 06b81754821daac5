/** The stamp by which the add-in knows its own sheets: JSON in a worksheet custom property. */
import * as v from 'valibot';
import { areaAddress, readAddress, type Area } from '../core/area';
import { LEDGER_KEY } from '../core/draft/ledger-draft';

/** Key of the worksheet custom property that holds the stamp. */
export const STAMP_KEY = 'torikumi.stamp';

/**
 * Key of the property that a tab has while the run fills it. The property is removed when the run ends or a repair takes the tab
 * over. A batch that begins by asking for the property is refused by Excel as a whole when the property is gone.
 */
export function openKey(run: string): string {
  return `torikumi.open.${run}`;
}

/** Key of the property of a sheet that is set aside for removal: without the property, the batch that would remove the sheet fails. */
export function asideKey(run: string): string {
  return `torikumi.aside.${run}`;
}

const address = v.pipe(
  v.string(),
  v.check((text) => readAddress(text) !== null),
);

const settled = v.object({
  /** What the tab's last run filled, as an A1 address. */
  area: address,
  /** The run that filled it; runs sort by time. */
  run: v.string(),
  /** How that run can be taken back: by removing the tab, from its copy, or not at all any more. */
  undo: v.picklist(['remove', 'copy', 'none']),
  /** The run that could be taken back when that run began; null where there was none. Left out by earlier versions. */
  after: v.optional(v.nullable(v.string())),
  /** What the tab's task has to know about it at the next run. */
  note: v.optional(v.string()),
  /** The name of the table that the run left on it. */
  table: v.optional(v.string()),
  /** Rows (from 0) with which a new page begins. */
  breaks: v.optional(v.array(v.number())),
  /** The run locked it, without a password. */
  locked: v.optional(v.boolean()),
  /** The run whose record (written-cells.ts) says what was written into the tab; left out by earlier versions. */
  cells: v.optional(v.string()),
  /** The charts that the run left on it. */
  charts: v.optional(
    v.array(
      v.object({
        kind: v.picklist(['radar', 'stacked-bars', 'stacked-columns', 'columns']),
        title: v.string(),
        categories: address,
        series: v.array(v.object({ name: v.string(), values: address })),
        position: address,
      }),
    ),
  ),
});

const tab = v.object({
  role: v.literal('tab'),
  /** What the tab is; the same key is the same tab at the next run. */
  key: v.string(),
  /** The tab's name at the last run, which tells the tab from a copy that a user made of it. */
  name: v.string(),
  ...settled.entries,
  /** `filling` until every tab of the run is complete; the first `done` of a run commits all of it. */
  state: v.picklist(['filling', 'done']),
  /** The stamp that the tab had before the run, or null where the run made the tab. */
  before: v.nullable(settled),
  /** The stamps before that one, the newest first, as far as the tab can still be put back to them. */
  earlier: v.optional(v.array(settled)),
  /** While filling: the id of the repair or revert that has taken the tab over. */
  taken: v.optional(v.string()),
});

const copy = v.object({
  role: v.literal('copy'),
  key: v.string(),
  /** The run that filled the tab right after the copy was taken. */
  run: v.string(),
});

const edits = v.object({
  role: v.literal('edits'),
  /** The run whose cells the sheet keeps, as they were and as the run makes them, and what else it changed. */
  run: v.string(),
  /** `keeping` until the sheet holds all of them, `writing` until all cells are written. */
  state: v.picklist(['keeping', 'writing', 'done']),
  /** What the run did; left out by earlier versions. */
  verb: v.optional(
    v.picklist(['fix', 'collect', 'mark', 'unmark', 'set-rules', 'clear-rules', 'explain']),
  ),
  /** The run that could be taken back when this one began; null where there was none. */
  after: v.optional(v.nullable(v.string())),
  /** How many cells the sheet keeps, one in each row. */
  cells: v.number(),
  /** How many rows below the cells hold what else the run keeps (kept-beside.ts). */
  beside: v.optional(v.number()),
  /** The sheets with lists of 入力規則 (input-lists.ts): the one that the run made, and those that stood before it. */
  lists: v.optional(v.object({ made: v.nullable(v.string()), before: v.array(v.string()) })),
  /** Tables that the run made longer or shorter: header and data as A1 addresses, before and after. */
  tables: v.optional(
    v.array(
      v.object({
        sheetId: v.string(),
        sheet: v.string(),
        name: v.string(),
        before: address,
        after: address,
      }),
    ),
  ),
  /** Rows that were added at a ledger's end and took another row's style; their former style is kept at `kept` on this sheet. */
  styles: v.optional(
    v.array(
      v.object({
        sheetId: v.string(),
        sheet: v.string(),
        area: address,
        like: address,
        kept: address,
      }),
    ),
  ),
});

const lists = v.object({
  /** The sheet holds the values that 入力規則 refer to. */
  role: v.literal('lists'),
});

const history = v.object({
  /** The sheet holds the lines of 履歴. */
  role: v.literal('history'),
});

const stamp = v.variant('role', [tab, copy, edits, lists, history]);

export type SettledStamp = v.InferOutput<typeof settled>;
export type TabStamp = v.InferOutput<typeof tab>;
export type CopyStamp = v.InferOutput<typeof copy>;
export type EditsStamp = v.InferOutput<typeof edits>;
export type Stamp = v.InferOutput<typeof stamp>;

/** Says whether a sheet was made for a person to keep, such as a new ledger: it is read as the person's own. */
export function isPersons(stamp: Stamp | null): boolean {
  return stamp === null || (stamp.role === 'tab' && stamp.key.startsWith(LEDGER_KEY));
}

/** Reads a custom property's text; null when it is not a stamp of the add-in's. */
export function readStamp(text: string): Stamp | null {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = v.safeParse(stamp, data);
  return parsed.success ? parsed.output : null;
}

/** Prints a stamp as the custom property holds it. */
export function printStamp(value: Stamp): string {
  return JSON.stringify(value);
}

/** Gives the area a stamp names. */
export function stampArea(value: SettledStamp): Area {
  const area = readAddress(value.area);
  // Not reached: the stamp's schema has already checked that this text is an address.
  if (area === null) throw new Error(`not an address: ${value.area}`);
  return area;
}

/** Gives only the part of a tab's stamp that is about its last run. */
function settledPart({
  area,
  run,
  undo,
  after,
  note,
  table,
  breaks,
  locked,
  cells,
  charts,
}: TabStamp): SettledStamp {
  return { area, run, undo, after, note, table, breaks, locked, cells, charts };
}

/** Gives the states of a tab, the newest first: the one of its last run, and those that it can be put back to one after the other. */
export function statesOf(value: TabStamp): readonly SettledStamp[] {
  const { before, earlier = [] } = value;
  return [settledPart(value), ...(before ? [before] : []), ...earlier];
}

/** Gives the stamp of a tab that is about to be filled. */
export function fillingStamp(params: {
  readonly key: string;
  readonly name: string;
  readonly area: Area;
  readonly run: string;
  /** The stamp of the tab that is refilled; null where the run makes the tab. */
  readonly before: TabStamp | null;
  /** The run that can be taken back when this one begins. */
  readonly after: string | null;
  readonly note?: string | undefined;
  readonly table?: string | undefined;
  readonly breaks?: readonly number[] | undefined;
  readonly locked?: boolean | undefined;
  readonly charts?: SettledStamp['charts'];
}): TabStamp {
  const [before = null, ...earlier] = params.before ? statesOf(params.before) : [];
  return {
    role: 'tab',
    key: params.key,
    name: params.name,
    area: areaAddress(params.area),
    run: params.run,
    undo: before === null ? 'remove' : 'copy',
    after: params.after,
    state: 'filling',
    before,
    ...(earlier.length === 0 ? {} : { earlier }),
    cells: params.run,
    note: params.note,
    table: params.table,
    ...(params.breaks === undefined ? {} : { breaks: [...params.breaks] }),
    ...(params.locked === true ? { locked: true } : {}),
    ...(params.charts === undefined ? {} : { charts: params.charts }),
  };
}

/**
 * Gives the stamp that commits a filled tab. Where `kept` is given, earlier runs that are not in it can no longer be taken back, and
 * the stamp forgets the states that only they would lead to.
 */
export function doneStamp(filling: TabStamp, kept?: ReadonlySet<string>): TabStamp {
  const done: TabStamp = { ...filling, taken: undefined, state: 'done' };
  if (kept === undefined) return done;
  const [, before = null, ...earlier] = statesOf(filling);
  const gone = [before, ...earlier].findIndex((state) => state !== null && !kept.has(state.run));
  const left = gone === -1 ? earlier : earlier.slice(0, gone);
  return { ...done, before, earlier: left.length === 0 ? undefined : left };
}

/** Gives the stamp of a tab that is being put back by the repair or revert with this id. */
export function takenStamp(stamp: TabStamp, by: string): TabStamp {
  return { ...stamp, state: 'filling', taken: by };
}

/** Gives the stamp of a tab that stays as it is while the rest of its run is put back: it counts as a run of its own. */
export function keptStamp(stamp: TabStamp, run: string): TabStamp {
  return { ...doneStamp(stamp), run };
}

/** Gives the stamp of a tab that was put back to its state before the run. */
export function restoredStamp(filling: TabStamp, before: SettledStamp): TabStamp {
  const { role, key, name, earlier = [] } = filling;
  const [next = null, ...others] = earlier;
  return {
    role,
    key,
    name,
    ...before,
    state: 'done',
    before: next,
    ...(others.length === 0 ? {} : { earlier: others }),
  };
}

/** Gives a new run's id; a later run's id sorts after an earlier one's. */
export function newRun(now: number): string {
  const chance = Math.floor(Math.random() * 36 ** 3).toString(36);
  return `${now.toString(36).padStart(9, '0')}${chance.padStart(3, '0')}`;
}

/** Gives the time at which a run began, in milliseconds of its machine's clock. */
export function startOf(run: string): number {
  return Number.parseInt(run.slice(0, 9), 36);
}

const RESERVED = /^torikumi-([0-9a-z]{12})-\d+( \(\d+\))?$/;

/** Gives the name that a sheet of the run has until it gets its own. No user's sheet has such a name. */
export function reservedName(run: string, index: number): string {
  return `torikumi-${run}-${index}`;
}

/** Reads a name that only the add-in gives; `copied` where Excel derived it from such a name for a copy. Null for any other name. */
export function readReservedName(
  name: string,
): { readonly run: string; readonly copied: boolean } | null {
  const match = RESERVED.exec(name);
  return match?.[1] === undefined ? null : { run: match[1], copied: match[2] !== undefined };
}
