/** The command line's words by language. */
import type { Language } from '../words/language';
import { cli as english } from '../words/en/cli';
import { aftermaths as englishAftermaths, troubles as englishTroubles } from '../words/en/troubles';
import { cli as japanese } from '../words/ja/cli';
import {
  aftermaths as japaneseAftermaths,
  troubles as japaneseTroubles,
} from '../words/ja/troubles';
import type { Trouble, TroubleCode } from '../core/outcome';
import { planCliWords } from './plan-words';
import { listOf } from '../words/fact-lists';

export function cliWords(language: Language): typeof japanese {
  return language === 'ja' ? japanese : english;
}

/** Troubles that an option decides. */
const QUESTIONS: ReadonlySet<TroubleCode> = new Set([
  'typed-cells',
  'half-done',
  'running-elsewhere',
]);

/** Describes a trouble in one line; if something was begun, also the state in which it left the workbook. */
export function troubleSentence(trouble: Trouble, language: Language): string {
  const troubles = language === 'ja' ? japaneseTroubles : englishTroubles;
  const aftermaths = language === 'ja' ? japaneseAftermaths : englishAftermaths;
  const ids = listOf(trouble.params, 'ids');
  // In the pane buttons stand below a question; here it is answered by an option.
  const advice = ids.length > 0 ? ` ${cliWords(language).planAdvice(ids)}` : '';
  const how = QUESTIONS.has(trouble.code) ? ` ${cliWords(language).typedHow}` : '';
  const damaged =
    trouble.code === 'own-plan-damaged' ? ` ${planCliWords(language).damagedHow}` : '';
  const sentence = `${troubles[trouble.code](trouble.params)}${advice}${how}${damaged}`;
  return trouble.aftermath === 'unchanged'
    ? sentence
    : `${sentence} ${aftermaths[trouble.aftermath]}`;
}
