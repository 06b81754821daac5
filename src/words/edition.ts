/** The words of the next edition: those that its plan holds in both languages, and those by the reader's. */
import type { CarriedLedger } from '../core/plan/edition/make-edition';
import { edition as english } from './en/edition';
import { edition as japanese } from './ja/edition';
import type { Language } from './language';

export function editionWords(language: Language): typeof japanese {
  return language === 'ja' ? japanese : english;
}

/** The field of the number of before, as a plan says it: headings are Japanese, sentences in both languages. */
export const FORMER_NUMBER_WORDS = {
  label: japanese.formerNumber,
  advice: { ja: japanese.formerNumberAdvice, en: english.formerNumberAdvice },
  why: { ja: japanese.formerNumberWhy, en: english.formerNumberWhy },
};

/** Says what becomes of a ledger, a line each. */
export function ledgerLines(
  { name, recordName, all, carried, fields }: CarriedLedger,
  language: Language,
): readonly string[] {
  const words = editionWords(language);
  const each = (
    labels: readonly string[],
    say: (labels: readonly string[]) => string,
  ): readonly string[] => (labels.length === 0 ? [] : [say(labels)]);
  return [
    words.carried(name, recordName, carried, all),
    ...each(fields.keep, words.kept),
    ...each(fields.empty, words.emptied),
    ...each(fields.move, words.moved),
    ...each(fields['last-figure'], words.lastFigures),
  ];
}
