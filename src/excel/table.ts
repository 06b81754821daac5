/**
 * The table on a tab: made once, and from then on resized in place (resize 1.13), so that formulas elsewhere that name it keep
 * working. Excel cannot move a table's header row. Where the summary above the table takes more or fewer rows than before, the
 * table is turned into plain cells, and a new table of the same name is made.
 */
import { areaAddress, type Area } from '../core/area';
import type { Question } from './questions';
import { areaOf } from './structure';
import { CALL, PART, RANGE, SET, wireBytes } from './wire-size';

/** A table on a sheet, with its present area. */
export interface StandingTable {
  readonly id: string;
  readonly area: Area;
}

/** What was asked of a sheet's tables; to be read by `tablesOf` after the round trip. */
export type RequestedTables = readonly { readonly id: string; readonly range: Excel.Range }[];

/** Asks for the areas of a sheet's tables. */
export function askTables(
  sheet: Excel.Worksheet,
  tables: readonly { readonly id: string }[],
): RequestedTables {
  return tables.map(({ id }) => {
    const range = sheet.tables.getItem(id).getRange();
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    return { id, range };
  });
}

/** Bytes of asking for the area of one table. */
const BYTES_A_TABLE = 1_000;

/** Gives the question for a table's area, by the table's id or name. */
export function tableQuestion(
  sheetId: string,
  table: string,
  take: (area: Area) => void,
): Question {
  return {
    bytes: BYTES_A_TABLE,
    ask: (sheets) => {
      const asked = askTables(sheets.get(sheetId), [{ id: table }]);
      return () => {
        for (const { area } of tablesOf(asked)) take(area);
        return BYTES_A_TABLE;
      };
    },
  };
}

/** Gives the bytes of what `askTables` queues. */
export function askTablesBytes(tables: readonly unknown[]): number {
  return PART + tables.length * (2 * RANGE + 2 * CALL);
}

/** Takes the answer to `askTables`. */
export function tablesOf(asked: RequestedTables): readonly StandingTable[] {
  return asked.map(({ id, range }) => ({ id, area: areaOf(range) }));
}

/** The table that can be resized to an area, or null: in Excel a resized table keeps its header row. */
function resizable(standing: readonly StandingTable[], area: Area): StandingTable | null {
  const [table] = standing;
  return table && table.area.row === area.row && table.area.column === area.column ? table : null;
}

/** Queues what has to be done before cells are filled: the table that stays gets its new size, others become plain cells. */
export function queueTableRoom(
  sheet: Excel.Worksheet,
  standing: readonly StandingTable[],
  area: Area | null,
): void {
  const kept = area === null ? null : resizable(standing, area);
  for (const { id } of standing) if (id !== kept?.id) sheet.tables.getItem(id).convertToRange();
  if (kept && area) sheet.tables.getItem(kept.id).resize(areaAddress(area));
}

/** Gives the bytes of what `queueTableRoom` queues. */
export function tableRoomBytes(standing: readonly StandingTable[]): number {
  return PART + standing.length * (RANGE + CALL);
}

/** Gives the bytes of what `queueTable` queues. */
export function tableBytes(name: string | undefined): number {
  return PART + RANGE + 3 * SET + wireBytes(name ?? '');
}

/** Queues what has to be done after cells are filled: a table is made where none was kept, plain, so that the cells' style shows. */
export function queueTable(
  sheet: Excel.Worksheet,
  standing: readonly StandingTable[],
  area: Area,
  name: string | undefined,
): void {
  if (resizable(standing, area)) return;
  const table = sheet.tables.add(areaAddress(area), true);
  if (name !== undefined) table.name = name;
  table.style = 'TableStyleLight1';
  table.showBandedRows = false;
}
