/** Rows of wrapped texts: how high they are, and how much of a very long text they show. */
import { textHeight } from '../sheet/text-size';

/** What Excel keeps free at a cell's sides, in points. */
const SIDES = 8;
/** The highest row that Excel allows, in points. */
const HIGHEST = 409;
const LOWEST = 20;
/** Above and below the text, in points. */
const AIR = 4;

/** The margins of a list's pages in points: a centimetre at the sides. */
export const LIST_MARGINS = { top: 54, bottom: 54, left: 28, right: 28 };
/** The room for rows on a page of A4 landscape within these margins, in points. */
export const LIST_PAGE_HEIGHT = 595 - LIST_MARGINS.top - LIST_MARGINS.bottom;

/** Gives a text as far as the highest row can show it, `…` for the rest. Width and font size in points. */
export function fitting(text: string, fontSize: number, width: number): string {
  const fits = (shown: string): boolean =>
    textHeight(shown, fontSize, width - SIDES) + AIR <= HIGHEST;
  if (fits(text)) return text;
  const signs = [...text];
  let [low, high] = [0, signs.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(`${signs.slice(0, middle).join('')}…`)) low = middle;
    else high = middle - 1;
  }
  return `${signs.slice(0, low).join('')}…`;
}

/** Gives the height in points of a row whose cells hold the texts, each in a column of its width. */
export function rowHeight(
  texts: readonly string[],
  fontSize: number,
  widths: readonly number[],
): number {
  const heights = texts.map((text, column) =>
    textHeight(text, fontSize, (widths[column] ?? LOWEST) - SIDES),
  );
  return Math.min(HIGHEST, Math.max(LOWEST, ...heights.map((height) => height + AIR)));
}

/** Gives the width of some columns together. */
export function widthOf(widths: readonly number[], first: number, count: number): number {
  return widths.slice(first, first + count).reduce((sum, width) => sum + width, 0);
}
