/** Where the cells of a tab of status sheets stand on its pages, by the tab's own breaks; and what is not where it should be. */
import type { Area } from '../../src/core/area';
import { cellAt, textOf } from 'practice-excel/workbook/cells';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from 'practice-excel/workbook/create';
import type { PracticeSheet } from 'practice-excel/workbook/model';
import type { PrintedWord } from './libre-office';

/** Points. */
const A4 = { short: 595.3, long: 841.9 };
/** LibreOffice rounds heights to its own unit, row by row. */
const LOOSE = 1.5;
/** A word's box is higher than its signs. */
const SIGNS = 0.25;

/** A cell with a text, on paper; across, as the sheet's points count from the print area's left edge. */
export interface PaperCell {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface PaperPage {
  readonly cells: readonly PaperCell[];
  /** Of the columns on the page. */
  readonly width: number;
  readonly paper: { readonly width: number; readonly height: number };
  readonly body: { readonly top: number; readonly bottom: number };
}

export const squeezed = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '');

function sum(from: number, to: number, of: (at: number) => number): number {
  let total = 0;
  for (let at = from; at < to; at += 1) total += of(at);
  return total;
}

/** Gives the pages that a tab's breaks make; with a facing page, the columns from `facing` on stand on every second one. */
export function paperPages(sheet: PracticeSheet, facing?: number): readonly PaperPage[] {
  const { page } = sheet;
  const area = page.printArea;
  if (!area) throw new Error(`${sheet.name} has no print area`);
  const begins = [0, ...page.rowBreaks.toSorted((a, b) => a - b)];
  const columns = facing === undefined ? [0] : [0, facing];
  return begins.flatMap((row, at) => {
    const end = begins[at + 1] ?? area.rows;
    const title = titleRow(sheet);
    const rows = Array.from({ length: end - row }, (_each, down) => row + down);
    const shown = title !== null && row > title ? [title, ...rows] : rows;
    return columns.map((column, side) =>
      pageOf(sheet, shown, column, columns[side + 1] ?? area.columns),
    );
  });
}

/** Forms repeat one row at most. */
function titleRow({ page: { printTitleRows } }: PracticeSheet): number | null {
  const row = /^\$(\d+):\$\1$/u.exec(printTitleRows ?? '')?.[1];
  return row === undefined ? null : Number(row) - 1;
}

function pageOf(
  sheet: PracticeSheet,
  rows: readonly number[],
  first: number,
  end: number,
): PaperPage {
  const heightOf = (row: number): number => sheet.rows.get(row)?.height ?? DEFAULT_ROW_HEIGHT;
  const widthOf = (column: number): number =>
    sheet.columns.get(column)?.width ?? DEFAULT_COLUMN_WIDTH;
  const { margins, orientation } = sheet.page;
  const [width, height] = orientation === 'Portrait' ? [A4.short, A4.long] : [A4.long, A4.short];
  const merges = new Map(sheet.merges.map((merge) => [`${merge.row} ${merge.column}`, merge]));
  const cells: PaperCell[] = [];
  let top = margins.top;
  for (const row of rows) {
    for (let column = first; column < end; column += 1) {
      const text = squeezed(textOf(cellAt(sheet, row, column)));
      const over: Area = merges.get(`${row} ${column}`) ?? { row, column, rows: 1, columns: 1 };
      const left = sum(first, column, widthOf);
      if (text !== '')
        cells.push({
          text,
          left,
          top,
          right: left + sum(column, column + over.columns, widthOf),
          bottom: top + sum(row, row + over.rows, heightOf),
        });
    }
    top += heightOf(row);
  }
  return {
    cells,
    width: sum(first, end, widthOf),
    paper: { width, height },
    body: { top: margins.top, bottom: height - margins.bottom },
  };
}

/** Gives the words between header and footer. */
export function bodyWords(page: PaperPage, words: readonly PrintedWord[]): readonly PrintedWord[] {
  return words.filter(({ top, bottom }) => {
    const middle = (top + bottom) / 2;
    return middle > page.body.top && middle < page.body.bottom;
  });
}

/** Gives how much wider than the sheet says columns are drawn: they stand in the paper's middle, and some text at their left edge. */
export function widening(pages: readonly (readonly [PaperPage, readonly PrintedWord[]])[]): number {
  return Math.max(
    ...pages.map(
      ([{ width, paper }, words]) =>
        (paper.width - 2 * Math.min(...words.map(({ left }) => left))) / width,
    ),
  );
}

/** Lists words that do not stand, line for line, within a cell that says them. */
export function wordsAstray(
  { cells, width, paper }: PaperPage,
  words: readonly PrintedWord[],
  wider: number,
): readonly string[] {
  const edge = (paper.width - width * wider) / 2;
  return words.flatMap((word) => {
    const inset = (word.bottom - word.top) * SIGNS;
    const around = cells.filter(
      ({ left, right, top, bottom }) =>
        edge + left * wider < word.right &&
        edge + right * wider > word.left &&
        word.top + inset > top - LOOSE &&
        word.bottom - inset < bottom + LOOSE,
    );
    return isSaid(squeezed(word.text), around) ? [] : [word.text];
  });
}

/** Text of cells beside each other may stand so close that it is one word: each cell says one part of it. */
function isSaid(text: string, cells: readonly PaperCell[]): boolean {
  if (text === '') return true;
  return cells.some((cell, at) => {
    const others = cells.toSpliced(at, 1);
    for (let length = text.length; length > 0; length -= 1)
      if (cell.text.includes(text.slice(0, length)) && isSaid(text.slice(length), others))
        return true;
    return false;
  });
}

/** Gives the signs that one text has more of than another, in a row. */
export function signsMissing(of: string, from: string): string {
  const left = new Map<string, number>();
  for (const sign of from) left.set(sign, (left.get(sign) ?? 0) + 1);
  return [...of]
    .filter((sign) => {
      const count = left.get(sign) ?? 0;
      left.set(sign, count - 1);
      return count <= 0;
    })
    .join('');
}
