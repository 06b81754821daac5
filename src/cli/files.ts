/** The workbook's file: read into practice Excel, and written whole or not at all. */
import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { readXlsx, writeXlsx, XlsxError } from '../practice/xlsx';
import type { PracticeWorkbook } from '../practice/workbook/model';
import type { Language } from '../words';
import { cliWords } from './words';

export type Read =
  | { readonly ok: true; readonly workbook: PracticeWorkbook }
  | { readonly ok: false; readonly message: string };

/** Reads a workbook; a file that is none gives a sentence that says so. */
export async function readBook(path: string, language: Language): Promise<Read> {
  const words = cliWords(language);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return { ok: false, message: missing ? words.fileMissing(path) : words.fileUnreadable(path) };
  }
  try {
    return { ok: true, workbook: await readXlsx(bytes, basename(path)) };
  } catch (error) {
    if (!(error instanceof XlsxError)) throw error;
    const message = error.code === 'not-xlsx' ? words.notXlsx(path) : words.corrupt(path);
    return { ok: false, message };
  }
}

/** Writes a workbook beside its place and then moves it there: a file is never half written. Says whether it could. */
export async function writeBook(path: string, workbook: PracticeWorkbook): Promise<boolean> {
  const bytes = await writeXlsx(workbook);
  const beside = join(dirname(path), `.${randomUUID()}.xlsx.part`);
  try {
    await writeFile(beside, bytes);
    await rename(beside, path);
    return true;
  } catch {
    await rm(beside, { force: true });
    return false;
  }
}
