/** Makes the invisible parts of a cell's text visible: white space and line breaks that a fix removes. Pure. */

/** A piece of text, or a sign in place of white space. */
export interface Piece {
  readonly text: string;
  readonly sign: boolean;
}

const SPACE_SIGN = '␣';
const BREAK_SIGN = '⏎';

/** White space at the ends, doubled, full-width or unusual, and line breaks; a single space between words is not an error. */
const NOTABLE = /^\s+|\s+$|\r?\n|[^\S ]|\s{2,}/gu;

function signsFor(white: string): string {
  return white
    .replace(/\r\n?|\n/gu, '\n')
    .replace(/./gsu, (character) => (character === '\n' ? BREAK_SIGN : SPACE_SIGN));
}

/** Cuts a text into pieces, with signs in place of notable white space. */
export function visiblePieces(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(NOTABLE)) {
    if (match.index > from) pieces.push({ text: text.slice(from, match.index), sign: false });
    pieces.push({ text: signsFor(match[0]), sign: true });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), sign: false });
  return pieces;
}
