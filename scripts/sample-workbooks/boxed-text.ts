/** Texts in boxes, as all sample sheets have them: the lines around, the size of the letters, and how many lines a text takes. */
import type { PracticeBorder, PracticeStyle } from 'practice-excel/workbook/model';

export const FONT_SIZE = 9;
/** 游ゴシック at 9 points needs this much for a line. */
export const LINE_HEIGHT = 15;

const LINE: PracticeBorder = { style: 'Continuous', weight: 'Thin', color: '#7F7F7F' };
export const BOX: PracticeStyle['borders'] = {
  EdgeTop: LINE,
  EdgeBottom: LINE,
  EdgeLeft: LINE,
  EdgeRight: LINE,
};

/** Gives how many lines a text takes in a column; its texts are full-width but for digits and signs. */
export function linesOf(text: string, width: number): number {
  const ems = Math.max(1, Math.floor((width - 6) / FONT_SIZE));
  return text
    .split('\n')
    .map((line) => [...line].reduce((sum, sign) => sum + (/[ -~]/.test(sign) ? 0.6 : 1), 0))
    .reduce((lines, size) => lines + Math.max(1, Math.ceil(size / ems)), 0);
}
