/** Lays a sheet out as a town keeps it: a title, headings of two rows, merges, a total, notes. */
import { enter, putValue, setStyle } from 'practice-excel/workbook/cells';
import type { PracticeBorder, PracticeSheet, PracticeStyle } from 'practice-excel/workbook/model';
import type { PlacedRowKind, PlacedSheet } from '../../src/plans/samples/placed-sheet';

const FONT_SIZE = 9;
const LINE_HEIGHT = 15;

const LINE: PracticeBorder = { style: 'Continuous', weight: 'Thin', color: '#7F7F7F' };
const BOX: PracticeStyle['borders'] = {
  EdgeTop: LINE,
  EdgeBottom: LINE,
  EdgeLeft: LINE,
  EdgeRight: LINE,
};

const BOXED: ReadonlySet<PlacedRowKind> = new Set(['header', 'record', 'total']);

function lookOf(kind: PlacedRowKind): Partial<PracticeStyle> {
  switch (kind) {
    case 'title':
      return { fontSize: 14, bold: true };
    case 'header':
      return { bold: true, fill: '#E2EFDA', horizontal: 'Center', vertical: 'Center' };
    case 'total':
      return { bold: true, vertical: 'Center' };
    default:
      return { vertical: 'Center' };
  }
}

/** How many lines a text takes; its signs are full-width but for digits. */
function linesOf(text: string, width: number): number {
  const ems = Math.max(1, Math.floor((width - 6) / FONT_SIZE));
  return text
    .split('\n')
    .map((line) => [...line].reduce((sum, sign) => sum + (/[ -~]/.test(sign) ? 0.6 : 1), 0))
    .reduce((lines, size) => lines + Math.max(1, Math.ceil(size / ems)), 0);
}

/** Fills a practice workbook's sheet. */
export function fillPlacedSheet(sheet: PracticeSheet, placed: PlacedSheet): void {
  const { name, widths, rows, merges, centered, amounts, freeze } = placed;
  sheet.name = name;
  const mergedDown = new Set(
    merges.filter((merge) => merge.rows > 1).map(({ row, column }) => `${row} ${column}`),
  );
  rows.forEach(({ kind, cells }, row) => {
    let lines = 1;
    widths.forEach((width, column) => {
      const content = cells[column] ?? '';
      const isBoxed = BOXED.has(kind);
      setStyle(sheet, row, column, {
        fontSize: FONT_SIZE,
        ...(isBoxed ? { wrap: true, borders: BOX } : {}),
        ...((kind === 'record' || kind === 'total') && centered.includes(column)
          ? { horizontal: 'Center' }
          : {}),
        ...(isBoxed && kind !== 'header' && amounts.includes(column)
          ? { numberFormat: '#,##0', horizontal: 'Right' }
          : {}),
        ...(kind === 'legend' && column === widths.length - 1 ? { horizontal: 'Right' } : {}),
        ...lookOf(kind),
      });
      if (typeof content === 'string' && content.startsWith('='))
        enter(sheet, row, column, content);
      else putValue(sheet, row, column, content);
      if (isBoxed && !mergedDown.has(`${row} ${column}`))
        lines = Math.max(lines, linesOf(String(content), width));
    });
    sheet.rows.set(row, { height: kind === 'title' ? 24 : lines * LINE_HEIGHT + 6 });
  });
  widths.forEach((width, column) => sheet.columns.set(column, { width }));
  sheet.merges.push(...merges);
  sheet.freeze = freeze;
  sheet.page = {
    ...sheet.page,
    orientation: 'Landscape',
    paperSize: widths.length > 10 ? 'A3' : 'A4',
    zoom: { horizontalFitToPages: 1 },
    margins: { top: 36, bottom: 36, left: 28.8, right: 28.8, header: 18, footer: 18 },
    headersFooters: { ...sheet.page.headersFooters, centerFooter: '&P / &N' },
  };
}
