/** The sample's workbook for the tasks' tests, and a small way to change it as a clerk would. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { enter } from 'practice-excel/workbook/cells';
import { recalculate } from 'practice-excel/workbook/calculate';
import type { PracticeSheet, PracticeWorkbook } from 'practice-excel/workbook/model';
import { cloneWorkbook } from 'practice-excel/workbook/sheets';
import { readXlsx } from 'practice-excel/xlsx';

/** The sample's path from the project's folder. */
export const SAMPLE = join('assets', 'samples', 'asahikawa.xlsx');

const opened = new Map<string, Promise<PracticeWorkbook>>();

async function openSample(file: string): Promise<PracticeWorkbook> {
  const workbook = await readXlsx(await readFile(join('assets', 'samples', file)), file);
  await recalculate(workbook);
  return workbook;
}

/** A plan's sample as its file has it, calculated; a workbook of the caller's own. The file is opened once. */
export async function sampleOf(plan: string): Promise<PracticeWorkbook> {
  const file = `${plan}.xlsx`;
  const sample = opened.get(file) ?? openSample(file);
  opened.set(file, sample);
  return cloneWorkbook(await sample);
}

/** The sample of 旭川市. */
export function sampleWorkbook(): Promise<PracticeWorkbook> {
  return sampleOf('asahikawa');
}

/** The sheet with the ledger of initiatives. */
export function ledgerSheet(workbook: PracticeWorkbook): PracticeSheet {
  const sheet = workbook.sheets.find(({ tables }) =>
    tables.some(({ name }) => name === '取組一覧'),
  );
  if (!sheet) throw new Error('the sample has no table 取組一覧');
  return sheet;
}

/** Where a header stands: sheet row and column from 0. */
export function headerCell(
  sheet: PracticeSheet,
  header: string,
): { readonly row: number; readonly column: number } {
  for (const [row, cells] of sheet.cells) {
    for (const [column, { value }] of cells) {
      if (String(value).replaceAll(/\s/g, '') === header) return { row, column };
    }
  }
  throw new Error(`no header ${header}`);
}

/** Types into the record's cell under a header; records count from 1. */
export function type(
  sheet: PracticeSheet,
  header: string,
  record: number,
  input: string | number,
): void {
  const at = headerCell(sheet, header);
  enter(sheet, at.row + record, at.column, input);
}
