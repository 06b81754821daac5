/** What it takes to give cells back what they held before a run of fixes. */
import { areaAddress, areasMeet, readAddress, type Area } from '../core/area';
import type { Step } from './batches';
import { readBackup } from './cell-backup';
import { holdsSame } from './cell-state';
import { cellQuestions, editSteps, addressKey, type CellEdit } from './edit-cells';
import type { OwnEdits } from './own-tabs';
import { homeOf, type SheetState } from './structure';
import { stylesBackSteps, type KeptRowStyle } from './new-row-styles';
import { askAll, type Question } from './questions';
import { tableQuestion } from './table';
import { tableSizeSteps, type NewSize, type SizedTable } from './table-sizes';

export interface CellsBack {
  /** Tables that get their former size back. */
  readonly sizes: readonly NewSize[];
  /** Rows that get their former style back, and the sheet of the run's changes that keeps it. */
  readonly styles: readonly KeptRowStyle[];
  readonly keeper: string;
  readonly edits: readonly CellEdit[];
  /** Cells that hold neither what they held before nor what the run wrote: a person has changed them since. */
  readonly kept: readonly CellEdit[];
}

/**
 * Works out what to write, in two round trips, or more where there are many cells. A cell that still holds its former content may
 * already have the run's number format, so content and format are both written. Cells of sheets that are gone are left out.
 */
export async function cellsBack(
  { sheet, stamp }: OwnEdits,
  sheets: readonly SheetState[],
): Promise<CellsBack> {
  const changes = (await readBackup(sheet.id, stamp)).flatMap((change) => {
    const home = homeOf(change, sheets);
    return home ? [{ ...change, sheetId: home.id }] : [];
  });
  const tables: FoundSize[] = [];
  const cells = cellQuestions(changes);
  const sizes = sizeQuestions(stamp.tables ?? [], sheets, (size) => tables.push(size));
  await askAll([...sizes, ...cells.questions]);
  const now = cells.read();
  const edits: CellEdit[] = [];
  const kept: CellEdit[] = [];
  for (const { before, after, sheetId, cell } of changes) {
    const position = { sheetId, cell };
    const found = now.get(addressKey(position));
    const untouched = found && (holdsSame(found, after) || holdsSame(found, before));
    (untouched ? edits : kept).push({ ...position, state: before });
  }
  const styles = (stamp.styles ?? []).flatMap((style) => {
    const home = homeOf(style, sheets);
    return home && !holdsOneOf(home.id, style.area, kept) ? [{ ...style, sheetId: home.id }] : [];
  });
  return { edits, kept, sizes: sizesBack(tables, kept), styles, keeper: sheet.id };
}

/**
 * Gives the steps that write it. Before cells are written, their table is made long enough and their row gets its former style.
 * The sheet with the run's changes has to be removed after these steps.
 */
export function backSteps({ sizes, styles, keeper, edits }: CellsBack): readonly Step[] {
  return [
    ...tableSizeSteps(sizes, 'longer'),
    ...stylesBackSteps(keeper, styles),
    ...editSteps(edits),
    ...tableSizeSteps(sizes, 'shorter'),
  ];
}

function holdsOneOf(sheetId: string, address: string, cells: readonly CellEdit[]): boolean {
  const area = readAddress(address);
  return cells.some((position) => {
    const cell = readAddress(position.cell);
    return position.sheetId === sheetId && cell !== null && area !== null && areasMeet(cell, area);
  });
}

interface FoundSize {
  readonly sheetId: string;
  readonly table: SizedTable;
  readonly now: Area;
}

/** Asks for the tables' sizes as they are; those that are gone or have another name are left out. */
function sizeQuestions(
  tables: readonly SizedTable[],
  sheets: readonly SheetState[],
  take: (size: FoundSize) => void,
): readonly Question[] {
  return tables.flatMap((table) => {
    const home = homeOf(table, sheets);
    if (!home?.tables.some(({ name }) => name === table.name)) return [];
    return tableQuestion(home.id, table.name, (now) => take({ sheetId: home.id, table, now }));
  });
}

/** A table that a person has resized since the run keeps its size, and so does one whose last rows hold cells that are kept. */
function sizesBack(found: readonly FoundSize[], kept: readonly CellEdit[]): readonly NewSize[] {
  return found.flatMap(({ sheetId, table, now }) => {
    const before = readAddress(table.before);
    if (!before || areaAddress(now) !== table.after) return [];
    const cutOff: Area = {
      ...now,
      row: before.row + before.rows,
      rows: now.rows - before.rows,
    };
    return cutOff.rows > 0 && holdsOneOf(sheetId, areaAddress(cutOff), kept)
      ? []
      : [{ sheetId, name: table.name, from: table.after, to: table.before }];
  });
}
