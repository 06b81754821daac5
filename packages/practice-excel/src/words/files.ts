/** Sentences about a workbook's file by language. */
import { files as english } from './en/files';
import { files as japanese } from './ja/files';
import type { Language } from './language';

export function fileWords(language: Language): typeof japanese {
  return language === 'ja' ? japanese : english;
}
