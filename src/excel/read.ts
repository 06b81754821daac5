/**
 * The one reader: the workbook as plain data.
 * Round trips:
 *   1. and 2. the structure (see structure.ts)
 *   3. values, text and value types, hidden rows (getRowProperties 1.9), merges (getMergedAreasOrNullObject 1.13) and
 *      tables' ranges of every sheet that is not the add-in's own, of those tabs that are asked for, and settings (1.4); in
 *      blocks of rows only where one answer would pass 4 MB
 * Excel refuses to list more than 512 merged areas at once. Only then the merges are asked for again, in blocks of rows, and a
 * sheet that is refused again counts as without merges: better a ledger read than none.
 */
import type { Area } from '../core/area';
import type { CellValue, SheetSnapshot, Snapshot, TableSnapshot } from '../core/snapshot';
import { isOfOneLookup } from './errors';
import { askMerges, mergesOf } from './merges';
import { ownSheets } from './own-tabs';
import { rowBlocks } from './row-blocks';
import { inSequence } from './sequence';
import { areaOf, rangeOf, readStructure, type SheetState, type Structure } from './structure';

/** What the workbook holds of settings, by key. */
export type Settings = Readonly<Record<string, unknown>>;

/** What reading a workbook gives. */
export interface WorkbookReading {
  readonly structure: Structure;
  readonly snapshot: Snapshot;
  /** Those of the add-in's tabs that were asked for and are there, by key. */
  readonly tabs: ReadonlyMap<string, SheetSnapshot>;
  /** Sheets with a tab's stamp whose key was asked for: tabs, and copies of tabs that a person has made or brought in. */
  readonly alike: readonly SheetSnapshot[];
  /** The settings that were asked for, by key, as far as the workbook holds them. */
  readonly settings: Settings;
}

/** What to read beside the workbook's own sheets. */
export interface AlsoRead {
  /** Leave the workbook's own sheets out. */
  readonly alone?: true;
  /** Keys of tabs in which people write. */
  readonly tabs?: readonly string[];
  /** What keys of tabs begin with; those that a person has copied too. */
  readonly alike?: string;
  /** Keys of settings. */
  readonly settings?: readonly string[];
}

/** Cells whose values, texts and types stay under 4 MB, at some 80 bytes a cell. */
const CELLS_AT_ONCE = 50_000;

/** Reads the whole workbook but the add-in's own sheets, and what else is asked for. Writes nothing; throws what office.js throws. */
export async function readWorkbook(also: AlsoRead = {}): Promise<WorkbookReading> {
  return Excel.run(async (context) => {
    const structure = await readStructure(context);
    const tabs = [...ownSheets(structure).tabs].filter(([key]) => also.tabs?.includes(key));
    const own = new Map(tabs.map(([key, { sheet }]) => [sheet.id, key] as const));
    const isAlike = ({ stamp }: SheetState): boolean =>
      also.alike !== undefined && stamp?.role === 'tab' && stamp.key.startsWith(also.alike);
    const alike = new Set(structure.sheets.filter(isAlike).map(({ id }) => id));
    const read = await readSheets(
      context,
      structure.sheets.filter(
        ({ id, stamp }) => (stamp === null && !also.alone) || own.has(id) || alike.has(id),
      ),
      also.settings ?? [],
    );
    return {
      structure,
      snapshot: {
        workbook: structure.workbook,
        sheets: read.sheets.filter(({ id }) => !own.has(id) && !alike.has(id)),
      },
      tabs: new Map(
        read.sheets.flatMap((sheet) => {
          const key = own.get(sheet.id);
          return key === undefined ? [] : [[key, sheet] as const];
        }),
      ),
      alike: read.sheets.filter(({ id }) => alike.has(id)),
      settings: read.settings,
    };
  });
}

interface SheetsRead {
  readonly sheets: readonly SheetSnapshot[];
  readonly settings: Settings;
}

interface Block {
  readonly sheet: SheetState;
  readonly area: Area;
}

interface BlockData {
  readonly values: readonly (readonly CellValue[])[];
  readonly text: readonly (readonly string[])[];
  readonly hiddenRows: readonly number[];
}

async function readSheets(
  context: Excel.RequestContext,
  sheets: readonly SheetState[],
  settings: readonly string[],
): Promise<SheetsRead> {
  const trips = packBlocks(sheets.flatMap(blocksOf));
  try {
    return await sheetsWith(context, { sheets, trips, settings }, true);
  } catch (error) {
    if (!isOfOneLookup(error)) throw error;
    // A request that failed spoils its context's objects: start with a new one.
    const plain = await Excel.run((again) => sheetsWith(again, { sheets, trips, settings }, false));
    const withMerges = plain.sheets.map(async (sheet) => ({
      ...sheet,
      merges: await mergesByBlocks(sheet),
    }));
    return { ...plain, sheets: await Promise.all(withMerges) };
  }
}

function blocksOf(sheet: SheetState): readonly Block[] {
  const { used } = sheet;
  return used === null ? [] : rowBlocks(used, CELLS_AT_ONCE).map((area) => ({ sheet, area }));
}

function packBlocks(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const trips: Block[][] = [[]];
  let cells = 0;
  for (const block of blocks) {
    const more = block.area.rows * block.area.columns;
    if (cells > 0 && cells + more > CELLS_AT_ONCE) {
      trips.push([]);
      cells = 0;
    }
    trips.at(-1)?.push(block);
    cells += more;
  }
  return trips;
}

interface Asked {
  readonly sheets: readonly SheetState[];
  readonly trips: readonly (readonly Block[])[];
  readonly settings: readonly string[];
}

async function sheetsWith(
  context: Excel.RequestContext,
  { sheets, trips, settings }: Asked,
  withMerges: boolean,
): Promise<SheetsRead> {
  const stored = settings.map((key) => {
    const setting = context.workbook.settings.getItemOrNullObject(key);
    setting.load('value');
    return [key, setting] as const;
  });
  const filled = sheets.filter((sheet) => sheet.used !== null);
  const extras = filled.map((sheet) => queueExtras(context, sheet, withMerges));
  const blocks = await inSequence(trips, (trip) => readTrip(context, trip));
  const data = new Map<string, BlockData[]>();
  for (const [id, block] of blocks.flat()) data.set(id, [...(data.get(id) ?? []), block]);
  const extrasById = new Map(extras.map((extra) => [extra.id, extra.read()]));
  const read = sheets.map((sheet) => {
    const parts = data.get(sheet.id) ?? [];
    return {
      id: sheet.id,
      name: sheet.name,
      visible: sheet.visible,
      protected: sheet.protected,
      filtered: sheet.filtered,
      area: sheet.used,
      values: parts.flatMap((part) => part.values),
      text: parts.flatMap((part) => part.text),
      hiddenRows: parts.flatMap((part) => part.hiddenRows),
      merges: extrasById.get(sheet.id)?.merges ?? [],
      tables: extrasById.get(sheet.id)?.tables ?? [],
    };
  });
  const kept = stored.flatMap(([key, setting]): readonly (readonly [string, unknown])[] =>
    setting.isNullObject ? [] : [[key, setting.value]],
  );
  return { sheets: read, settings: Object.fromEntries(kept) };
}

/** Asks for one trip's blocks and takes what they answer. */
async function readTrip(
  context: Excel.RequestContext,
  trip: readonly Block[],
): Promise<readonly (readonly [string, BlockData])[]> {
  const queued = trip.map(({ sheet, area }) => {
    const range = rangeOf(context.workbook.worksheets.getItem(sheet.id), area);
    range.load('values,text,valueTypes');
    return { sheet, area, range, rows: range.getRowProperties({ rowHidden: true }) };
  });
  await context.sync();
  return queued.map(({ sheet, area, range, rows }) => [
    sheet.id,
    {
      values: cellValues(range.values, range.valueTypes),
      text: range.text,
      hiddenRows: rows.value.flatMap((row, index) => (row.rowHidden ? [area.row + index] : [])),
    },
  ]);
}

/** Gives what cells hold, from Excel's values and their types. */
export function cellValues(
  values: readonly (readonly unknown[])[],
  types: readonly (readonly string[])[],
): readonly (readonly CellValue[])[] {
  return values.map((row, r) => row.map((value, c) => cellValue(value, types[r]?.[c])));
}

function cellValue(value: unknown, type: string | undefined): CellValue {
  if (type === 'Error') return { error: String(value) };
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value;
  }
  return '';
}

interface Extras {
  readonly id: string;
  /** To be called after the round trip. */
  read(): { readonly merges: readonly Area[]; readonly tables: readonly TableSnapshot[] };
}

function queueExtras(
  context: Excel.RequestContext,
  state: SheetState,
  withMerges: boolean,
): Extras {
  const sheet = context.workbook.worksheets.getItem(state.id);
  const tables = state.tables.map((table) => {
    const range = sheet.tables.getItem(table.id).getRange();
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    return { table, range };
  });
  const merged =
    withMerges && state.used ? rangeOf(sheet, state.used).getMergedAreasOrNullObject() : null;
  merged?.load('areas/items/address');
  return {
    id: state.id,
    read: () => ({
      merges: merged === null ? [] : mergesOf([merged]),
      tables: tables.map(({ table, range }) => ({
        name: table.name,
        area: areaOf(range),
        hasHeaders: table.hasHeaders,
        hasTotals: table.hasTotals,
      })),
    }),
  };
}

/** All blocks in one round trip; a sheet that is refused even so counts as without merges. */
async function mergesByBlocks({ id, area }: SheetSnapshot): Promise<readonly Area[]> {
  if (area === null) return [];
  try {
    return await Excel.run(async (context) => {
      const asked = askMerges(context.workbook.worksheets.getItem(id), area);
      await context.sync();
      return mergesOf(asked);
    });
  } catch (error) {
    if (!isOfOneLookup(error)) throw error;
    return [];
  }
}
