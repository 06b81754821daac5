/** How texts of cells are compared: by their content, regardless of width, white space and invisible characters. */

import { TRAITS, hasTrait, hasTraitAtEnds } from './traits';

/** White space, with the full-width space, and controls. */
const SPACE = String.raw`\s\p{Cc}`;
/** Signs that take no room: zero-width spaces and joiners, soft hyphens, marks of direction, fillers. They come in with pasted texts. */
const INVISIBLE = String.raw`\p{Cf}\p{Default_Ignorable_Code_Point}`;

/** A variation selector, which chooses the shape of the character before it, belongs to that character. */
const AT_END = new RegExp(String.raw`(?!\p{Variation_Selector})[${SPACE}${INVISIBLE}]`, 'u');
const BLANK = new RegExp(`^[${SPACE}${INVISIBLE}]*$`, 'u');
const ALL_SPACE = new RegExp(`[${SPACE}${INVISIBLE}]+`, 'gu');
const ALL_INVISIBLE = new RegExp(`[${INVISIBLE}]+`, 'gu');
/** Joiners within one picture (👨‍👩‍👧) show. */
const ALL_BUT_SELECTORS = new RegExp(
  String.raw`(?!\p{Variation_Selector})(?<!\p{Extended_Pictographic}\uFE0F?)[${INVISIBLE}]|(?<=^|\s)\p{Variation_Selector}`,
  'gu',
);

const AT_ENDS = TRAITS.space | TRAITS.invisible;
/** Without these a text is what it is folded into. */
const TO_FOLD = TRAITS.space | TRAITS.invisible | TRAITS.folds;

/** Says whether a text counts as empty: nothing but white space, full-width spaces, line breaks and invisible characters. */
export function isBlank(text: string): boolean {
  return text === '' || BLANK.test(text);
}

/** Removes white space, line breaks and invisible characters from both ends. */
export function trimmed(text: string): string {
  if (!hasTraitAtEnds(text, AT_ENDS)) return text;
  // It goes character by character from both ends, because a pattern that ends in `+$` would examine every run of spaces inside the text.
  let from = 0;
  let to = text.length;
  while (from < to && AT_END.test(text.charAt(from))) from += 1;
  while (to > from && AT_END.test(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

/** Removes invisible characters, except those that choose the shape of the character before them. */
export function withoutInvisible(text: string): string {
  if (!hasTrait(text, TRAITS.invisible)) return text;
  return text.replace(ALL_BUT_SELECTORS, '');
}

/** The form in which two texts are the same: NFKC, trimmed, one character for a line break, no invisible characters. */
export function comparable(text: string): string {
  if (!hasTrait(text, TO_FOLD)) return text;
  return trimmed(text.replace(ALL_INVISIBLE, '').normalize('NFKC').replace(/\r\n?/gu, '\n'));
}

/** The form in which two labels are the same: NFKC without white space and invisible characters. */
export function squashed(text: string): string {
  if (!hasTrait(text, TO_FOLD)) return text;
  const folded = text.replace(ALL_SPACE, '').normalize('NFKC');
  // NFKC turns a separate voicing mark (゛) into a space and a combining mark, which then joins the character before it.
  return AT_END.test(folded) ? folded.replace(ALL_SPACE, '').normalize('NFC') : folded;
}

/** Punctuation and symbols, except those within a number, because 1.5 is not 15. */
const MARKS = /(?<!\d)[\p{P}\p{S}]+|[\p{P}\p{S}]+(?!\d)/gu;

/** The form in which texts with the same words are equal: `squashed`, without case, punctuation and symbols. */
export function wordForWord(text: string): string {
  return squashed(text).toLowerCase().replace(MARKS, '');
}

/** The key of a name wherever names are matched: the form in which labels are equal, and without case, as Excel compares. */
export function nameKey(name: string): string {
  return squashed(name).toUpperCase();
}
