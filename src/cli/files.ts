/** The workbook's file: read into practice Excel, and written whole or not at all. */
import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { lossesOf, readXlsx, writeXlsx, XlsxError } from 'practice-excel/xlsx';
import type { PracticeWorkbook } from 'practice-excel/workbook/model';
import type { Language } from '../words/language';
import { lossSentence } from 'practice-excel/xlsx/loss-sentence';
import { fileWords } from 'practice-excel/words/files';
import { cliWords } from './words';

export type Read =
  | { readonly ok: true; readonly workbook: PracticeWorkbook }
  | { readonly ok: false; readonly message: string };

/** How a compound file begins: Excel wraps a workbook with a password into one, and .xls is one. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0] as const;

function isCompound(bytes: Uint8Array): boolean {
  return COMPOUND.every((byte, at) => bytes[at] === byte);
}

/**
 * Says whether an error of the file system means that there is no such file. It looks at the error's code, because an error from another
 * realm has another class.
 */
export function isMissing(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
}

/** Reads a workbook; if the file is not a workbook, returns a sentence that explains it. */
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
    const { tooLarge, makeSmaller } = fileWords(language);
    if (error.code === 'too-large') {
      const what = tooLarge[error.limit ?? 'size'];
      return { ok: false, message: words.tooLarge(path, what, makeSmaller) };
    }
    const sentence = isCompound(bytes)
      ? words.encrypted
      : error.code === 'not-xlsx'
        ? words.notXlsx
        : words.corrupt;
    return { ok: false, message: sentence(path) };
  }
}

/**
 * Writes a workbook next to its destination and then moves it there, so that a file is never half written. Returns null when it was
 * written, otherwise a sentence that explains why not. A workbook of which something cannot be kept is written only if that is allowed
 * (`lossy`).
 */
export async function writeBook(
  path: string,
  workbook: PracticeWorkbook,
  { lossy, language }: { readonly lossy: boolean; readonly language: Language },
): Promise<string | null> {
  const words = cliWords(language);
  const losses = lossy ? [] : await lossesOf(workbook, path);
  if (losses.length > 0) {
    const lines = losses.map((loss) => words.lost(lossSentence(loss, language)));
    return [words.lossy(path), ...lines].join('\n');
  }
  return writeBytes(path, await writeXlsx(workbook, path), language);
}

/** Writes a workbook's bytes next to their destination and then moves them there; gives a sentence where that cannot be done. */
export async function writeBytes(
  path: string,
  bytes: Uint8Array,
  language: Language,
): Promise<string | null> {
  const beside = join(dirname(path), `.${randomUUID()}.xlsx.part`);
  try {
    await writeFile(beside, bytes);
    await rename(beside, path);
    return null;
  } catch {
    await rm(beside, { force: true });
    return cliWords(language).outNotWritable(path);
  }
}
