/** Lays records out as a ledger's sheet: an Excel table or a plain block from A1, as tall as its texts need, ready to print. */
import { putValue, setStyle } from 'practice-excel/workbook/cells';
import { newId } from 'practice-excel/workbook/create';
import type { PracticeSheet, PracticeStyle } from 'practice-excel/workbook/model';
import type { Column, Content, SampleSheet } from '../../src/plans/samples/sheet';
import { BOX, FONT_SIZE, LINE_HEIGHT, linesOf } from './boxed-text';

const TALLEST_ROW = 409;

function writeRow(
  sheet: PracticeSheet,
  row: number,
  columns: readonly Column[],
  contents: readonly Content[],
  lookOf: (column: Column) => Partial<PracticeStyle>,
): void {
  let lines = 1;
  columns.forEach((definition, index) => {
    const content = contents[index] ?? '';
    const numberFormat =
      typeof content === 'number' ? (definition.numberFormat ?? 'General') : 'General';
    setStyle(sheet, row, index, {
      fontSize: FONT_SIZE,
      wrap: true,
      borders: BOX,
      numberFormat,
      ...lookOf(definition),
    });
    putValue(sheet, row, index, content);
    lines = Math.max(lines, linesOf(String(content), definition.width));
  });
  sheet.rows.set(row, { height: Math.min(TALLEST_ROW, lines * LINE_HEIGHT + 6) });
}

/** Fills a practice workbook's sheet with a ledger: the table bears the sheet's name. Merges make it a plain block. */
export function fillLedgerSheet(
  sheet: PracticeSheet,
  { name, columns, records, merges = [] }: SampleSheet,
): void {
  sheet.name = name;
  writeRow(
    sheet,
    0,
    columns,
    columns.map(({ header }) => header),
    () => ({ bold: true, fill: '#DDEBF7', horizontal: 'Center', vertical: 'Center' }),
  );
  records.forEach((record, index) => {
    writeRow(sheet, index + 1, columns, record, ({ horizontal }) => ({
      horizontal,
      vertical: 'Top',
    }));
  });
  columns.forEach(({ width }, index) => sheet.columns.set(index, { width }));
  sheet.merges.push(...merges);
  if (merges.length === 0)
    sheet.tables.push({
      id: newId(),
      name,
      area: { row: 0, column: 0, rows: records.length + 1, columns: columns.length },
      showHeaders: true,
      showTotals: false,
      showFilterButton: true,
      styleName: '',
      isDataFiltered: false,
    });
  sheet.freeze = { rows: 1, columns: 0 };
  sheet.page = {
    ...sheet.page,
    orientation: 'Landscape',
    paperSize: 'A3',
    zoom: { horizontalFitToPages: 1 },
    printTitleRows: '$1:$1',
    margins: { top: 36, bottom: 36, left: 28.8, right: 28.8, header: 18, footer: 18 },
    headersFooters: { ...sheet.page.headersFooters, centerFooter: '&P / &N' },
  };
}
