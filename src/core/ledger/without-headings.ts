/** Finds records that continue a ledger on another sheet where nobody repeated the headings. */
import type { LedgerDefinition } from './definition';
import type { SheetGrid } from './grid';
import type { HeaderCandidate } from './headers';
import { filledColumns, isNamed } from './filled-rows';
import { isNoRecord } from './other-rows';
import type { UnreadRows } from './unread';
import { figureOf, keyOf, natureOf, readCell } from '../values';
import type { ValueType } from '../values';

/**
 * Of the cells whose kind can be told, at least this share fits its column: a few slips do not prove that the rows are something
 * else.
 */
const MOST = 0.8;
/** A row fills at least this share of the columns that a record of the ledger usually fills. */
const FILLED = 0.5;

/** Gives the same columns on another sheet, moved `shift` columns to the right; all of that sheet's rows count as data. */
function onSheet(candidate: HeaderCandidate, grid: SheetGrid, shift: number): HeaderCandidate {
  const { left, right, columns } = candidate;
  return {
    grid,
    table: null,
    row: grid.area.row - 1,
    above: 0,
    left: left + shift,
    right: right + shift,
    twins: [],
    columns: columns.map((each) => ({ ...each, column: each.column + shift })),
  };
}

/** Where the ledger's leftmost column may be on the other sheet: in the same column, or where that sheet's cells begin. */
function shifts({ left }: HeaderCandidate, grid: SheetGrid): readonly number[] {
  const { area } = grid;
  const rows = Array.from({ length: area.rows }, (_, down) => area.row + down);
  const columns = Array.from({ length: area.columns }, (_, across) => area.column + across);
  const first = columns.find((column) => rows.some((row) => !grid.isBlank(row, column))) ?? left;
  return [...new Set([0, first - left])];
}

function isOfKind(grid: SheetGrid, row: number, column: number, type: ValueType): boolean {
  const cell = grid.cell(row, column);
  if (natureOf(type) === null && typeof cell.raw !== 'string') return false;
  return readCell(cell, type).state === 'value';
}

/** Says whether the cells of the rows hold values that fit their columns, with nothing in the columns beside them. */
function looksAlike(
  { grid, columns, left, right }: HeaderCandidate,
  rows: readonly number[],
  usual: number,
): boolean {
  const outside = (column: number): boolean => column < left || column > right;
  const { area } = grid;
  const all = Array.from({ length: area.columns }, (_, at) => area.column + at);
  let [filled, alike] = [0, 0];
  for (const row of rows) {
    if (all.some((column) => outside(column) && !grid.isBlank(row, column))) return false;
    for (const { column, field } of columns)
      if (!grid.isBlank(row, column)) {
        filled += 1;
        alike += isOfKind(grid, row, column, field.type) ? 1 : 0;
      }
  }
  return filled >= rows.length * Math.max(2, usual * FILLED) && alike >= filled * MOST;
}

interface RecordNumber {
  readonly key: string;
  readonly figure: number | null;
}

function numberAt(
  { grid, columns }: HeaderCandidate,
  row: number,
  { numberField }: LedgerDefinition,
): RecordNumber | null {
  const numbers = columns.find(({ field }) => field.id === numberField);
  if (!numbers) return null;
  const { type } = numbers.field;
  const reading = readCell(grid.cell(row, numbers.column), type);
  if (reading.state !== 'value') return null;
  return {
    key: keyOf(reading.value, type),
    figure: figureOf(reading.value, type)?.toNumber() ?? null,
  };
}

/** Says whether the other sheet's numbers continue the ledger's: none occurs already, and the lowest follows the highest. */
function goesOn(own: readonly RecordNumber[], other: readonly RecordNumber[]): boolean {
  const keys = new Set(own.map(({ key }) => key));
  const all = new Set(other.map(({ key }) => key));
  if (all.size < other.length || other.some(({ key }) => keys.has(key))) return false;
  const figures = (numbers: readonly RecordNumber[]): readonly number[] =>
    numbers.flatMap(({ figure }) => figure ?? []);
  const [before, behind] = [figures(own), figures(other)];
  return before.length === 0 || Math.min(...behind) > Math.max(...before);
}

function found(
  candidate: HeaderCandidate,
  definition: LedgerDefinition,
  own: readonly RecordNumber[],
  usual: number,
): UnreadRows | null {
  const { grid, left, right } = candidate;
  const { area, sheet } = grid;
  const rows = Array.from({ length: area.rows }, (_, down) => area.row + down).filter(
    (row) => isNamed(candidate, row, definition) && !isNoRecord(candidate, row, definition),
  );
  const [first] = rows;
  const last = rows.at(-1);
  const numbers = rows.flatMap((row) => numberAt(candidate, row, definition) ?? []);
  if (first === undefined || last === undefined || numbers.length < rows.length) return null;
  if (!goesOn(own, numbers) || !looksAlike(candidate, rows, usual)) return null;
  return {
    where: 'no-headings',
    sheetId: sheet.id,
    sheet: sheet.name,
    visible: sheet.visible,
    area: { row: first, column: left, rows: last - first + 1, columns: right - left + 1 },
    rows: rows.length,
  };
}

/**
 * Finds rows on sheets without a ledger that use a ledger's columns, hold fitting values and continue its numbers. `read` are the
 * sheet rows of the records that were read, by sheet. Without record numbers nothing proves that rows continue the ledger, so
 * none are found.
 */
export function recordsWithoutHeadings(
  definition: LedgerDefinition,
  read: readonly { readonly candidate: HeaderCandidate; readonly rows: readonly number[] }[],
  grids: readonly SheetGrid[],
): readonly UnreadRows[] {
  const [first] = read;
  const { numberField, subRecordsOf, nameFields } = definition;
  if (grids.length === 0) return [];
  if (!first || numberField === undefined || subRecordsOf !== undefined || nameFields !== undefined)
    return [];
  const own = read.flatMap(({ candidate, rows }) =>
    rows.flatMap((row) => numberAt(candidate, row, definition) ?? []),
  );
  if (own.length === 0) return [];
  const widths = read.flatMap(({ candidate, rows }) =>
    rows.map((row) => filledColumns(candidate.grid, row, candidate.columns)),
  );
  const usual = widths.toSorted((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 0;
  return grids.flatMap((grid) => {
    for (const shift of shifts(first.candidate, grid)) {
      const unread = found(onSheet(first.candidate, grid, shift), definition, own, usual);
      if (unread) return [unread];
    }
    return [];
  });
}
