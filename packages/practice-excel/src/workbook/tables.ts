/** Tables: which names and places Excel allows them, and what their parts are. */
import type { Area } from '../area';
import { areasMeet } from '../area';
import type { PracticeSheet, PracticeTable, PracticeWorkbook } from './model';

/** Why Excel refuses a table's name. */
export type TableNameTrouble = 'empty' | 'too-long' | 'bad-sign' | 'looks-like-address' | 'taken';

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;
const ADDRESS = /^(?:[A-Za-z]{1,3}[1-9]\d*|[RrCc]|[Rr]\d*[Cc]\d*)$/;

/** Gives all tables of a workbook. */
export function tablesOf(workbook: PracticeWorkbook): readonly PracticeTable[] {
  return workbook.sheets.flatMap((sheet) => sheet.tables);
}

/** Says why a name cannot be given to a table (or why `except` cannot be renamed so); null when it can. */
export function checkTableName(
  workbook: PracticeWorkbook,
  name: string,
  except?: PracticeTable,
): TableNameTrouble | null {
  if (name === '') return 'empty';
  if (name.length > 255) return 'too-long';
  if (ADDRESS.test(name)) return 'looks-like-address';
  if (!NAME.test(name)) return 'bad-sign';
  const wanted = name.toLowerCase();
  if ([...workbook.names.keys()].some((other) => other.toLowerCase() === wanted)) return 'taken';
  const taken = tablesOf(workbook).some(
    (table) => table !== except && table.name.toLowerCase() === wanted,
  );
  return taken ? 'taken' : null;
}

/** Says why a table cannot stand on an area of a sheet (another table, or a merge); null when it can. */
export function checkTableArea(
  sheet: PracticeSheet,
  area: Area,
  except?: PracticeTable,
): 'overlaps-table' | 'overlaps-merge' | null {
  if (sheet.tables.some((table) => table !== except && areasMeet(table.area, area)))
    return 'overlaps-table';
  return sheet.merges.some((merge) => areasMeet(merge, area)) ? 'overlaps-merge' : null;
}

/** Gives a table name that is free: the name itself, or with the first number from 2 on behind it. */
export function freeTableName(workbook: PracticeWorkbook, name: string): string {
  if (checkTableName(workbook, name) !== 'taken') return name;
  for (let number = 2; ; number += 1) {
    const candidate = `${name}${number}`;
    if (checkTableName(workbook, candidate) !== 'taken') return candidate;
  }
}

/** The parts of a table, each as an area; null for a part it does not show. */
export interface TableParts {
  readonly all: Area;
  readonly headers: Area | null;
  readonly data: Area;
  readonly totals: Area | null;
}

/** Gives where a table's headers, data and totals stand. */
export function tableParts(table: PracticeTable): TableParts {
  const { area, showHeaders, showTotals } = table;
  const above = showHeaders ? 1 : 0;
  const below = showTotals ? 1 : 0;
  return {
    all: area,
    headers: showHeaders ? { ...area, rows: 1 } : null,
    data: { ...area, row: area.row + above, rows: area.rows - above - below },
    totals: showTotals ? { ...area, row: area.row + area.rows - 1, rows: 1 } : null,
  };
}
