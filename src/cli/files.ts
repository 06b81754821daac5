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

/** How a compound file begins: Excel wraps a workbook with a password into one, and .xls is one. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0] as const;

function isCompound(bytes: Uint8Array): boolean {
  return COMPOUND.every((byte, at) => bytes[at] === byte);
}

/** Says whether an error of the file system is that there is no such file. Its code tells: an error of another realm is of another class. */
export function isMissing(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
}

/** Reads a workbook; a file that is none gives a sentence that says so. */
export async function readBook(path: string, language: Language): Promise<Read> {
  const words = cliWords(language);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return {
      ok: false,
      message: isMissing(error) ? words.fileMissing(path) : words.fileUnreadable(path),
    };
  }
  try {
    return { ok: true, workbook: await readXlsx(bytes, basename(path)) };
  } catch (error) {
    if (!(error instanceof XlsxError)) throw error;
    const sentence = isCompound(bytes)
      ? words.encrypted
      : error.code === 'not-xlsx'
        ? words.notXlsx
        : words.corrupt;
    return { ok: false, message: sentence(path) };
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
