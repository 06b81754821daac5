/** Which texts a spreadsheet criterion takes as they stand, and which look like a number, a pattern or a comparison to it. */
import { squashed } from '../values/comparable';
import { asExcelMayTake } from './keys';

/** Excel does not accept a longer text as a criterion. */
export const LONGEST_CRITERION = 255;

/** Spreadsheets would not take these literally but as comparisons, patterns, numbers, dates, truth values or quotations. */
const NOT_ITSELF = /^[=<>#"]|[*?~]/u;

const MAYBE_NOT_TEXT =
  /^["#]|^[\s\d０-９.,．，\-－/／:：%％¥￥$()（）+＋eE年月日時分秒元明治大正昭和平成令MTSHR]*$/iu;

/** The same with white space in front or in full width, which some spreadsheets ignore. */
const HIDDEN = /^[=<>#]|^(?:true|false)$/iu;

/** Says whether this text as a criterion matches only itself. */
export function isItself(text: string): boolean {
  return (
    text.length <= LONGEST_CRITERION &&
    !NOT_ITSELF.test(text) &&
    !MAYBE_NOT_TEXT.test(text) &&
    !HIDDEN.test(squashed(text))
  );
}

/** Says whether EXACT matches only cells that hold this text. */
export function isComparable(text: string): boolean {
  return (
    text.length <= LONGEST_CRITERION &&
    !MAYBE_NOT_TEXT.test(text) &&
    !HIDDEN.test(squashed(text).replace(/^[=<>]+/u, ''))
  );
}

/** Says whether a spreadsheet may treat two of the texts as equal. */
export function mayMeet(texts: readonly string[]): boolean {
  return new Set(texts.map(asExcelMayTake)).size < texts.length;
}

/** Texts that Excel may take for an amount, a time or a date. */
const MAYBE_A_NUMBER = /^[\d.,:/\-+E¥$()年月日時分秒]*$/iu;

/** Excel counts dates in days from 1900, so smaller numbers are not the date of any text. */
const FIRST_YEAR = 366;

/** Says whether Excel could take a text for this number. */
export function looksLike(written: string, number: number): boolean {
  const text = squashed(written).replaceAll(',', '');
  if (!/\d/u.test(text)) return false;
  const [, percent] = /^(.+)%$/u.exec(text) ?? [];
  const plain = percent === undefined ? Number(text) : Number(percent) / 100;
  if (!Number.isNaN(plain)) return plain === number;
  return (
    MAYBE_A_NUMBER.test(text) && (/[¥$(E]/iu.test(text) || number > FIRST_YEAR || number % 1 !== 0)
  );
}
