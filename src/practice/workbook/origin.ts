/** What a workbook was when it was read from a file: what is saved later is that file, changed where the workbook was. */
import type { PracticeValue, PracticeWorkbook } from './model';

/** What a file says that a formula results in. */
export interface FileResult {
  /** As typed. */
  readonly formula: string;
  readonly value: PracticeValue;
  /** It depends on what only Excel knows, e.g. another workbook: its result is kept. */
  readonly foreign: boolean;
}

/** The results that stand in a sheet's part, by row and column (from 0). */
export type FileResults = ReadonlyMap<number, ReadonlyMap<number, FileResult>>;

export interface WorkbookOrigin {
  /** The file as it was. */
  readonly bytes: Uint8Array;
  /** The workbook as it was read; its sheets, tables, formats and charts have the same ids. Nobody changes it. */
  readonly workbook: PracticeWorkbook;
  /** By the ids of sheets. */
  readonly results: ReadonlyMap<string, FileResults>;
  /** The file says that its results are to be believed; else Excel would calculate all of them when it opens it. */
  readonly calculated: boolean;
}
