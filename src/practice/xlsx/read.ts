/** Reads an .xlsx file into a practice workbook, through ExcelJS and for the rest from the package itself. */
import type { Cell, CellValue, Worksheet } from 'exceljs';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { readAddress } from '../../core/area';
import type {
  PracticeCell,
  PracticeSheet,
  PracticeValue,
  PracticeWorkbook,
} from '../workbook/model';
import { DEFAULT_STYLE, newSheet } from '../workbook/create';
import { readTyped } from '../workbook/typing';
import type { SheetBeyond, WorkbookBeyond } from './beyond-exceljs';
import { readBeyond } from './beyond-exceljs';
import { readStyle } from './cell-style';
import { readColor } from './colors';
import { chartsOn } from './drawings';
import { typedFormula } from './formulas';
import { readPage } from './page';
import { readProtection } from './protection';
import { repairForExcelJs } from './repair';
import { tablesIn } from './table-parts';
import { digitWidth, pointsOfCharacters } from './units';
import { XlsxError } from './xlsx-error';

const DAY = 86_400_000;
/** The serial number of 1970-01-01. */
const UNIX_EPOCH = 25_569;

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** ExcelJS makes dates of numbers by their format; their serial numbers are UTC days. */
function serialOf(date: Date): number {
  return date.getTime() / DAY + UNIX_EPOCH;
}

function constantOf(value: CellValue): PracticeValue {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return value;
  if (value instanceof Date) return serialOf(value);
  if ('error' in value) return { error: value.error };
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  // A link's text may itself be rich, whatever the types say.
  if ('hyperlink' in value) return constantOf(value.text as CellValue);
  return '';
}

function readCell(cell: Cell): PracticeCell | null {
  const style = readStyle(cell.style);
  const look: PracticeCell | null = style === DEFAULT_STYLE ? null : { value: '', style };
  if (cell.isMerged && cell.master !== cell) return look;
  if (cell.formula)
    return { value: constantOf(cell.result), formula: typedFormula(cell.formula), style };
  const value = constantOf(cell.value);
  if (value === '') return look;
  // A text that typing would not keep as text has been typed with a quote before it.
  const quoted = typeof value === 'string' && readTyped(value, style.numberFormat).value !== value;
  return { value, style, ...(quoted ? { quotePrefix: true } : {}) };
}

function readCells(sheet: PracticeSheet, worksheet: Worksheet): void {
  worksheet.eachRow({ includeEmpty: true }, (row, rowNumber) => {
    const cells = new Map<number, PracticeCell>();
    row.eachCell({ includeEmpty: true }, (cell, columnNumber) => {
      const read = readCell(cell);
      if (read) cells.set(columnNumber - 1, read);
    });
    if (cells.size > 0) sheet.cells.set(rowNumber - 1, cells);
    // The library types a height as always there; it is not.
    const height = row.height as number | undefined;
    if (height !== undefined || row.hidden)
      sheet.rows.set(rowNumber - 1, {
        ...(height === undefined ? {} : { height }),
        ...(row.hidden ? { hidden: true } : {}),
      });
  });
}

function readColumns(sheet: PracticeSheet, worksheet: Worksheet, digit: number): void {
  // The library types the columns as always there; a sheet without any has none.
  const columns = (worksheet.columns as typeof worksheet.columns | null) ?? [];
  columns.forEach((column, index) => {
    const { width, hidden } = column;
    if (width === undefined && !hidden) return;
    sheet.columns.set(index, {
      ...(width === undefined ? {} : { width: pointsOfCharacters(width, digit) }),
      ...(hidden ? { hidden: true } : {}),
    });
  });
}

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

function readSheet(
  worksheet: Worksheet,
  beyond: SheetBeyond | undefined,
  digit: number,
): PracticeSheet {
  const sheet = newSheet(worksheet.name);
  readCells(sheet, worksheet);
  readColumns(sheet, worksheet, digit);
  // ExcelJS gives null, whatever its types say, where the file states no views.
  const view = (worksheet.views as typeof worksheet.views | null)?.[0];
  const { sheetProtection, merges } = worksheet.model as typeof worksheet.model & {
    readonly sheetProtection?: Parameters<typeof readProtection>[0] & { readonly sheet?: boolean };
  };
  const filter = worksheet.autoFilter;
  const filterArea = typeof filter === 'string' ? readAddress(filter) : null;
  return {
    ...sheet,
    visibility: VISIBILITY[worksheet.state],
    tabColor: readColor(worksheet.properties.tabColor) ?? '',
    showGridlines: view?.showGridLines ?? true,
    merges: merges.flatMap((address) => readAddress(address) ?? []),
    tables: tablesIn(worksheet, beyond?.filteredTables ?? new Set()),
    conditionalFormats: beyond?.conditionalFormats ?? [],
    validations: beyond?.validations ?? [],
    protection: sheetProtection?.sheet ? readProtection(sheetProtection) : null,
    autoFilter: filterArea
      ? { area: filterArea, isDataFiltered: beyond?.isFiltered ?? false }
      : null,
    freeze:
      view?.state === 'frozen'
        ? { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 }
        : { rows: 0, columns: 0 },
    page: readPage(worksheet.pageSetup, worksheet.headerFooter ?? {}, beyond?.rowBreaks ?? []),
    customProperties: new Map(beyond?.customProperties),
    selection: readAddress(view?.activeCell ?? 'A1') ?? sheet.selection,
  };
}

async function openPackage(bytes: Uint8Array): Promise<JSZip> {
  if (startsWith(bytes, OLE)) throw new XlsxError('not-xlsx', 'ole');
  if (!startsWith(bytes, ZIP)) throw new XlsxError('not-xlsx');
  let zip: JSZip;
  try {
    zip = await JSZip.loadAsync(bytes);
  } catch (cause) {
    throw new XlsxError('corrupt', 'zip', { cause });
  }
  if (!zip.file('xl/workbook.xml')) throw new XlsxError('not-xlsx', 'zip');
  return zip;
}

function practiceWorkbook(
  workbook: ExcelJS.Workbook,
  beyond: WorkbookBeyond,
  name: string,
): PracticeWorkbook {
  const digit = digitWidth(beyond.standardFont);
  const sheets = workbook.worksheets.map((worksheet) =>
    readSheet(worksheet, beyond.sheets.get(worksheet.name), digit),
  );
  for (const sheet of sheets)
    sheet.charts = chartsOn(sheet, sheets, beyond.sheets.get(sheet.name)?.charts ?? []);
  const active =
    sheets[(workbook.views as typeof workbook.views | null)?.[0]?.activeTab ?? 0] ?? sheets[0];
  if (!active) throw new XlsxError('corrupt');
  return {
    name,
    sheets,
    activeSheetId: active.id,
    names: new Map(beyond.names),
    settings: new Map(beyond.settings),
    structureProtected: beyond.structureProtected,
    readOnly: false,
  };
}

/**
 * Reads a workbook from the bytes of an .xlsx file. Throws XlsxError: `not-xlsx` (hint `ole`: an old .xls, or one locked with a
 * password) or `corrupt`. Dates become serial numbers, rich text plain text, shared formulas each cell's own.
 */
export async function readXlsx(bytes: Uint8Array, name: string): Promise<PracticeWorkbook> {
  const zip = await openPackage(bytes);
  try {
    const beyond = await readBeyond(zip);
    await repairForExcelJs(zip);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(
      await zip.generateAsync({ type: 'arraybuffer', compression: 'STORE' }),
    );
    return practiceWorkbook(workbook, beyond, name);
  } catch (cause) {
    if (cause instanceof XlsxError) throw cause;
    throw new XlsxError('corrupt', null, { cause });
  }
}
