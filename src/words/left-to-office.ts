/** Names the rules that only the office can check, one line a code. */
import type { CheckedPart } from '../core/check/engine/left-to-office';
import type { Language } from './language';
import { ruleSentences } from './rule-sentences';

export function leftToOfficeLines(
  { leftToOffice }: CheckedPart,
  language: Language,
): readonly string[] {
  return leftToOffice.map((entry) => {
    const checks = ruleSentences(entry, language).map((each) => each.checks);
    return `${entry.code}　${checks.join(language === 'ja' ? '' : ' ')}`;
  });
}
