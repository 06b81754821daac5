/** How texts of cells are compared: by what they say, not by width or white space. */

// U+200B and U+FEFF come in with text pasted from web pages; `\s` holds the full-width space.
const SPACE = /[\s\u200B\uFEFF]/u;
const BLANK = /^[\s\u200B\uFEFF]*$/u;

/** Says whether a text counts as empty: nothing but white space, full-width spaces and line breaks. */
export function isBlank(text: string): boolean {
  return BLANK.test(text);
}

/** Takes white space and line breaks off both ends. */
export function trimmed(text: string): string {
  // Sign by sign from both ends: a pattern that ends in `+$` looks at every run of spaces within anew.
  let from = 0;
  let to = text.length;
  while (from < to && SPACE.test(text.charAt(from))) from += 1;
  while (to > from && SPACE.test(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

/** The form in which two texts are the same: NFKC, trimmed, one sign for a line break. */
export function comparable(text: string): string {
  return trimmed(text.normalize('NFKC').replace(/\r\n?/gu, '\n'));
}

/** Punctuation and symbols, but for those within a number: 1.5 is not 15. */
const MARKS = /(?<!\d)[\p{P}\p{S}]+|[\p{P}\p{S}]+(?!\d)/gu;

/** The form in which two texts say the same word for word: `squashed`, without case, punctuation and symbols. */
export function wordForWord(text: string): string {
  return squashed(text).toLowerCase().replace(MARKS, '');
}

/** The form in which two labels are the same: NFKC without any white space. */
export function squashed(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u200B\uFEFF]+/gu, '');
}
