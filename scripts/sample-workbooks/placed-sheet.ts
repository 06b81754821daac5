/** Lays a sheet out as a town keeps it: a title, headings of two rows, merges, a total, notes. */
import { enter, putValue, setStyle } from 'practice-excel/workbook/cells';
import type { PracticeSheet, PracticeStyle } from 'practice-excel/workbook/model';
import type { PlacedRowKind, PlacedSheet } from '../../src/plans/samples/placed-sheet';
import { BOX, FONT_SIZE, LINE_HEIGHT, linesOf } from './boxed-text';

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
