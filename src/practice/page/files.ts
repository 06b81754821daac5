/** Files: the sample, a workbook from disk, and the workbook as a download. */
import type { PracticeWorkbook } from '../workbook/model';
import { readXlsx, writeXlsx, XlsxError } from '../xlsx';
import type { PageWords } from './words';

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export type Opened =
  | { readonly ok: true; readonly workbook: PracticeWorkbook }
  | { readonly ok: false; readonly sentence: string };

function sentenceFor(trouble: unknown, name: string, words: PageWords): string {
  if (!(trouble instanceof XlsxError)) return words.corrupt(name);
  // An Office file of the old kind that is called .xlsx is a workbook locked with a password.
  if (trouble.hint === 'ole' && /\.xls[xm]$/i.test(name)) return words.password(name);
  return trouble.code === 'not-xlsx' ? words.notXlsx(name) : words.corrupt(name);
}

/** Reads a workbook out of a file's bytes, or says in a sentence why it cannot. */
export async function openBytes(
  bytes: Uint8Array,
  name: string,
  words: PageWords,
): Promise<Opened> {
  try {
    return { ok: true, workbook: await readXlsx(bytes, name) };
  } catch (trouble) {
    return { ok: false, sentence: sentenceFor(trouble, name, words) };
  }
}

/** Reads the sample of a plan. */
export async function openSample(id: string, words: PageWords): Promise<Opened> {
  const name = `${id}.xlsx`;
  try {
    const answer = await fetch(`samples/${name}`);
    if (!answer.ok) return { ok: false, sentence: words.noSample };
    return await openBytes(new Uint8Array(await answer.arrayBuffer()), name, words);
  } catch {
    return { ok: false, sentence: words.noSample };
  }
}

/** Lets a person choose a file; null when they think better of it. */
export function chooseFile(): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = `.xlsx,${XLSX_TYPE}`;
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}

/** Downloads the workbook as .xlsx; gives the file's name. */
export async function download(workbook: PracticeWorkbook): Promise<string> {
  const bytes = await writeXlsx(workbook);
  const name = /\.xlsx$/i.test(workbook.name) ? workbook.name : `${workbook.name}.xlsx`;
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX_TYPE }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return name;
}
