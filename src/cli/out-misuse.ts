/** Looks at where a workbook is to be written, before anything is read. */
import { resolve } from 'node:path';
import type { Language } from '../words/language';
import { cliWords } from './words';

/** What is wrong with where the workbook is to be written; null when nothing is. */
export function outMisuse(out: string, read: readonly string[], language: Language): string | null {
  const words = cliWords(language);
  if (!/\.xls[xm]$/i.test(out)) return words.outNotXlsx(out);
  return read.some((each) => resolve(each) === resolve(out)) ? words.outIsBook : null;
}
