/** A message in two parts: what is wrong, and what to do. */
import type { Language } from './language';

export interface MessageParts {
  readonly wrong: string;
  /** `''` where the message is one sentence. */
  readonly fix: string;
}

/** What ends a sentence: in English a full stop before a space, in Japanese 。 */
const END: Readonly<Record<Language, RegExp>> = { ja: /^。/, en: /^\.\s/ };
const OPEN = new Set('「『（(【“');
const CLOSE = new Set('」』）)】”');

/** Splits after the first sentence; a full stop within quotes or brackets is the cell's own. The second part may be `''`. */
export function splitMessage(message: string, language: Language): MessageParts {
  let depth = 0;
  for (let at = 0; at < message.length; at += 1) {
    const sign = message.charAt(at);
    if (OPEN.has(sign)) depth += 1;
    else if (CLOSE.has(sign)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && END[language].test(message.slice(at, at + 2)))
      return { wrong: message.slice(0, at + 1), fix: message.slice(at + 1).trim() };
  }
  return { wrong: message, fix: '' };
}
