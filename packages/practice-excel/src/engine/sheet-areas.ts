/** Where cells stand: a sheet and an area of it, and the addresses that name such places. */
import { areaAddress, columnLetters, quoteSheetName, readAddress, type Area } from '../area';
import type { PracticeSheet, PracticeWorkbook } from '../workbook/model';
import { findSheet } from '../workbook/sheets';
import { tablesOf } from '../workbook/tables';
import { invalidArgument, itemNotFound } from './excel-error';

export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;
export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: SHEET_ROWS, columns: SHEET_COLUMNS };

/** One rectangle of cells. */
export interface SheetArea {
  readonly sheet: PracticeSheet;
  readonly area: Area;
}

/** One rectangle or several on the same sheet. */
export interface SheetAreas {
  readonly sheet: PracticeSheet;
  readonly areas: readonly Area[];
}

/** Says whether an area has whole rows or columns: such a range has no values of its own to read or write. */
export function isUnbounded(area: Area): boolean {
  return area.rows === SHEET_ROWS || area.columns === SHEET_COLUMNS;
}

/** Gives the area when it lies on a sheet, else throws InvalidArgument. */
export function onSheet(area: Area): Area {
  const { row, column, rows, columns } = area;
  const fits =
    [row, column, rows, columns].every(Number.isInteger) &&
    row >= 0 &&
    column >= 0 &&
    rows >= 1 &&
    columns >= 1 &&
    row + rows <= SHEET_ROWS &&
    column + columns <= SHEET_COLUMNS;
  if (!fits) throw invalidArgument('The range lies outside the sheet.');
  return area;
}

const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;

/** Gives a sheet's name as Excel writes it in an address: quoted only where it must be. */
function sheetPrefix(name: string): string {
  const looksLikeCell = /^(?:[A-Za-z]{1,3}\d+|[RrCc]\d*)$/.test(name);
  return PLAIN_NAME.test(name) && !looksLikeCell ? name : `'${name.replaceAll("'", "''")}'`;
}

function localAddress(area: Area): string {
  if (area.rows === SHEET_ROWS && area.columns < SHEET_COLUMNS)
    return `${columnLetters(area.column)}:${columnLetters(area.column + area.columns - 1)}`;
  if (area.columns === SHEET_COLUMNS && area.rows < SHEET_ROWS)
    return `${area.row + 1}:${area.row + area.rows}`;
  return areaAddress(area);
}

/** Gives an address as Excel does, e.g. `台帳!A1:B2`, `'Sheet 1'!1:3`. */
export function addressOf({ sheet, area }: SheetArea): string {
  return `${sheetPrefix(sheet.name)}!${localAddress(area)}`;
}

/** Gives the formula that reads a place from anywhere: `='台帳'!$A$1:$B$2`. */
export function formulaAtPosition({ sheet, area }: SheetArea): string {
  const local = localAddress(area).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
  return `=${quoteSheetName(sheet.name)}!${local}`;
}

function areaOf(text: string): Area | null {
  const columns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(text);
  if (columns) {
    const area = readAddress(`${columns[1]}1:${columns[2]}${SHEET_ROWS}`.toUpperCase());
    return area && upright(area);
  }
  const rows = /^\$?(\d+):\$?(\d+)$/.exec(text);
  if (rows) {
    const last = columnLetters(SHEET_COLUMNS - 1);
    const area = readAddress(`A${rows[1]}:${last}${rows[2]}`);
    return area && upright(area);
  }
  const area = readAddress(text.toUpperCase());
  return area && upright(area);
}

/** `B2:A1` is `A1:B2`. */
function upright(area: Area): Area {
  const lastRow = area.row + area.rows - 1;
  const lastColumn = area.column + area.columns - 1;
  const row = Math.min(area.row, lastRow);
  const column = Math.min(area.column, lastColumn);
  return {
    row,
    column,
    rows: Math.abs(area.row - lastRow) + 1,
    columns: Math.abs(area.column - lastColumn) + 1,
  };
}

function splitSheet(address: string): { readonly sheet: string | null; readonly local: string } {
  const at = address.lastIndexOf('!');
  if (at < 0) return { sheet: null, local: address };
  const name = address.slice(0, at);
  const unquoted = name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  return { sheet: unquoted, local: address.slice(at + 1) };
}

/**
 * Finds the place of an address, a defined name or a table's name; an address without a sheet is on the sheet given. Throws
 * ItemNotFound for a sheet that is not there and InvalidArgument for what is no address.
 */
export function sheetAreaOf(
  workbook: PracticeWorkbook,
  on: PracticeSheet,
  address: string,
): SheetArea {
  const { sheet: name, local } = splitSheet(address.replace(/^=/, ''));
  const sheet = name === null ? on : findSheet(workbook, name);
  if (!sheet) throw itemNotFound(`sheet ${name ?? ''}`);
  const area = areaOf(local);
  if (area) return { sheet, area: onSheet(area) };
  const wanted = local.toLowerCase();
  for (const [defined, formula] of workbook.names)
    if (defined.toLowerCase() === wanted) return sheetAreaOf(workbook, sheet, formula);
  const table = tablesOf(workbook).find((each) => each.name.toLowerCase() === wanted);
  const home = workbook.sheets.find((each) => table && each.tables.includes(table));
  if (table && home) return { sheet: home, area: table.area };
  throw invalidArgument(`${address} is no address.`);
}
