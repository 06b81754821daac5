/** A workbook as plain data, read once: what excel/read gives and what all of core/ thinks about. */
import type { Area } from './area';

/** Where a workbook changed; `address` (A1) is null where the whole sheet may have changed, e.g. rows came in or went out. */
export interface SheetChange {
  readonly sheetId: string;
  readonly address: string | null;
}

/** An Excel error in a cell, by its sign, e.g. `#REF!`. */
export interface CellError {
  readonly error: string;
}

/** What one cell holds. An empty cell is `''`; a date is its serial number. */
export type CellValue = string | number | boolean | CellError;

/** An Excel table (ListObject): where it stands, with its header and totals rows. */
export interface TableSnapshot {
  readonly name: string;
  /** Header row, data and totals row together. */
  readonly area: Area;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
}

/** One worksheet: its cells in the used range, and what of its state the ledger has to know. */
export interface SheetSnapshot {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
  /** A filter, of the sheet or of a table on it, hides rows. */
  readonly filtered: boolean;
  /** The used range, or null when the sheet is empty. */
  readonly area: Area | null;
  /** Rows of the used range, top to bottom; each as wide as the range. */
  readonly values: readonly (readonly CellValue[])[];
  /** The same cells as Excel shows them. */
  readonly text: readonly (readonly string[])[];
  readonly merges: readonly Area[];
  readonly tables: readonly TableSnapshot[];
  /** Sheet rows (from 0) that are hidden or filtered away. */
  readonly hiddenRows: readonly number[];
}

/** The workbook. Tabs that the add-in made are not in `sheets`: they are no ledgers. */
export interface Snapshot {
  readonly workbook: string;
  readonly sheets: readonly SheetSnapshot[];
}

/** Says whether a cell holds an Excel error. */
export function isCellError(value: CellValue): value is CellError {
  return typeof value === 'object';
}
