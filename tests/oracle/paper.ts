/** How many A4 pages a sheet takes that is scaled to the paper's width. */
import type { Area } from '../../src/core/area';
import { usedArea } from 'practice-excel/workbook/cells';
import { cornerAt } from 'practice-excel/workbook/chart-position';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from 'practice-excel/workbook/create';
import type { PracticeSheet } from 'practice-excel/workbook/model';

/** Points. */
const A4 = { short: 595.3, long: 841.9 };

/**
 * Columns are measured by the digits of a font: where it is missing, those of another one are wider or narrower. And LibreOffice
 * does not always take the largest scale that fits the paper.
 */
const NARROWER = 0.9;
const WIDER = 1.25;

/** Gives the fewest and the most pages that a sheet takes with the fonts that a computer may have. */
export function pagesNeeded(sheet: PracticeSheet): {
  readonly least: number;
  readonly most: number;
} {
  const pages = (digitWidth: number): number => (pageOfRows(sheet, digitWidth).at(-1) ?? -1) + 1;
  return { least: pages(WIDER), most: pages(NARROWER) };
}

/** Gives the names of charts that stand on two pages, with one font or another. */
export function chartsCut(sheet: PracticeSheet): readonly string[] {
  return sheet.charts.flatMap(({ name, position: { left, top, height } }) => {
    const first = cornerAt(sheet, left, top).row;
    const last = cornerAt(sheet, left, top + height).row - 1;
    const cut = [NARROWER, 1, WIDER].some((digitWidth) => {
      const pages = pageOfRows(sheet, digitWidth);
      return pages[first] !== pages[last];
    });
    return cut ? [name] : [];
  });
}

/**
 * Gives the page, from 0, of each row of a sheet's print area (which begins at A1) to the last one that holds something; rows that
 * are repeated on each page are counted in.
 */
function pageOfRows(sheet: PracticeSheet, digitWidth: number): readonly number[] {
  const { page } = sheet;
  const area = page.printArea ?? usedArea(sheet, true);
  if (!area) return [];
  const portrait = page.orientation === 'Portrait';
  const { left, right, top, bottom } = page.margins;
  const width = (portrait ? A4.short : A4.long) - left - right;
  const height = (portrait ? A4.long : A4.short) - top - bottom;
  const scale = Math.min(1, width / (widthOf(sheet, area) * digitWidth));
  const room = page.zoom.verticalFitToPages === 1 ? Infinity : height / scale;
  const repeated = titleRows(page.printTitleRows);
  const end = Math.min(area.row + area.rows, lastRow(sheet) + 1);
  const pages: number[] = [];
  let current = 0;
  let used = 0;
  for (let row = 0; row < end; row += 1) {
    const own = heightOf(sheet, row);
    if (used + own > room) {
      current += 1;
      used = repeated.reduce((sum, title) => sum + heightOf(sheet, title), 0);
    }
    used += own;
    pages.push(current);
  }
  return pages;
}

/** The last row with a value or a chart over it: LibreOffice prints no empty page. */
function lastRow(sheet: PracticeSheet): number {
  const { row = 0, rows = 0 } = usedArea(sheet, true) ?? {};
  const charts = sheet.charts.map(
    ({ position: { left, top, height } }) => cornerAt(sheet, left, top + height).row - 1,
  );
  return Math.max(row + rows - 1, ...charts);
}

function widthOf(sheet: PracticeSheet, { column, columns }: Area): number {
  let width = 0;
  for (let at = column; at < column + columns; at += 1)
    width += sheet.columns.get(at)?.width ?? DEFAULT_COLUMN_WIDTH;
  return width;
}

function heightOf(sheet: PracticeSheet, row: number): number {
  return sheet.rows.get(row)?.height ?? DEFAULT_ROW_HEIGHT;
}

/** `$3:$4` is rows 2 and 3, from 0. */
function titleRows(rows: string | null): readonly number[] {
  const match = /^\$(\d+):\$(\d+)$/.exec(rows ?? '');
  if (!match) return [];
  const [first, last] = [Number(match[1]) - 1, Number(match[2]) - 1];
  return Array.from({ length: last - first + 1 }, (_, place) => first + place);
}
