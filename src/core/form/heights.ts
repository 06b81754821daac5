/** How high a form's lines are: Excel fits no merged cells, so the height follows from the text. Everything in points. */
import { lineHeight, textHeight } from '../sheet/text-size';
import type { Block, BlockCell } from './block';
import { textOfContent } from './shown';

/** What Excel keeps free at a cell's sides. */
const SIDES = 8;
/** Above and below the text. */
const AIR = 3;
/** Excel rounds rows to its screen's pixels. */
const PIXEL = 0.75;
/** The highest row that Excel allows. */
const HIGHEST = 408;

/** Gives the height that a text needs in a cell of a width. */
export function neededHeight(text: string, fontSize: number, width: number): number {
  return text === '' ? 0 : textHeight(text, fontSize, width - SIDES) + AIR;
}

/** Rounds up to what Excel can draw. */
export function wholePixels(height: number): number {
  return Math.ceil(height / PIXEL) * PIXEL;
}

function heightOf(cell: BlockCell, widths: readonly number[], fontSize: number): number {
  const { content } = cell;
  const text = content?.kind === 'derived' ? String(content.figure) : textOfContent(content);
  const width = widths
    .slice(cell.column, cell.column + cell.columns)
    .reduce((sum, each) => sum + each, 0);
  return neededHeight(text, fontSize, width);
}

/** Gives the heights of a block's lines; what a cell over several lines lacks is shared among them. */
export function lineHeights(
  { lines, cells }: Block,
  widths: readonly number[],
  fontSize: number,
): readonly number[] {
  const heights = lines.map(({ minHeight }) => wholePixels(minHeight));
  const byLines = cells.toSorted((a, b) => a.lines - b.lines);
  for (const cell of byLines) {
    const needed = heightOf(cell, widths, fontSize);
    const own = heights.slice(cell.line, cell.line + cell.lines);
    const lacking = needed - own.reduce((sum, each) => sum + each, 0);
    if (lacking > 0)
      own.forEach((height, at) => {
        heights[cell.line + at] = wholePixels(height + lacking / own.length);
      });
  }
  return heights;
}

/** Gives how much of a room lines of text fill, none of them cut; rounded down to what Excel can draw. */
export function roomInLines(room: number, fontSize: number): number {
  const lines = Math.floor(room / lineHeight(fontSize));
  return Math.floor((lines * lineHeight(fontSize)) / PIXEL) * PIXEL;
}

/** Cuts a height into rows that Excel allows, as equal as pixels go. */
export function rowsOfHeight(height: number): readonly number[] {
  const count = Math.max(1, Math.ceil(height / HIGHEST));
  const each = wholePixels(height / count);
  return Array.from({ length: count }, (_row, at) =>
    at < count - 1 ? each : Math.max(PIXEL, height - each * (count - 1)),
  );
}
