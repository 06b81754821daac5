/** The words of `plan check`, `plan export` and `plan import`, by language. */
import type { Language } from '../words/language';
import { cliPlan as english } from '../words/en/cli-plan';
import { cliPlan as japanese } from '../words/ja/cli-plan';

export function planCliWords(language: Language): typeof japanese {
  return language === 'ja' ? japanese : english;
}
