/** Where the cells of a ledger's records stand, given that a ledger may use several sheets and a record several rows. */
import { areasMeet } from '../area';
import type { Area } from '../area';
import type { Ledger, LedgerColumn } from './ledger';
import { columnOf } from './ledger';

/** A cell of a workbook; row and column count from 0. */
export interface CellPosition {
  readonly sheetId: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Gives the ledger sheet by sheet, each part as a ledger; most ledgers have only one part. */
export function partsOf(ledger: Ledger): readonly Ledger[] {
  return ledger.parts.length === 0 ? [ledger] : ledger.parts;
}

/** The sheet's part of a ledger that holds a record, and the record's position in that part's `rows`. */
export interface RecordInPart {
  readonly part: Ledger;
  readonly index: number;
}

/** Finds the part of the ledger that holds a record. */
export function partOf(ledger: Ledger, record: number): RecordInPart {
  let index = record;
  for (const part of ledger.parts) {
    if (index < part.rows.length) return { part, index };
    index -= part.rows.length;
  }
  return { part: ledger, index: record };
}

/** Gives the same column within one part of the ledger; where the part lacks it, the column of the whole ledger. */
export function columnIn(part: Ledger, column: LedgerColumn): LedgerColumn {
  return columnOf(part, column.field.id, column.year) ?? column;
}

/** Finds the cell of a record in a column. */
export function positionOf(ledger: Ledger, column: LedgerColumn, record: number): CellPosition {
  const { part, index } = partOf(ledger, record);
  const own = columnIn(part, column);
  return { ...firstCellOf(ledger, record), column: own.column, ...own.positions?.[index] };
}

/** Finds the first cell of a record, in the ledger's first column. */
export function firstCellOf(ledger: Ledger, record: number): CellPosition {
  const { part, index } = partOf(ledger, record);
  const { sheetId, sheet, rows, body } = part;
  return { sheetId, sheet, row: rows[index] ?? body.row, column: body.column };
}

/** Gives the sheet row of each record's cell in a column of one part of a ledger. */
export function rowsOf(part: Ledger, { positions }: LedgerColumn): readonly number[] {
  return part.rows.map((row, index) => positions?.[index]?.row ?? row);
}

/** Finds the merged area in a ledger's data that covers a cell, leaving out the merges that the reading allows. */
export function mergeOver(ledger: Ledger, position: CellPosition): Area | undefined {
  const cell = { row: position.row, column: position.column, rows: 1, columns: 1 };
  return partsOf(ledger)
    .filter(({ sheetId }) => sheetId === position.sheetId)
    .flatMap(({ merges }) => merges)
    .find((merge) => areasMeet(merge, cell));
}
