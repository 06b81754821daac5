/** Files: the sample, a workbook from disk, and the workbook as a download. */
import type { PracticeWorkbook } from '../workbook/model';
import { fileWords } from '../words/files';
import { lossesOf, readXlsx, writeXlsx, XlsxError } from '../xlsx';
import { lossSentence } from '../xlsx/loss-sentence';
import type { Language } from '../words/language';
import type { PageWords } from '../words/page';

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const XLSM_TYPE = 'application/vnd.ms-excel.sheet.macroEnabled.12';

export type Opened =
  | { readonly ok: true; readonly workbook: PracticeWorkbook }
  | { readonly ok: false; readonly sentence: string };

function sentenceFor(trouble: unknown, name: string, words: PageWords, language: Language): string {
  if (!(trouble instanceof XlsxError)) return words.corrupt(name);
  const { tooLarge, makeSmaller } = fileWords(language);
  if (trouble.code === 'too-large')
    return words.tooLarge(name, tooLarge[trouble.limit ?? 'size'], makeSmaller);
  // An Office file of the old kind that is called .xlsx is a workbook locked with a password.
  if (trouble.hint === 'ole' && /\.xls[xm]$/i.test(name)) return words.password(name);
  return trouble.code === 'not-xlsx' ? words.notXlsx(name) : words.corrupt(name);
}

/** Reads a workbook out of a file's bytes, or says in a sentence why it cannot. */
export async function openBytes(
  bytes: Uint8Array,
  name: string,
  words: PageWords,
  language: Language,
): Promise<Opened> {
  try {
    return { ok: true, workbook: await readXlsx(bytes, name) };
  } catch (trouble) {
    return { ok: false, sentence: sentenceFor(trouble, name, words, language) };
  }
}

/** Reads the sample of a plan. */
export async function openSample(
  id: string,
  words: PageWords,
  language: Language,
): Promise<Opened> {
  const name = `${id}.xlsx`;
  try {
    const answer = await fetch(`samples/${name}`);
    if (!answer.ok) return { ok: false, sentence: words.noSample };
    return await openBytes(new Uint8Array(await answer.arrayBuffer()), name, words, language);
  } catch {
    return { ok: false, sentence: words.noSample };
  }
}

/** Lets a person choose a file; null when they think better of it. */
export function chooseFile(): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = `.xlsx,.xlsm,${XLSX_TYPE},${XLSM_TYPE}`;
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}

/** The name that a workbook is saved under; one with macros stays one. */
function savedName({ name }: PracticeWorkbook): string {
  return /\.xls[xm]$/i.test(name) ? name : `${name}.xlsx`;
}

/** Says what of the workbook's file would be lost by saving it. */
export async function lossesOnSave(
  workbook: PracticeWorkbook,
  language: Language,
): Promise<readonly string[]> {
  const losses = await lossesOf(workbook, savedName(workbook));
  return losses.map((loss) => lossSentence(loss, language));
}

/** Downloads the workbook; gives the file's name. */
export async function download(workbook: PracticeWorkbook): Promise<string> {
  const name = savedName(workbook);
  downloadBytes(await writeXlsx(workbook, name), name);
  return name;
}

/** Downloads a file of these bytes. */
export function downloadBytes(bytes: Uint8Array, name: string): void {
  const type = /m$/i.test(name) ? XLSM_TYPE : XLSX_TYPE;
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
