/** Rectangles of cells and their A1 addresses. Rows and columns count from 0, as office.js counts them. */

/** A rectangle of cells on one sheet: its first row and column (from 0) and its size in rows and columns. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Gives the letters of a column: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let rest = column;
  let letters = '';
  do {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
    rest = Math.floor(rest / 26) - 1;
  } while (rest >= 0);
  return letters;
}

/** Gives the A1 address of one cell, without its sheet. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** Gives the A1 address of an area, without its sheet: one cell as `B2`, more as `B2:D9`. */
export function areaAddress(area: Area): string {
  const first = cellAddress(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellAddress(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

const ADDRESS = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/;

/** Gives a column's number from 0 by its letters in upper case; -1 where there are none. */
export function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Reads an A1 address (`B2`, `$B$2:D9`, with or without a sheet in front) into an area, or null when it is not of that form. */
export function readAddress(address: string): Area | null {
  const local = address.slice(address.lastIndexOf('!') + 1);
  const match = ADDRESS.exec(local);
  if (!match) return null;
  const [, left, top, right = left, bottom = top] = match;
  if (left === undefined || top === undefined || right === undefined || bottom === undefined)
    return null;
  const column = columnNumber(left);
  const row = Number(top) - 1;
  return {
    row,
    column,
    rows: Number(bottom) - row,
    columns: columnNumber(right) - column + 1,
  };
}

/** Gives a sheet's name as it stands before `!` in a formula or address, always quoted, quotes doubled. */
export function quoteSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** Says whether two areas of the same sheet share a cell. */
export function areasMeet(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** Says whether a cell lies in one of the merged areas and is not its first: it is empty, whatever is written there. */
export function isUnderMerge(merges: readonly Area[], row: number, column: number): boolean {
  return merges.some(
    (merge) =>
      areasMeet(merge, { row, column, rows: 1, columns: 1 }) &&
      (row !== merge.row || column !== merge.column),
  );
}

/** Gives the smallest area around two. */
export function areaAround(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}
