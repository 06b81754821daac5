/** Writes a practice workbook as an .xlsx file, through ExcelJS and for the rest into the package itself. */
import type { CellErrorValue, CellValue, Worksheet } from 'exceljs';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { areaAddress, cellAddress } from '../../core/area';
import type {
  PracticeCell,
  PracticeSheet,
  PracticeStyle,
  PracticeValue,
  PracticeWorkbook,
} from '../workbook/model';
import { DEFAULT_STYLE } from '../workbook/create';
import { FIXED_DATE, writeBeyond } from './beyond-exceljs';
import { writeStyle } from './cell-style';
import { writeColor } from './colors';
import { formulaInFile } from './formulas';
import { changePart } from './package-parts';
import { writeHeaderFooter, writePageSetup } from './page';
import { writeProtection } from './protection';
import { tableToAdd } from './table-parts';
import { charactersOfPoints, digitWidth } from './units';
import { xmlText } from './xml';

function plainValue(value: PracticeValue): string | number | boolean | CellErrorValue {
  // ExcelJS's type lists only Excel 2007's errors; newer ones are written the same way.
  return typeof value === 'object' ? { error: value.error as CellErrorValue['error'] } : value;
}

function valueToWrite(cell: PracticeCell): CellValue {
  if (cell.formula !== undefined)
    return { formula: formulaInFile(cell.formula), result: plainValue(cell.value) };
  return cell.value === '' ? null : plainValue(cell.value);
}

/** ExcelJS builds a style's XML for each new object: looks are few, so each is made once. */
function styleWriter(): (style: PracticeStyle) => ReturnType<typeof writeStyle> {
  const made = new Map<PracticeStyle, ReturnType<typeof writeStyle>>();
  return (style) => {
    const known = made.get(style) ?? writeStyle(style);
    made.set(style, known);
    return known;
  };
}

function writeCells(
  worksheet: Worksheet,
  sheet: PracticeSheet,
  styleOf: ReturnType<typeof styleWriter>,
): void {
  for (const [row, cells] of [...sheet.cells].sort(([a], [b]) => a - b)) {
    for (const [column, cell] of [...cells].sort(([a], [b]) => a - b)) {
      const target = worksheet.getCell(row + 1, column + 1);
      target.value = valueToWrite(cell);
      target.style = styleOf(cell.style);
    }
  }
}

/** ExcelJS writes every covered cell: one that has no look of its own gets the standard one, not the file's bare default. */
function writeMerges(
  worksheet: Worksheet,
  sheet: PracticeSheet,
  styleOf: ReturnType<typeof styleWriter>,
): void {
  for (const { row, column, rows, columns } of sheet.merges) {
    worksheet.mergeCellsWithoutStyle(row + 1, column + 1, row + rows, column + columns);
    for (let r = row; r < row + rows; r += 1)
      for (let c = column; c < column + columns; c += 1)
        if (!sheet.cells.get(r)?.has(c))
          worksheet.getCell(r + 1, c + 1).style = styleOf(DEFAULT_STYLE);
  }
}

const STATE = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

async function writeSheet(
  workbook: ExcelJS.Workbook,
  sheet: PracticeSheet,
  styleOf: ReturnType<typeof styleWriter>,
): Promise<void> {
  const { freeze } = sheet;
  const worksheet = workbook.addWorksheet(sheet.name, {
    state: STATE[sheet.visibility],
    properties: sheet.tabColor === '' ? {} : { tabColor: writeColor(sheet.tabColor) },
    pageSetup: writePageSetup(sheet.page),
    headerFooter: writeHeaderFooter(sheet.page),
    views: [
      {
        showGridLines: sheet.showGridlines,
        activeCell: cellAddress(sheet.selection.row, sheet.selection.column),
        ...(freeze.rows > 0 || freeze.columns > 0
          ? { state: 'frozen', xSplit: freeze.columns, ySplit: freeze.rows }
          : { state: 'normal' }),
      },
    ],
  });
  for (const table of sheet.tables) worksheet.addTable(tableToAdd(sheet, table));
  writeCells(worksheet, sheet, styleOf);
  writeMerges(worksheet, sheet, styleOf);
  for (const [index, { width, hidden }] of sheet.columns) {
    const column = worksheet.getColumn(index + 1);
    if (width !== undefined) column.width = charactersOfPoints(width, STANDARD_DIGIT);
    if (hidden) column.hidden = true;
  }
  for (const [index, { height, hidden }] of sheet.rows) {
    const row = worksheet.getRow(index + 1);
    if (height !== undefined) row.height = height;
    if (hidden) row.hidden = true;
  }
  for (const row of sheet.page.rowBreaks) worksheet.getRow(row).addPageBreak();
  if (sheet.autoFilter) worksheet.autoFilter = areaAddress(sheet.autoFilter.area);
  if (sheet.protection) await worksheet.protect('', writeProtection(sheet.protection));
}

const STANDARD_DIGIT = digitWidth(DEFAULT_STYLE.fontName);

/** ExcelJS's standard style has Calibri; a Japanese workbook's has the font that its columns are measured by. */
function withStandardFont(xml: string): string {
  return xml.replace(
    /<font>[\s\S]*?<\/font>/,
    `<font><sz val="11"/><color theme="1"/><name val="${xmlText(DEFAULT_STYLE.fontName)}"/><family val="3"/><charset val="128"/></font>`,
  );
}

/**
 * Writes a workbook as the bytes of an .xlsx file; the same workbook gives the same bytes. Not kept: passwords, by what a filter
 * filters (hidden rows stay hidden), and the sign `'` itself (its text is text all the same).
 */
export async function writeXlsx(workbook: PracticeWorkbook): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.creator = 'Torikumi';
  book.lastModifiedBy = 'Torikumi';
  book.created = FIXED_DATE;
  book.modified = FIXED_DATE;
  book.calcProperties.fullCalcOnLoad = true;
  const active = workbook.sheets.findIndex((sheet) => sheet.id === workbook.activeSheetId);
  book.views = [
    {
      x: 0,
      y: 0,
      width: 28_800,
      height: 15_000,
      firstSheet: 0,
      activeTab: Math.max(0, active),
      visibility: 'visible',
    },
  ];
  const styleOf = styleWriter();
  for (const sheet of workbook.sheets) await writeSheet(book, sheet, styleOf);
  const zip = await JSZip.loadAsync(await book.xlsx.writeBuffer());
  await changePart(zip, 'xl/styles.xml', withStandardFont);
  await writeBeyond(zip, workbook);
  zip.forEach((_, entry) => {
    entry.date = FIXED_DATE;
  });
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE', platform: 'DOS' });
}
