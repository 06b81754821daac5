/** The words in which a finding and its rule are told, in every language: whoever writes them again gives no reason. */
import type { BookEntry } from '../core/check/engine/rule-book';
import type { Finding } from '../core/finding';
import { findingMessage } from './finding-message';
import { ruleSentences } from './rule-sentences';
import { splitMessage } from './split-message';

/** Gives the finding's sentence, whole and in its parts, and what its rule checks and why. */
export function ownWords(finding: Finding, rules: readonly BookEntry[]): readonly string[] {
  const entry = rules.find(({ code }) => code === finding.code);
  return (['ja', 'en'] as const).flatMap((language) => {
    const message = findingMessage(finding, language);
    const { wrong, fix } = splitMessage(message, language);
    const sentences = entry ? ruleSentences(entry, language) : [];
    return [message, wrong, fix, ...sentences.flatMap(({ checks, why }) => [checks, why])].filter(
      (words) => words !== '',
    );
  });
}
