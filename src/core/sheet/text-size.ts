/** How much room text takes on a sheet: East-Asian signs are as wide as the font is high, others about half. */
import { eastAsianWidth } from 'get-east-asian-width';

/** A half-width sign of 游ゴシック takes a little more than half of the font's size. */
const HALF = 0.56;
/** Lines of 游ゴシック stand further apart than those of other fonts. */
const LINE = 1.67;
/** Sums of widths are binary. */
const DUST = 1e-6;
/** Signs with which no line begins: the sign before goes along with them to the next line. */
const NEVER_FIRST = new Set(
  '、。，．,.・：；:;？！?!）)」』】〕］｝〉》ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ％%',
);

function isWide(sign: string): boolean {
  return eastAsianWidth(sign.codePointAt(0) ?? 0, { ambiguousAsWide: true }) === 2;
}

function signWidth(sign: string, fontSize: number): number {
  return fontSize * (isWide(sign) ? 1 : HALF);
}

/** Gives the width of one line of text in points. */
export function textWidth(text: string, fontSize: number): number {
  let width = 0;
  for (const sign of text) width += signWidth(sign, fontSize);
  return width;
}

/** Counts the lines that one line of text becomes: what is left of a line too narrow for its next sign or word stays empty. */
function wrappedLines(text: string, fontSize: number, width: number): number {
  let lines = 1;
  let used = 0;
  /** Of the line's end, what cannot be parted from a half-width sign that follows: its word. */
  let word = 0;
  let last = 0;
  for (const sign of text) {
    const own = signWidth(sign, fontSize);
    const inWord = sign !== ' ' && !isWide(sign);
    if (used + own <= width + DUST) {
      used += own;
      word = inWord ? word + own : 0;
    } else if (sign !== ' ') {
      const along = inWord ? word : NEVER_FIRST.has(sign) ? last : 0;
      // What fills the line alone is parted all the same.
      const carried = along < used && along + own <= width ? along : 0;
      lines += 1;
      used = carried + own;
      word = inWord ? used : 0;
    }
    last = own;
  }
  return lines;
}

/** Gives how far lines of text stand apart, in points. */
export function lineHeight(fontSize: number): number {
  return fontSize * LINE;
}

/** Gives the height in points that wrapped text needs in a cell of a width in points. */
export function textHeight(text: string, fontSize: number, width: number): number {
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + wrappedLines(line, fontSize, width), 0);
  return Math.ceil(lines * lineHeight(fontSize));
}
