/** A finding's sentence in the reader's language. */
import type { Finding } from '../core/finding';
import { findings as english } from './en/findings';
import { findings as japanese } from './ja/findings';
import type { Language } from './language';
import { splitAtColon, splitMessage } from './split-message';

const SENTENCES = { ja: japanese, en: english } as const;

/** What the table has for a finding's own message takes that finding: its rule's kind declared both. */
type SentenceOf = ((finding: Finding) => string) | undefined;

/** What stands between two sentences. */
const BETWEEN: Readonly<Record<Language, string>> = { ja: '', en: ' ' };

function sentenceOf(finding: Finding, language: Language): string {
  const sentences: Readonly<Record<string, unknown>> = SENTENCES[language];
  const sentence = sentences[finding.message] as SentenceOf;
  if (!sentence) throw new Error(`No words for the message "${finding.message}"`);
  return sentence(finding);
}

/** Joins sentences that end in the same advice behind a colon: `A has no number; B has no number: state one.`; null for others. */
function withOneAdvice(messages: readonly string[]): string | null {
  const parts = messages.map(splitAtColon);
  const [fix, ...others] = new Set(parts.map((part) => part?.fix));
  if (fix === undefined || others.length > 0) return null;
  const [first = '', ...more] = new Set(parts.map((part) => part?.wrong ?? ''));
  const goesOn = more.map((wrong) =>
    wrong.replace(/^(?:The|A|In)\b/u, (word) => word.toLowerCase()),
  );
  return `${[first, ...goesOn].join('; ')}: ${fix}`;
}

/**
 * Says what is wrong at a finding's cell and what to do, in one sentence or two short ones. Where the rule is broken more than
 * once there, all that is wrong comes first, then what to do, each once.
 */
export function findingMessage(finding: Finding, language: Language): string {
  const { also = [] } = finding;
  const messages = [finding, ...also.map((each) => ({ ...finding, ...each }))].map((each) =>
    sentenceOf(each, language),
  );
  if (also.length === 0) return messages.join('');
  const joined = language === 'en' ? withOneAdvice(messages) : null;
  if (joined !== null) return joined;
  const parts = messages.map((message) => splitMessage(message, language));
  const said = [...parts.map(({ wrong }) => wrong), ...parts.map(({ fix }) => fix)];
  return [...new Set(said)].filter((each) => each !== '').join(BETWEEN[language]);
}
