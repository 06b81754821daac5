/**
 * Reads again the parts that edits have changed in a workbook that was read before: rows of ledgers' sheets, and tabs in which
 * people write.
 * One round trip: used range, tables' ranges, the rows' values, text, types and hidden state of each sheet; the tab's cells.
 */
import { areaAddress, readAddress, type Area } from '../core/area';
import type { SheetSnapshot } from '../core/snapshot';
import { isOfOneObject, isTooLarge } from './errors';
import { cellValues, type WorkbookReading } from './read';
import { areaOf, rangeOf } from './structure';

/** Rows of one sheet, from 0. */
export interface ChangedRows {
  readonly sheetId: string;
  readonly rows: readonly { readonly first: number; readonly count: number }[];
}

export interface Changed {
  readonly rows: readonly ChangedRows[];
  /** Keys of tabs to read again as a whole. */
  readonly tabs: readonly string[];
}

/** Gives the reading with the changed rows as they are now; null where more than cells changed and all has to be read anew. */
export async function readChanged(
  before: WorkbookReading,
  changed: Changed,
): Promise<WorkbookReading | null> {
  const { snapshot, tabs } = before;
  try {
    return await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const sheets = changed.rows.flatMap((each) => {
        const known = snapshot.sheets.find(({ id }) => id === each.sheetId);
        return known?.area ? [askRows(worksheets, { known, area: known.area }, each)] : [];
      });
      const asked = changed.tabs.flatMap((key) => {
        const known = tabs.get(key);
        return known ? [{ key, ...askTab(worksheets, known) }] : [];
      });
      if (sheets.length < changed.rows.length) return null;
      await context.sync();
      const patched = sheets.map(patchedSheet);
      if (patched.includes(null)) return null;
      const byId = new Map(patched.flatMap((sheet) => (sheet ? [[sheet.id, sheet] as const] : [])));
      return {
        ...before,
        snapshot: {
          ...snapshot,
          sheets: snapshot.sheets.map((sheet) => byId.get(sheet.id) ?? sheet),
        },
        tabs: new Map([...tabs, ...asked.map((tab) => [tab.key, tabOf(tab)] as const)]),
      };
    });
  } catch (error) {
    // A sheet or table is gone, or there is more than one answer can hold. Reading all anew deals with both: it reads in parts.
    if (isOfOneObject(error) || isTooLarge(error)) return null;
    throw error;
  }
}

interface AskedRows {
  readonly known: SheetSnapshot;
  readonly area: Area;
  readonly used: Excel.Range;
  readonly tables: readonly { readonly area: Area; readonly range: Excel.Range }[];
  readonly parts: readonly {
    readonly first: number;
    readonly count: number;
    readonly range: Excel.Range;
    readonly hidden: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  }[];
}

function askRows(
  worksheets: Excel.WorksheetCollection,
  { known, area }: Pick<AskedRows, 'known' | 'area'>,
  { sheetId, rows }: ChangedRows,
): AskedRows {
  const sheet = worksheets.getItem(sheetId);
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  const tables = known.tables.map((table) => {
    const range = sheet.tables.getItem(table.name).getRange();
    range.load('address');
    return { area: table.area, range };
  });
  const parts = rows.map(({ first, count }) => {
    const range = rangeOf(sheet, { ...area, row: first, rows: count });
    range.load('values,text,valueTypes');
    return { first, count, range, hidden: range.getRowProperties({ rowHidden: true }) };
  });
  return { known, area, used, tables, parts };
}

function isSame(a: Area | null, b: Area): boolean {
  return a !== null && areaAddress(a) === areaAddress(b);
}

/** The sheet with its rows as they are now; null where its extent or a table's changed. */
function patchedSheet({ known, area, used, tables, parts }: AskedRows): SheetSnapshot | null {
  if (used.isNullObject || !isSame(areaOf(used), area)) return null;
  if (tables.some((table) => !isSame(readAddress(table.range.address), table.area))) return null;
  const values = [...known.values];
  const text = [...known.text];
  const hiddenRows = new Set(known.hiddenRows);
  for (const { first, count, range, hidden } of parts) {
    values.splice(first - area.row, count, ...cellValues(range.values, range.valueTypes));
    text.splice(first - area.row, count, ...range.text);
    hidden.value.forEach(({ rowHidden }, down) => {
      if (rowHidden) hiddenRows.add(first + down);
      else hiddenRows.delete(first + down);
    });
  }
  return { ...known, values, text, hiddenRows: [...hiddenRows].sort((a, b) => a - b) };
}

interface AskedTab {
  readonly known: SheetSnapshot;
  readonly used: Excel.Range;
}

function askTab(worksheets: Excel.WorksheetCollection, known: SheetSnapshot): AskedTab {
  const used = worksheets.getItem(known.id).getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount,values,text,valueTypes');
  return { known, used };
}

function tabOf({ known, used }: AskedTab): SheetSnapshot {
  if (used.isNullObject) return { ...known, area: null, values: [], text: [], merges: [] };
  const values = cellValues(used.values, used.valueTypes);
  return { ...known, area: areaOf(used), values, text: used.text, merges: [] };
}
