/**
 * Reads which sheets the workbook has and what state they are in: every operation on the workbook begins with this.
 * Round trips:
 *   1. the workbook's name and state, its defined names, and the list of sheets
 *      (readOnly 1.8, workbook protection 1.7, worksheet id, name, visibility 1.1)
 *   2. each sheet's stamp, protection, filters, tables and extent
 *      (customProperties 1.12, autoFilter 1.9, used range or null object 1.4)
 */
import type { Area } from '../core/area';
import { isOfOneObject } from './errors';
import { readStamp, STAMP_KEY, type Stamp } from './stamp';

export interface TableState {
  readonly id: string;
  readonly name: string;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
}

export interface SheetState {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  /** The sheet is very hidden, as those for the add-in's own use are. */
  readonly concealed?: boolean;
  readonly protected: boolean;
  /** A filter, of the sheet or of a table on it, hides rows. */
  readonly filtered: boolean;
  /** The area that holds values, or null when there are none. */
  readonly used: Area | null;
  readonly tables: readonly TableState[];
  readonly stamp: Stamp | null;
}

export interface Structure {
  readonly workbook: string;
  readonly readOnly: boolean;
  /** No sheet may be added, copied, renamed or removed. */
  readonly structureProtected: boolean;
  /** Names that formulas may use beside those of tables. */
  readonly names?: readonly string[];
  readonly sheets: readonly SheetState[];
}

interface SheetName {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  readonly concealed: boolean;
}

/** Reads the workbook's structure as it is now, in two round trips. Throws what office.js throws. */
export function structureNow(): Promise<Structure> {
  return Excel.run(readStructure);
}

/** Reads the workbook's structure in two round trips. */
export async function readStructure(context: Excel.RequestContext): Promise<Structure> {
  const { workbook } = context;
  workbook.load('name,readOnly');
  workbook.protection.load('protected');
  workbook.worksheets.load('items/id,items/name,items/visibility');
  workbook.names.load('items/name');
  await context.sync();
  const names = workbook.worksheets.items.map((sheet) => ({
    id: sheet.id,
    name: sheet.name,
    visible: sheet.visibility === 'Visible',
    concealed: sheet.visibility === 'VeryHidden',
  }));
  return {
    workbook: workbook.name,
    readOnly: workbook.readOnly,
    structureProtected: workbook.protection.protected,
    names: workbook.names.items.map(({ name }) => name),
    sheets: await readStates(context, names),
  };
}

async function readStates(
  context: Excel.RequestContext,
  names: readonly SheetName[],
): Promise<readonly SheetState[]> {
  try {
    return await statesTogether(context, names);
  } catch (error) {
    // A chart sheet, or a sheet that a colleague has just removed, makes the joint request fail. So each sheet is asked for alone.
    if (!isOfOneObject(error)) throw error;
    return Promise.all(names.map(stateAlone));
  }
}

async function stateAlone(name: SheetName): Promise<SheetState> {
  try {
    const [state] = await Excel.run((context) => statesTogether(context, [name]));
    if (state) return state;
  } catch (error) {
    if (!isOfOneObject(error)) throw error;
  }
  return { ...name, protected: false, filtered: false, used: null, tables: [], stamp: null };
}

async function statesTogether(
  context: Excel.RequestContext,
  names: readonly SheetName[],
): Promise<readonly SheetState[]> {
  const queued = names.map((name) => {
    const sheet = context.workbook.worksheets.getItem(name.id);
    const stamp = sheet.customProperties.getItemOrNullObject(STAMP_KEY);
    stamp.load('value');
    sheet.protection.load('protected');
    sheet.autoFilter.load('isDataFiltered');
    // All in one call: a second `load` on a collection makes new items that hold only what the second call asked for.
    sheet.tables.load(
      'items/id,items/name,items/showHeaders,items/showTotals,items/autoFilter/isDataFiltered',
    );
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    return { name, sheet, stamp, used };
  });
  await context.sync();
  return queued.map(({ name, sheet, stamp, used }) => ({
    ...name,
    protected: sheet.protection.protected,
    filtered:
      sheet.autoFilter.isDataFiltered ||
      sheet.tables.items.some((table) => table.autoFilter.isDataFiltered),
    used: used.isNullObject ? null : areaOf(used),
    tables: sheet.tables.items.map((table) => ({
      id: table.id,
      name: table.name,
      hasHeaders: table.showHeaders,
      hasTotals: table.showTotals,
    })),
    stamp: stamp.isNullObject ? null : readStamp(stamp.value),
  }));
}

/** Gives the sheet of an id, or else of a name: a file that is saved and opened again may give its sheets other ids. */
export function homeOf(
  { sheetId, sheet }: { readonly sheetId: string; readonly sheet: string },
  sheets: readonly SheetState[],
): SheetState | undefined {
  return sheets.find(({ id }) => id === sheetId) ?? sheets.find(({ name }) => name === sheet);
}

/** Gives a loaded range's area. */
export function areaOf(
  range: Pick<Excel.Range, 'rowIndex' | 'columnIndex' | 'rowCount' | 'columnCount'>,
): Area {
  return {
    row: range.rowIndex,
    column: range.columnIndex,
    rows: range.rowCount,
    columns: range.columnCount,
  };
}

/** Gives a sheet's range over an area. */
export function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
}

/** Queues the removal of a sheet. Excel does not delete a very hidden sheet: it has to be made hidden first. */
export function queueRemoval(sheet: Excel.Worksheet): void {
  sheet.visibility = 'Hidden';
  sheet.delete();
}
