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

/** Gives the first place from which a pattern fits, outside quotes and brackets: what stands within is the cell's own. */
function placeOutside(message: string, pattern: RegExp): number | null {
  let depth = 0;
  for (let at = 0; at < message.length; at += 1) {
    const sign = message.charAt(at);
    if (OPEN.has(sign)) depth += 1;
    else if (CLOSE.has(sign)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && pattern.test(message.slice(at, at + 2))) return at;
  }
  return null;
}

/** Splits after the first sentence. The second part may be `''`. */
export function splitMessage(message: string, language: Language): MessageParts {
  const at = placeOutside(message, END[language]);
  if (at === null) return { wrong: message, fix: '' };
  return { wrong: message.slice(0, at + 1), fix: message.slice(at + 1).trim() };
}

/** Splits one sentence that says behind a colon what to do, as English ones do; null where it does not. */
export function splitAtColon(message: string): MessageParts | null {
  const at = placeOutside(message, /^:\s/u);
  return at === null ? null : { wrong: message.slice(0, at), fix: message.slice(at + 2) };
}
