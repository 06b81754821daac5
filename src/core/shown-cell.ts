/** What a cell says to its reader: what Excel shows in it, not the number or date behind. */
import type { CellValue } from './snapshot';
import { isCellError } from './snapshot';

/** One cell: what it holds, and what Excel shows of it by its number format. */
export interface ShownCell {
  readonly raw: CellValue;
  readonly text: string;
}

/** Excel gives longer texts cut, or as a row of #. */
const LONGEST_SHOWN_WHOLE = 255;

/** Gives a text with one sign for a line break, as Excel's cells hold it. */
export function withPlainBreaks(text: string): string {
  return text.replace(/\r\n?/gu, '\n');
}

/**
 * Gives what a cell says as text: a date, a share, a number or a truth value as Excel shows it (令和6年4月1日, 94.9%, 2,144人, TRUE),
 * a text as it stands, with what a number format puts around it, `''` where the format hides it; an error by its sign.
 */
export function cellText({ raw, text }: ShownCell): string {
  if (isCellError(raw)) return raw.error;
  if (typeof raw === 'boolean') return String(raw).toUpperCase();
  // Blanks at the ends of a shown number only line it up with others.
  if (typeof raw === 'number') return /^#+$/u.test(text) ? String(raw) : text.trim();
  if (raw === text) return raw;
  const isWhole =
    raw.length > LONGEST_SHOWN_WHOLE || withPlainBreaks(raw) === withPlainBreaks(text);
  return isWhole ? raw : text;
}

/** Says whether Excel shows what the cell holds as it is, without a number format's doing. */
export function isShownPlain(cell: ShownCell): boolean {
  return isCellError(cell.raw) || cellText(cell) === cellText(plainCell(cell.raw));
}

/** Gives a cell that shows what it holds as it stands, e.g. a text that was read on paper. */
export function plainCell(raw: CellValue): ShownCell {
  return { raw, text: isCellError(raw) ? raw.error : String(raw) };
}
