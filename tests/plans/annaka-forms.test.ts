/** 安中市: one item a page, and the 目次. */
import { describe, expect, it } from '@jest/globals';
import { cellWith, cutAt, withCell, withColumns, withRows } from '../core/form/handling';
import { ledgerOf, lostOf, nothingNew, statusSheetsOf } from './status-sheets';

const annaka = statusSheetsOf('annaka');

describe('the pages of 36 items', () => {
  it('say what the ledger says', () => {
    expect(annaka.unchanged('item')).toEqual(nothingNew(36));
  });

  it('give every field back to a ledger that holds the numbers alone, merged years too', () => {
    const collection = annaka.restored('item');
    expect(collection.records).toHaveLength(36);
    expect(collection.unplaced).toEqual([]);
    expect(lostOf(ledgerOf(annaka.workbook, 'items'), collection)).toEqual([]);
  });

  it('are one page an item', () => {
    const [draft] = annaka.drafts('item');
    expect(draft?.page.pageBreaks).toHaveLength(35);
  });

  it('show a goal that holds for all years in one cell', () => {
    // Item 2 has one goal for all its years (docs/formats/annaka.md, a year's goal may be one merged cell over all years).
    const sheet = annaka.sheet('item', '2');
    const [row, label] = cellWith(sheet, '年度目標');
    expect(sheet.merges).toContainEqual({ row, column: label + 1, rows: 1, columns: 5 });
    const [stages] = cellWith(sheet, '進捗状況');
    expect(sheet.merges.filter((merge) => merge.row === stages)).toEqual([]);
  });

  it('take a goal typed into the one cell of all years for each of them', () => {
    const sheet = annaka.sheet('item', '2');
    const [row, label] = cellWith(sheet, '年度目標');
    const { records } = annaka.collect(withCell(sheet, row, label + 1, '窓口を見直す。'));
    expect(records).toHaveLength(1);
    expect(records[0]?.fields.map(({ field, year, after }) => [field, year, after])).toEqual(
      [2020, 2021, 2022, 2023, 2024].map((year) => ['yearGoal', year, '窓口を見直す。']),
    );
  });

  it('say the same with a row or a column inserted anywhere', () => {
    const sheet = annaka.sheet('item', '1');
    for (let row = 0; row <= sheet.values.length; row += 1)
      expect([row, annaka.collect(withRows(sheet, row, 1))]).toEqual([row, nothingNew(1)]);
    for (let column = 0; column <= 7; column += 1)
      expect([column, annaka.collect(withColumns(sheet, column, 1))]).toEqual([
        column,
        nothingNew(1),
      ]);
  });

  it('give exactly what was changed', () => {
    const sheet = annaka.sheet('item', '1');
    const [row, column] = cellWith(sheet, '取組\n内容');
    const { records } = annaka.collect(
      withCell(sheet, row, column + 1, '・動画で知らせる。\n・アプリを使う。'),
    );
    expect(records).toMatchObject([
      {
        record: '1',
        fields: [{ field: 'actions', after: '・動画で知らせる。\n・アプリを使う。' }],
      },
    ]);
    expect(records[0]?.fields).toHaveLength(1);
  });

  it('are reported when they are cut off below any row', () => {
    const sheet = annaka.sheet('item', '1');
    const [top] = cellWith(sheet, '担当課');
    // The first row alone may stand in any list.
    for (let row = top + 2; row < sheet.values.length; row += 1) {
      const { unplaced, records } = annaka.collect(cutAt(sheet, row));
      expect([row, unplaced.length > 0, records]).toEqual([row, true, []]);
    }
  });
});

describe('the 目次', () => {
  it('lists all items with their pages, a heading once a page for all its items', () => {
    const [draft] = annaka.drafts('contents');
    const texts = (draft?.cells ?? []).flatMap(({ column, content }) =>
      column < 3 && content?.kind === 'text' ? [[column, content.text] as const] : [],
    );
    expect(texts.filter(([column]) => column === 2)).toHaveLength(1 + 36);
    expect(
      texts.filter(([column, text]) => column === 0 && text.startsWith('1 市民ニーズの把握')),
    ).toHaveLength(1);
    const pages = (draft?.cells ?? []).flatMap(({ column, content }) =>
      column === 3 && content?.kind === 'number' ? [content.value] : [],
    );
    expect(pages).toEqual(Array.from({ length: 36 }, (_, at) => at + 1));
  });

  it('is for print, and not collected', () => {
    expect(annaka.unchanged('contents')).toEqual(nothingNew(0));
  });
});
