/** Characters and spaces in a cell's text that machines have trouble with, and the text without them. */
import { trimmed, withoutInvisible } from './comparable';
import { TRAITS, hasTrait } from './traits';

/** More than one space within a line. */
const DOUBLED = /[^\S\r\n]{2,}/gu;

/** Says whether white space or line breaks stand at an end of the text. */
export function hasSpaceAtEnds(text: string): boolean {
  return trimmed(text) !== text;
}

/** Says whether the text contains invisible characters that separate words only for a machine: zero-width spaces, soft hyphens. */
export function hasInvisibleSigns(text: string): boolean {
  return withoutInvisible(text) !== text;
}

/** Says whether there are two spaces in a row between other characters. */
export function hasDoubledSpace(text: string): boolean {
  return hasTrait(text, TRAITS.space) && trimmed(text).search(DOUBLED) >= 0;
}

/** Removes spaces at the ends and invisible characters, and leaves one space of each run: a full-width one if the run contains one. */
export function tidySpace(text: string): string {
  return trimmed(withoutInvisible(text)).replace(DOUBLED, (spaces) =>
    spaces.includes('\u3000') ? '\u3000' : ' ',
  );
}

const WIDE = /[０-９Ａ-Ｚａ-ｚ]/gu;

/** Lists the full-width digits and letters of a text, each once. */
export function fullWidthSigns(text: string): readonly string[] {
  return hasTrait(text, TRAITS.wide) ? [...new Set(text.match(WIDE) ?? [])] : [];
}

/** Writes full-width digits and letters in half width, and with them the points and commas between digits. */
export function inHalfWidth(text: string): string {
  return text
    .replace(WIDE, (sign) => sign.normalize('NFKC'))
    .replace(/(?<=\d)[，．](?=\d)/gu, (sign) => sign.normalize('NFKC'));
}

/**
 * Half-width katakana; №, ℡, Roman numerals, numbers in brackets or with a point, and squared words (㈱, ㍉, ㍻). The circled numbers ① to
 * ⑳ are allowed as item marks (docs/formats/README.md); their codes are below U+2474.
 */
const DEPENDENT = /[\uFF61-\uFF9F]+|[\u2116\u2121\u2160-\u217F\u2474-\u24FF\u3200-\u33FF]/gu;
/** Roman numerals and the circled numbers beyond ⑳ are item marks too where they begin a line. */
const ITEM_MARK = /[\u2160-\u217F\u3251-\u325F\u32B1-\u32BF]/u;

function isItemMark(sign: string, text: string, at: number): boolean {
  return ITEM_MARK.test(sign) && /(?:^|[\r\n])[\s\u2160-\u217F]*$/u.test(text.slice(0, at));
}

/** Lists the machine-dependent signs and half-width katakana of a text, each once, in order. */
export function machineDependentSigns(text: string): readonly string[] {
  if (!hasTrait(text, TRAITS.dependent)) return [];
  const found = [...text.matchAll(DEPENDENT)]
    .filter(({ 0: signs, index }) => !isItemMark(signs, text, index))
    .map(([signs]) => signs);
  return [...new Set(found)];
}

/** Writes machine-dependent characters and half-width katakana in a form that every machine knows; everything else stays as it is. */
export function withPlainSigns(text: string): string {
  return text.replace(DEPENDENT, (signs: string, at: number) =>
    isItemMark(signs, text, at) ? signs : signs.normalize('NFKC'),
  );
}
