/** Files that other programs wrote: with less in them than Excel's own have. */
import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { cellAt } from '../../src/workbook/cells';
import { putValue, setStyle, textOf } from '../../src/workbook/cells';
import { addSheet } from '../../src/workbook/sheets';
import { readXlsx, writeXlsx } from '../../src/xlsx';
import { corpus } from './corpus';
import { packed, partsOf, unpacked } from './packages';

describe('a file of another program', () => {
  it('is read when it states no views, widths or page', async () => {
    const foreign = new ExcelJS.Workbook();
    const sheet = foreign.addWorksheet('台帳');
    sheet.getCell('B3').value = '管理番号';
    sheet.getCell('B4').value = 0;
    const bytes = new Uint8Array(await foreign.xlsx.writeBuffer());
    const [read] = (await readXlsx(bytes, 'foreign.xlsx')).sheets;
    if (!read) throw new Error('no sheet');
    expect(read.name).toBe('台帳');
    expect(cellAt(read, 2, 1)?.value).toBe('管理番号');
    expect(cellAt(read, 3, 1)?.value).toBe(0);
    expect(read.freeze).toEqual({ rows: 0, columns: 0 });
  });
});

type Change = (name: string, xml: string) => readonly [string, string | Uint8Array];

async function foreign(change: Change, given = {}): Promise<Uint8Array> {
  const parts = new Map<string, string | Uint8Array>();
  for (const [name, content] of partsOf(given)) {
    const [other, text] = typeof content === 'string' ? change(name, content) : [name, content];
    parts.set(other, text);
  }
  return packed(parts);
}

const same: Change = (name, xml) => [name, xml];

/** By how they differ from what Excel writes. */
const writers: Readonly<Record<string, Change>> = {
  'in the strict kind': (name, xml) => [
    name,
    xml
      .replaceAll(
        'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
        'http://purl.oclc.org/ooxml/officeDocument/relationships',
      )
      .replaceAll(
        'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        'http://purl.oclc.org/ooxml/spreadsheetml/main',
      ),
  ],
  'with a prefix for each element': (name, xml) => [
    name,
    /^xl\/[^_].*\.xml$/.test(name)
      ? xml.replace(/<(\/?)(?=[A-Za-z]\w*[\s/>])/g, '<$1x:').replace('xmlns="', 'xmlns:x="')
      : xml,
  ],
  'with a mark of its encoding': (name, xml) => [name, `\uFEFF${xml}`],
  'in UTF-16': (name, xml) => [
    name,
    name.endsWith('sheet1.xml')
      ? Buffer.from(`\uFEFF${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le')
      : xml,
  ],
  'with absolute targets': (name, xml) => [
    name,
    xml.replace(/Target="(worksheets|styles|shared)/g, 'Target="/xl/$1'),
  ],
  'with names in another case': (name, xml) => [
    name.replace('sheet1.xml', 'Sheet1.XML').replace('sharedStrings', 'SharedStrings'),
    xml,
  ],
  'with backslashes in names': (name, xml) => [name.replaceAll('/', '\\'), xml],
  'without the places of cells': (name, xml) => [
    name,
    name.endsWith('sheet1.xml')
      ? xml.replace(/ r="[A-Z]?\d"/g, '').replace(/ spans="1:3"/g, '')
      : xml,
  ],
  'with comments and line breaks': (name, xml) => [
    name,
    name.endsWith('sheet1.xml') ? xml.replaceAll('<row', '\r\n <!-- row -->\r\n<row') : xml,
  ],
};

describe.each(Object.entries(writers))('a file written %s', (_, change) => {
  it('is read, and saved with a cell and a tab more in the same kind', async () => {
    const workbook = await readXlsx(await foreign(change), 'x.xlsx');
    const [sheet] = workbook.sheets;
    if (!sheet) throw new Error('no sheet');
    expect(sheet.name).toBe('台帳');
    expect(textOf(cellAt(sheet, 1, 1))).toBe('窓口の 統合一本化');
    expect(cellAt(sheet, 2, 2)?.value).toBe(0.30000000000000004);
    expect(cellAt(sheet, 0, 0)?.style.bold).toBe(true);
    putValue(sheet, 1, 1, '一本化');
    putValue(sheet, 1, 4, 5);
    setStyle(sheet, 1, 4, { fill: '#FFFF00', numberFormat: '0.00"件"' });
    putValue(addSheet(workbook, '集計'), 0, 0, 8);
    const again = await readXlsx(await writeXlsx(workbook), 'x.xlsx');
    expect(again.sheets.map(({ name }) => name)).toEqual(['台帳', '集計']);
    const [read, tab] = again.sheets;
    if (!read || !tab) throw new Error('no sheet');
    expect(cellAt(read, 1, 1)?.value).toBe('一本化');
    expect(cellAt(read, 1, 2)?.value).toBe(0.1);
    expect(textOf(cellAt(read, 1, 4))).toBe('5.00件');
    expect(cellAt(read, 1, 4)?.style.fill).toBe('#FFFF00');
    expect(cellAt(read, 2, 2)?.value).toBe(0.30000000000000004);
    expect(cellAt(tab, 0, 0)?.value).toBe(8);
  });
});

describe('a file of the strict kind', () => {
  it('has its dates as dates, and they stay on their days', async () => {
    const bytes = await foreign(writers['in the strict kind'] ?? same, {
      rows: '<row r="4"><c r="A4" s="2" t="d"><v>2024-04-01</v></c><c r="B4" s="2" t="d"><v>2024-04-01T12:00:00Z</v></c></row>',
    });
    const workbook = await readXlsx(bytes, 'x.xlsx');
    const [sheet] = workbook.sheets;
    if (!sheet) throw new Error('no sheet');
    expect(textOf(cellAt(sheet, 3, 0))).toBe('2024/4/1');
    expect(cellAt(sheet, 3, 1)?.value).toBe(45_383.5);
    putValue(sheet, 0, 0, '番');
    const written = (await unpacked(await writeXlsx(workbook))).get('xl/worksheets/sheet1.xml');
    expect(written).toContain('<c r="A4" s="2" t="d"><v>2024-04-01</v></c>');
  });
});

describe('a file without styles or texts', () => {
  it('is read and takes looks', async () => {
    const parts = partsOf({});
    parts.delete('xl/styles.xml');
    parts.delete('xl/sharedStrings.xml');
    const workbook = await readXlsx(await packed(parts), 'x.xlsx');
    const [sheet] = workbook.sheets;
    if (!sheet) throw new Error('no sheet');
    setStyle(sheet, 1, 2, { bold: true });
    const again = await readXlsx(await writeXlsx(workbook), 'x.xlsx');
    expect(again.sheets[0] && cellAt(again.sheets[0], 1, 2)).toMatchObject({
      value: 0.1,
      style: { bold: true },
    });
  });
});

describe('a table that is filtered', () => {
  it.each(['colour', 'icon', 'the top ten', 'groups of dates', 'an average'])(
    'by %s is read as filtered',
    async (by) => {
      const name = Object.keys(corpus).find((each) => each.endsWith(by));
      const workbook = await readXlsx(await packed(partsOf(corpus[name ?? ''] ?? {})), 'x.xlsx');
      expect(workbook.sheets[0]?.tables).toMatchObject([
        { name: '取組表', isDataFiltered: true, showFilterButton: true, showHeaders: true },
      ]);
    },
  );
});
