/** The text that a cell should hold, without characters that machines have trouble with and without obvious typing errors. */
import { comparable, squashed } from './comparable';
import { inHalfWidth, tidySpace, withPlainSigns } from './signs';

/** Returns a text for people without stray spaces and without characters that not every machine knows. */
export function tidied(text: string): string {
  return withPlainSigns(tidySpace(text));
}

/** Gives a number, a code or figures without them, in half width. */
export function tidiedFigures(text: string): string {
  return inHalfWidth(tidied(text));
}

/** Around a record's number: No.1, 第1号, 1番. */
const NUMBER_WORDS = /^(?:No\.?|№|第)|(?:番|号|番号)$/giu;

/** Removes the words around a record's number. */
export function withoutNumberWords(text: string): string {
  return text.replace(NUMBER_WORDS, '').trim();
}

/** Typing errors, each with its repair. They are tried one after the other, each on the result of those before. */
const NUMBER_SLIPS: readonly ((text: string) => string)[] = [
  // 8, 847
  (text) => text.replace(/(?<=[\d,.])\s+(?=[\d,.])/gu, ''),
  // O for 0, l and I for 1
  (text) => text.replace(/[oO](?=[\d,.])|(?<=[\d,.])[oO]/gu, '0'),
  (text) => text.replace(/[lI|](?=[\d,.])|(?<=[\d,.])[lI|]/gu, '1'),
  // 8、847
  (text) => text.replace(/(?<=\d)[、，](?=\d{3}(?!\d))/gu, ','),
  // 8847,
  (text) => text.replace(/(?<=\d)[,、。.](?=\D|$)/gu, ''),
];

/** Gives the first of the texts that can be read, or null. */
function firstRead(texts: Iterable<string>, canRead: (text: string) => boolean): string | null {
  for (const text of texts) if (canRead(text)) return text;
  return null;
}

function* repaired(
  text: string,
  slips: readonly ((text: string) => string)[],
  ending: string,
): Generator<string> {
  let better = text;
  for (const fix of slips) {
    better = fix(better);
    yield better;
    // 8,847千 lacks its 円.
    if (ending !== '') yield `${better}${ending}`;
  }
}

/** Returns a number as it should be written, or the first repair of a typing error that can be read; null if none can be read. */
export function repairedNumber(
  text: string,
  canRead: (text: string) => boolean,
  ending = '',
): string | null {
  const same = (unchanged: string): string => unchanged;
  return firstRead(repaired(tidiedFigures(text), [same, ...NUMBER_SLIPS], ending), canRead);
}

/** How staff write codes and item numbers, and the part that remains after the repair: n1, No.1, (1), 1., N-1, 01. */
const CODE_SLIPS: readonly ((text: string) => string)[] = [
  (text) => text.toUpperCase(),
  withoutNumberWords,
  (text) => text.replace(/^\(|[).]$/gu, '').trim(),
  (text) => text.replace(/(?<=[A-Z])[\s.-]+(?=\d)/u, ''),
  (text) => text.replace(/(?<!\d)0+(?=[1-9])/u, ''),
];

/** Gives a code as the first repaired slips make it one that can be read; null where none do. */
export function repairedCode(text: string, canRead: (text: string) => boolean): string | null {
  return firstRead(repaired(comparable(text), CODE_SLIPS, ''), canRead);
}

/** Characters that mean the same when they are typed: letters of either case, and the long vowel sign or a dash for a hyphen. */
export function asTyped(text: string): string {
  return squashed(text)
    .toLowerCase()
    .replace(/[ー一─━‐‑–—―−]/gu, '-');
}
