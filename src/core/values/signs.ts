/** Signs and spaces in a cell's text that machines stumble over, and the text without them. */
import { trimmed, withoutInvisible } from './comparable';

/** More than one space within a line. */
const DOUBLED = /[^\S\r\n]{2,}/gu;

/** Says whether white space or line breaks stand at an end of the text. */
export function hasSpaceAtEnds(text: string): boolean {
  return trimmed(text) !== text;
}

/** Says whether signs stand within the text that do not show, and part words for a machine alone: zero-width spaces, soft hyphens. */
export function hasInvisibleSigns(text: string): boolean {
  return withoutInvisible(text) !== text;
}

/** Says whether two spaces stand side by side between other signs. */
export function hasDoubledSpace(text: string): boolean {
  return trimmed(text).search(DOUBLED) >= 0;
}

/** Takes spaces off the ends and signs that do not show out, and leaves one of each run of them: a full-width one where one is among them. */
export function tidySpace(text: string): string {
  return trimmed(withoutInvisible(text)).replace(DOUBLED, (spaces) =>
    spaces.includes('\u3000') ? '\u3000' : ' ',
  );
}

const WIDE = /[０-９Ａ-Ｚａ-ｚ]/gu;

/** Lists the full-width digits and letters of a text, each once. */
export function fullWidthSigns(text: string): readonly string[] {
  return [...new Set(text.match(WIDE) ?? [])];
}

/** Writes full-width digits and letters in half width, and with them the points and commas between digits. */
export function inHalfWidth(text: string): string {
  return text
    .replace(WIDE, (sign) => sign.normalize('NFKC'))
    .replace(/(?<=\d)[，．](?=\d)/gu, (sign) => sign.normalize('NFKC'));
}

/**
 * Half-width katakana; №, ℡, Roman numerals, numbers in brackets or with a point, and squared words (㈱, ㍉, ㍻). The circled
 * numbers ① to ⑳ are allowed as item marks (docs/formats/README.md); they stand below U+2474.
 */
const DEPENDENT = /[\uFF61-\uFF9F]+|[\u2116\u2121\u2160-\u217F\u2474-\u24FF\u3200-\u33FF]/gu;
/** Roman numerals and the circled numbers beyond ⑳ are item marks too where they begin a line. */
const ITEM_MARK = /[\u2160-\u217F\u3251-\u325F\u32B1-\u32BF]/u;

function isItemMark(sign: string, text: string, at: number): boolean {
  return ITEM_MARK.test(sign) && /(?:^|[\r\n])[\s\u2160-\u217F]*$/u.test(text.slice(0, at));
}

/** Lists the machine-dependent signs and half-width katakana of a text, each once, in order. */
export function machineDependentSigns(text: string): readonly string[] {
  const found = [...text.matchAll(DEPENDENT)]
    .filter(({ 0: signs, index }) => !isItemMark(signs, text, index))
    .map(([signs]) => signs);
  return [...new Set(found)];
}

/** Writes machine-dependent signs and half-width katakana as any machine knows them; all else stays as it is. */
export function withPlainSigns(text: string): string {
  return text.replace(DEPENDENT, (signs: string, at: number) =>
    isItemMark(signs, text, at) ? signs : signs.normalize('NFKC'),
  );
}
