import { describe, expect, it } from '@jest/globals';
import JSZip from 'jszip';
import { cellAt, enter, putValue, setStyle, textOf } from '../../src/workbook/cells';
import { newWorkbook } from '../../src/workbook/create';
import type { PracticeSheet, PracticeWorkbook } from '../../src/workbook/model';
import { addSheet } from '../../src/workbook/sheets';
import { XlsxError, readXlsx, writeXlsx } from '../../src/xlsx';
import { charactersOfPoints, pointsOfCharacters } from '../../src/xlsx/units';

function firstSheet(workbook: PracticeWorkbook): PracticeSheet {
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

/** A workbook without its ids, which a file does not keep, and without the file that it was read from. */
function withoutIds(workbook: PracticeWorkbook): unknown {
  const { sheets, activeSheetId, ...rest } = workbook;
  return {
    ...rest,
    origin: null,
    active: sheets.findIndex(({ id }) => id === activeSheetId),
    sheets: sheets.map((sheet) => ({
      ...sheet,
      id: '',
      tables: sheet.tables.map((table) => ({ ...table, id: '' })),
      conditionalFormats: sheet.conditionalFormats.map((format) => ({ ...format, id: '' })),
    })),
  };
}

function everything(): PracticeWorkbook {
  const workbook = newWorkbook('x.xlsx');
  const sheet = firstSheet(workbook);
  sheet.name = '取組 一覧';
  const rows = [
    ['結\n果', '額', '日'],
    ['実施', 10, '2020/4/1'],
    ['未実施', 1234.5, '#N/A'],
    ['　実施', -0.1, 'TRUE'],
  ];
  rows.forEach((row, r) => row.forEach((value, c) => enter(sheet, r, c, value)));
  enter(sheet, 5, 0, "'=1+1");
  enter(sheet, 5, 1, '=SUM(取組表[額])');
  const formula = cellAt(sheet, 5, 1);
  if (formula) formula.value = 1244.4;
  enter(sheet, 5, 2, '=XLOOKUP(1,A1:A2,B1:B2)');
  enter(sheet, 8, 0, 'merged');
  sheet.merges.push({ row: 8, column: 0, rows: 2, columns: 3 });
  setStyle(sheet, 9, 1, {
    numberFormat: '#,##0;△#,##0',
    fontName: 'ＭＳ Ｐゴシック',
    fontSize: 8,
    bold: true,
    italic: true,
    underline: 'Double',
    strikethrough: true,
    fontColor: '#0000FF',
    fill: '#DDEBF7',
    horizontal: 'CenterAcrossSelection',
    vertical: 'Top',
    indent: 2,
    wrap: true,
    shrink: true,
    textOrientation: 45,
    locked: false,
    borders: {
      EdgeTop: { style: 'Double', weight: 'Thick', color: '#00FF00' },
      EdgeLeft: { style: 'Continuous', weight: 'Hairline', color: '#000000' },
      EdgeRight: { style: 'Dash', weight: 'Medium', color: '#000000' },
      EdgeBottom: { style: 'Dot', weight: 'Thin', color: '#000000' },
    },
  });
  sheet.tables.push({
    id: '{T}',
    name: '取組表',
    area: { row: 0, column: 0, rows: 4, columns: 3 },
    showHeaders: true,
    showTotals: false,
    showFilterButton: true,
    showBandedRows: false,
    styleName: 'TableStyleLight1',
    isDataFiltered: false,
  });
  sheet.customProperties.set('torikumi.tab', '集計 <1> & "2"');
  sheet.customProperties.set('second', '');
  sheet.columns.set(0, { width: 81 });
  sheet.columns.set(2, { width: 60, hidden: true });
  sheet.rows.set(3, { height: 30, hidden: true });
  sheet.tabColor = '#123456';
  sheet.showGridlines = false;
  sheet.freeze = { rows: 1, columns: 2 };
  sheet.selection = { row: 2, column: 1, rows: 1, columns: 1 };
  sheet.page = {
    ...sheet.page,
    orientation: 'Landscape',
    paperSize: 'A3',
    zoom: { horizontalFitToPages: 1 },
    printArea: { row: 0, column: 0, rows: 10, columns: 3 },
    printTitleRows: '$1:$2',
    centerHorizontally: true,
    printOrder: 'OverThenDown',
    margins: { top: 36, bottom: 50.4, left: 28.8, right: 10, header: 18, footer: 21.6 },
    headersFooters: {
      ...sheet.page.headersFooters,
      leftHeader: '行財政改革',
      centerFooter: '&P / &N',
    },
    rowBreaks: [5, 8],
  };
  const second = addSheet(workbook, "控え'1");
  second.visibility = 'VeryHidden';
  second.protection = { allowSort: true, allowFormatCells: true };
  second.autoFilter = { area: { row: 0, column: 0, rows: 2, columns: 2 }, isDataFiltered: false };
  enter(second, 0, 0, 'a');
  addSheet(workbook, '集計').customProperties.set('torikumi.tab', 'rollup');
  workbook.activeSheetId = workbook.sheets[2]?.id ?? '';
  workbook.names.set('率', "='取組 一覧'!$B$2/100");
  workbook.settings.set('torikumi.reasons', '{"A15":"改行\\n<&>"}');
  workbook.structureProtected = true;
  return workbook;
}

describe('a workbook saved as .xlsx', () => {
  it('is the same when it is read again', async () => {
    const workbook = everything();
    const read = await readXlsx(await writeXlsx(workbook), 'x.xlsx');
    expect(withoutIds(read)).toEqual(withoutIds(workbook));
  });

  it('keeps text that looks like a formula as text', async () => {
    const workbook = newWorkbook('x.xlsx');
    putValue(firstSheet(workbook), 0, 0, '=HYPERLINK("http://example.com")');
    const cell = cellAt(firstSheet(await readXlsx(await writeXlsx(workbook), 'x.xlsx')), 0, 0);
    expect(cell?.formula).toBeUndefined();
    expect(cell).toMatchObject({ value: '=HYPERLINK("http://example.com")', quotePrefix: true });
  });

  it('gives the same bytes each time', async () => {
    const workbook = everything();
    expect(Buffer.compare(await writeXlsx(workbook), await writeXlsx(workbook))).toBe(0);
  });

  it('stores the stamp of a tab where Excel stores a worksheet custom property', async () => {
    const zip = await JSZip.loadAsync(await writeXlsx(everything()));
    const sheet = await zip.file('xl/worksheets/sheet1.xml')?.async('string');
    expect(sheet).toMatch(/<customProperties><customPr name="torikumi.tab" r:id="rId\d+"\/>/);
    const bytes = await zip.file('xl/customProperty1.bin')?.async('uint8array');
    expect(new TextDecoder('utf-16le').decode(bytes)).toBe('集計 <1> & "2"');
  });
});

/** Changes one part of a file, as another program would have written it. */
async function changed(
  bytes: Uint8Array,
  part: string,
  change: (xml: string) => string,
): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  const before = await zip.file(part)?.async('string');
  if (before === undefined) throw new Error(`no ${part}`);
  const after = change(before);
  if (after === before) throw new Error(`nothing changed in ${part}`);
  zip.file(part, after);
  return zip.generateAsync({ type: 'uint8array' });
}

describe('a file that others wrote', () => {
  it('has headers in its table when headerRowCount is absent, as Excel leaves it', async () => {
    const bytes = await changed(await writeXlsx(everything()), 'xl/tables/table1.xml', (xml) =>
      xml.replace(' headerRowCount="1"', ''),
    );
    const read = await readXlsx(bytes, 'x.xlsx');
    expect(firstSheet(read).tables[0]).toMatchObject({ name: '取組表', showHeaders: true });
  });

  it('is read when its targets are absolute', async () => {
    const bytes = await changed(
      await writeXlsx(everything()),
      'xl/worksheets/_rels/sheet1.xml.rels',
      (xml) => xml.replaceAll('Target="../', 'Target="/xl/'),
    );
    const read = await readXlsx(bytes, 'x.xlsx');
    expect(firstSheet(read).tables).toHaveLength(1);
    expect(firstSheet(read).customProperties.get('torikumi.tab')).toBe('集計 <1> & "2"');
  });

  it('shows the built-in Japanese dates, which it names by number', async () => {
    const workbook = newWorkbook('x.xlsx');
    putValue(firstSheet(workbook), 0, 0, 43922);
    setStyle(firstSheet(workbook), 0, 0, { numberFormat: '0.00' });
    const bytes = await changed(await writeXlsx(workbook), 'xl/styles.xml', (xml) =>
      xml.replaceAll('numFmtId="2"', 'numFmtId="28"'),
    );
    const cell = cellAt(firstSheet(await readXlsx(bytes, 'x.xlsx')), 0, 0);
    expect(cell?.value).toBe(43922);
    expect(textOf(cell)).toBe('令和2年4月1日');
  });

  it('gives each cell of a shared formula its own, and rich text as text', async () => {
    const workbook = newWorkbook('x.xlsx');
    putValue(firstSheet(workbook), 0, 0, 1);
    const bytes = await changed(await writeXlsx(workbook), 'xl/worksheets/sheet1.xml', (xml) =>
      xml.replace(
        /<sheetData>[\s\S]*<\/sheetData>/,
        `<sheetData>
          <row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1*2</f><v>4</v></c><c r="B1"><v>2</v></c></row>
          <row r="2"><c r="A2"><f t="shared" si="0"/><v>6</v></c><c r="B2"><v>3</v></c></row>
          <row r="3"><c r="A3" t="inlineStr"><is><r><t>一部</t></r><r><rPr><b/></rPr><t>実施</t></r></is></c></row>
        </sheetData>`,
      ),
    );
    const sheet = firstSheet(await readXlsx(bytes, 'x.xlsx'));
    expect(cellAt(sheet, 0, 0)).toMatchObject({ formula: '=B1*2', value: 4 });
    expect(cellAt(sheet, 1, 0)).toMatchObject({ formula: '=B2*2', value: 6 });
    expect(cellAt(sheet, 2, 0)?.value).toBe('一部実施');
  });
});

describe('a file that is no workbook', () => {
  async function troubleOf(bytes: Uint8Array): Promise<unknown> {
    try {
      await readXlsx(bytes, 'x.xlsx');
    } catch (error) {
      return error instanceof XlsxError ? { code: error.code, hint: error.hint } : error;
    }
    return 'no error';
  }

  it('is told apart: text, old or locked workbook, other package, damage', async () => {
    expect(await troubleOf(new TextEncoder().encode('管理番号,結果'))).toEqual({
      code: 'not-xlsx',
      hint: null,
    });
    expect(await troubleOf(new Uint8Array(0))).toEqual({ code: 'not-xlsx', hint: null });
    const ole = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(await troubleOf(ole)).toEqual({ code: 'not-xlsx', hint: 'ole' });
    const other = await new JSZip()
      .file('word/document.xml', '<w/>')
      .generateAsync({ type: 'uint8array' });
    expect(await troubleOf(other)).toEqual({ code: 'not-xlsx', hint: 'zip' });
    const whole = await writeXlsx(everything());
    expect(await troubleOf(whole.slice(0, whole.length / 2))).toEqual({
      code: 'corrupt',
      hint: 'zip',
    });
    const broken = await changed(whole, 'xl/worksheets/sheet1.xml', (xml) => xml.slice(0, 500));
    expect(await troubleOf(broken)).toEqual({ code: 'corrupt', hint: null });
  });
});

describe('column widths', () => {
  it('are 72 pixels, 54 points, for the 9 characters of a Japanese standard column', () => {
    expect(pointsOfCharacters(9, 8)).toBe(54);
    expect(pointsOfCharacters(9.140625, 7)).toBe(48);
  });

  it('come back as the same pixels', () => {
    for (let pixels = 1; pixels < 800; pixels += 1)
      for (const digit of [7, 8])
        expect(pointsOfCharacters(charactersOfPoints(pixels * 0.75, digit), digit)).toBe(
          pixels * 0.75,
        );
  });
});
