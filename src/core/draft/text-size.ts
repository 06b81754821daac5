/** How much room text takes on a sheet: East-Asian signs are as wide as the font is high, others about half. */
import { eastAsianWidth } from 'get-east-asian-width';

/** A half-width sign of 游ゴシック takes a little more than half of the font's size. */
const HALF = 0.56;
/** Lines of 游ゴシック stand further apart than those of other fonts. */
const LINE = 1.65;

/** Gives the width of one line of text in points. */
export function textWidth(text: string, fontSize: number): number {
  let width = 0;
  for (const sign of text) {
    const wide = eastAsianWidth(sign.codePointAt(0) ?? 0, { ambiguousAsWide: true }) === 2;
    width += fontSize * (wide ? 1 : HALF);
  }
  return width;
}

/** Gives the height in points that wrapped text needs in a cell of a width in points. */
export function textHeight(text: string, fontSize: number, width: number): number {
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line, fontSize) / width)), 0);
  return Math.ceil(lines * fontSize * LINE);
}
