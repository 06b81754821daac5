/**
 * The one reader: the workbook as plain data.
 * Round trips:
 *   1. and 2. the structure (see structure.ts)
 *   3. values, text and value types, hidden rows (getRowProperties 1.9), merges (getMergedAreasOrNullObject 1.13) and
 *      tables' ranges of every sheet that is not the add-in's own, of those tabs that are asked for, settings (1.4), and the
 *      workbook's own plan (see own-plan.ts);
 *      more only where the answers pass Excel's 5 MB together (see questions.ts)
 * Sheets that a far cell makes too large are looked at first (stray-cells.ts).
 * Excel refuses to list more than 512 merged areas at once. Only then the merges are asked for again, in blocks of rows. A sheet
 * that is refused again counts as having no merges, because a ledger read without merges is better than none.
 */
import type { Area } from '../core/area';
import type { CellValue, SheetSnapshot, Snapshot, TableSnapshot } from '../core/snapshot';
import { isOfOneLookup } from './errors';
import { askMerges, BYTES_A_MERGE, mergesOf } from './merges';
import { NO_PLAN, planQuestion, type HeldPlan } from './own-plan';
import { ownSheets } from './own-tabs';
import { askAll, gridQuestion, type Question } from './questions';
import { settingQuestion } from './settings';
import { isPersons } from './stamp';
import { withoutStrays } from './stray-cells';
import { rangeOf, structureNow, type SheetState, type Structure } from './structure';
import { tableQuestion } from './table';
import { roundTrip } from './trip';

/** The workbook's settings, by key. */
export type Settings = Readonly<Record<string, unknown>>;

/** What reading a workbook gives. */
export interface WorkbookReading {
  readonly structure: Structure;
  readonly snapshot: Snapshot;
  /** Those of the add-in's tabs that were asked for and are there, by key. */
  readonly tabs: ReadonlyMap<string, SheetSnapshot>;
  /** Sheets whose stamp has a key that was asked for: tabs, and copies of tabs that a person has made or brought in. */
  readonly alike: readonly SheetSnapshot[];
  /** The settings that were asked for, by key, as far as the workbook holds them. */
  readonly settings: Settings;
  /** What the workbook holds of a plan of its own. */
  readonly ownPlan: HeldPlan;
}

/** What to read beside the workbook's own sheets. */
export interface AlsoRead {
  /** Leave the workbook's own sheets out. */
  readonly alone?: true;
  /** Keys of tabs in which people write. */
  readonly tabs?: readonly string[];
  /** The beginning of the keys of tabs to read; copies that a person has made of them are read too. */
  readonly alike?: string;
  /** Keys of settings. */
  readonly settings?: readonly string[];
  /** Calls the reading off, between two of its trips: it then throws the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** Reads the workbook without the add-in's own sheets, and what `also` asks for. Writes nothing; throws what office.js throws. */
export async function readWorkbook(also: AlsoRead = {}): Promise<WorkbookReading> {
  const structure = await structureNow();
  const tabs = [...ownSheets(structure).tabs].filter(([key]) => also.tabs?.includes(key));
  const own = new Map(tabs.map(([key, { sheet }]) => [sheet.id, key] as const));
  const isAlike = ({ stamp }: SheetState): boolean =>
    also.alike !== undefined && stamp?.role === 'tab' && stamp.key.startsWith(also.alike);
  const alike = new Set(structure.sheets.filter(isAlike).map(({ id }) => id));
  const wanted = structure.sheets.filter(
    ({ id, stamp }) => (isPersons(stamp) && !also.alone) || own.has(id) || alike.has(id),
  );
  const read = await readSheets(await withoutStrays(wanted), also.settings ?? [], also.signal);
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
    ownPlan: read.ownPlan,
  };
}

interface SheetsRead {
  readonly sheets: readonly SheetSnapshot[];
  readonly settings: Settings;
  readonly ownPlan: HeldPlan;
}

async function readSheets(
  sheets: readonly SheetState[],
  settings: readonly string[],
  signal: AbortSignal | undefined,
): Promise<SheetsRead> {
  try {
    return await sheetsWith(sheets, settings, true, signal);
  } catch (error) {
    if (!isOfOneLookup(error)) throw error;
    const plain = await sheetsWith(sheets, settings, false, signal);
    const withMerges = plain.sheets.map(async (sheet) => ({
      ...sheet,
      merges: await mergesByBlocks(sheet),
    }));
    return { ...plain, sheets: await Promise.all(withMerges) };
  }
}

async function sheetsWith(
  sheets: readonly SheetState[],
  settings: readonly string[],
  withMerges: boolean,
  signal: AbortSignal | undefined,
): Promise<SheetsRead> {
  const kept = new Map<string, unknown>();
  const stored = settings.map((key) => settingQuestion(key, (value) => kept.set(key, value)));
  const asked = sheets.map((sheet) => askSheet(sheet, withMerges));
  let ownPlan = NO_PLAN;
  const plan = planQuestion((held) => {
    ownPlan = held;
  });
  await askAll([...stored, plan, ...asked.flatMap(({ questions }) => questions)], signal);
  return {
    sheets: asked.map(({ read }) => read()),
    settings: Object.fromEntries(kept),
    ownPlan,
  };
}

/** Estimated bytes of the merges of a sheet: most workbooks have few. */
const BYTES_OF_MERGES = 5_000;

interface AskedSheet {
  readonly questions: readonly Question[];
  /** To be called after the questions have been answered. */
  read(): SheetSnapshot;
}

function askSheet(sheet: SheetState, withMerges: boolean): AskedSheet {
  const { id, name, visible, filtered, used } = sheet;
  const state = { id, name, visible, protected: sheet.protected, filtered, area: used };
  if (used === null) {
    const empty = { ...state, values: [], text: [], hiddenRows: [], merges: [], tables: [] };
    return { questions: [], read: () => empty };
  }
  const tables: TableSnapshot[] = [];
  const merges: Area[] = [];
  const hiddenRows = new Set<number>();
  const cells = gridQuestion(
    { sheetId: id, area: used },
    ['values', 'text', 'valueTypes'],
    (range, { row }) => {
      const rows = range.getRowProperties({ rowHidden: true });
      return () =>
        rows.value.forEach(({ rowHidden }, down) => {
          if (rowHidden) hiddenRows.add(row + down);
        });
    },
  );
  return {
    questions: [
      ...sheet.tables.map(({ id: table, name: called, hasHeaders, hasTotals }) =>
        tableQuestion(id, table, (area) =>
          tables.push({ name: called, area, hasHeaders, hasTotals }),
        ),
      ),
      ...(withMerges ? [mergesQuestion(id, used, (found) => merges.push(...found))] : []),
      cells.question,
    ],
    read: () => ({
      ...state,
      values: cellValues(cells.grid.values, cells.grid.valueTypes),
      text: cells.grid.text,
      hiddenRows: [...hiddenRows],
      merges,
      tables,
    }),
  };
}

function mergesQuestion(
  sheetId: string,
  area: Area,
  take: (merges: readonly Area[]) => void,
): Question {
  return {
    bytes: BYTES_OF_MERGES,
    ask: (sheets) => {
      const merged = rangeOf(sheets.get(sheetId), area).getMergedAreasOrNullObject();
      merged.load('areas/items/address');
      return () => {
        const merges = mergesOf([merged]);
        take(merges);
        return merges.length * BYTES_A_MERGE;
      };
    },
  };
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

/** Asks for all blocks in one round trip; a sheet that is refused again counts as having no merges. */
async function mergesByBlocks({ id, area }: SheetSnapshot): Promise<readonly Area[]> {
  if (area === null) return [];
  try {
    return mergesOf(await roundTrip((sheets) => askMerges(sheets.get(id), area)));
  } catch (error) {
    if (!isOfOneLookup(error)) throw error;
    return [];
  }
}
