/** The command line's words by language. */
import type { Language } from '../words';
import { cli as english } from '../words/en/cli';
import { aftermaths as englishAftermaths, troubles as englishTroubles } from '../words/en/troubles';
import { cli as japanese } from '../words/ja/cli';
import {
  aftermaths as japaneseAftermaths,
  troubles as japaneseTroubles,
} from '../words/ja/troubles';
import type { Trouble } from '../tasks/outcome';

export function cliWords(language: Language): typeof japanese {
  return language === 'ja' ? japanese : english;
}

/** Says a trouble in one line, with how it left the workbook where something was begun. */
export function troubleSentence(trouble: Trouble, language: Language): string {
  const troubles = language === 'ja' ? japaneseTroubles : englishTroubles;
  const aftermaths = language === 'ja' ? japaneseAftermaths : englishAftermaths;
  const sentence = troubles[trouble.code](trouble.facts);
  return trouble.aftermath === 'unchanged'
    ? sentence
    : `${sentence} ${aftermaths[trouble.aftermath]}`;
}
