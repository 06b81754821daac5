/** A finding's sentence in the reader's language. */
import type { Finding } from '../core/finding';
import { findings as english } from './en/findings';
import { findings as japanese } from './ja/findings';
import type { Language } from './index';

const SENTENCES = { ja: japanese, en: english } as const;

function isKnown(sentence: string): sentence is keyof typeof japanese {
  return sentence in japanese;
}

/** Says what is wrong at a finding's cell and what to do, in one sentence or two short ones. */
export function findingMessage(finding: Finding, language: Language): string {
  if (!isKnown(finding.sentence))
    throw new Error(`No words for the finding's sentence "${finding.sentence}"`);
  return SENTENCES[language][finding.sentence](finding);
}
