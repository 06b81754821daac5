/** A file that is written is read again as it was drafted, by the add-in's own reader and by practice Excel. */
import { describe, expect, it } from '@jest/globals';
import { readXlsx as readInPractice } from 'practice-excel/xlsx';
import type { CellContent, SheetDraft } from '../../src/core/sheet/sheet-draft';
import { FONT, LIST_TEXT } from '../../src/core/sheet/styles';
import { readXlsx } from '../../src/files/read-xlsx';
import { writeXlsx } from '../../src/files/write-xlsx';

const TEXTS = ['=1+1', '<取組> & "計画"', '二行\n目', '_x0041_', ' 前後の空白 ', '制御\u0007文字'];

const text = (written: string): CellContent => ({ kind: 'text', text: written });

const DRAFT: SheetDraft = {
  key: 'edition:plans',
  name: "計画 '1'",
  fontName: FONT,
  columnWidths: [48, 120],
  rowHeights: [],
  cells: [
    { row: 0, column: 0, content: text('番号'), style: LIST_TEXT },
    { row: 0, column: 1, content: text('内容'), style: LIST_TEXT },
    ...TEXTS.map((each, at) => ({
      row: at + 1,
      column: 1,
      content: text(each),
      style: LIST_TEXT,
    })),
    { row: 9, column: 0, content: text('注'), style: LIST_TEXT },
    {
      row: 1,
      column: 0,
      content: { kind: 'number', value: 1234.5 },
      style: { ...LIST_TEXT, numberFormat: '#,##0.0"円"' },
    },
  ],
  merges: [{ row: 9, column: 0, rows: 1, columns: 2 }],
  table: { name: '計画', area: { row: 0, column: 0, rows: 7, columns: 2 } },
  frozenRows: 1,
  page: {
    orientation: 'landscape',
    printArea: { row: 0, column: 0, rows: 10, columns: 2 },
    titleRows: { first: 0, last: 0 },
    centerHorizontally: true,
    header: '',
    footer: '&P / &N',
  },
};

const PART = {
  id: '{5D6F7F0A-0000-4000-8000-000000000001}',
  namespace: 'urn:torikumi:test',
  xml: '<own xmlns="urn:torikumi:test">{"a":1}</own>',
};

describe('a new file', () => {
  it('holds the texts, figures, merges and table of its draft', () => {
    const [file] = readXlsx(writeXlsx([DRAFT], [PART]), 'new.xlsx').sheets;
    const sheet = file?.sheet;
    expect(sheet?.name).toBe("計画 '1'");
    expect(sheet?.values.slice(1, 7).map((row) => row[1])).toEqual(TEXTS);
    expect(sheet?.text[1]?.[0]).toBe('1,234.5円');
    expect(sheet?.merges).toEqual(DRAFT.merges);
    expect(sheet?.tables).toEqual([
      { name: '計画', area: DRAFT.table?.area, hasHeaders: true, hasTotals: false },
    ]);
  });

  it('is opened by practice Excel with its page, widths and part of XML', async () => {
    const workbook = await readInPractice(writeXlsx([DRAFT], [PART]), 'new.xlsx');
    const [sheet] = workbook.sheets;
    expect(sheet?.cells.get(1)?.get(1)).toMatchObject({ value: '=1+1' });
    expect(workbook.customXml).toEqual([{ id: PART.id, xml: PART.xml }]);
    expect(sheet?.tables.map(({ name }) => name)).toEqual(['計画']);
  });

  it('is the same each time', () => {
    expect(writeXlsx([DRAFT])).toEqual(writeXlsx([DRAFT]));
  });
});
