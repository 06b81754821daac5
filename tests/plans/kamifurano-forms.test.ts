/** 上富良野町: two sheets a page, and the 計画の体系. */
import { describe, expect, it } from '@jest/globals';
import { cellWith, cutAt, withCell, withColumns, withRows } from '../core/form/handling';
import { ledgerOf, lostOf, nothingNew, statusSheetsOf } from './status-sheets';

const kamifurano = statusSheetsOf('kamifurano');
const FIRST = '(1) 効果的な情報発信手法の研究実施 全課【総務課】';

describe('the 37 sheets', () => {
  it('say what the ledger says', () => {
    expect(kamifurano.unchanged('sheet')).toEqual(nothingNew(37));
  });

  it('give every field back to a ledger that holds item and section alone', () => {
    const collection = kamifurano.restored('sheet');
    expect(collection.records).toHaveLength(37);
    expect(collection.unplaced).toEqual([]);
    expect(lostOf(ledgerOf(kamifurano.workbook, 'sheets'), collection)).toEqual([]);
  });

  it('stand two a page at most, none broken', () => {
    const [draft] = kamifurano.drafts('sheet');
    const tops = (draft?.cells ?? []).flatMap(({ row, content }) =>
      content?.kind === 'text' && content.text === '取組項目' ? [row] : [],
    );
    const ends = (draft?.cells ?? []).flatMap(({ row, content }) =>
      content?.kind === 'text' && content.text === '評価・検証' ? [row] : [],
    );
    const pageOf = (row: number): number =>
      (draft?.page.pageBreaks ?? []).filter((begins) => begins <= row).length;
    expect(tops).toHaveLength(37);
    expect(ends.map(pageOf)).toEqual(tops.map(pageOf));
    const pages = tops.map(pageOf);
    const onPage = pages.map((page) => pages.filter((other) => other === page).length);
    expect(new Set(onPage)).toEqual(new Set([1, 2]));
  });

  it('have 基本項目 and 推進項目 above the first sheet of each', () => {
    const [draft] = kamifurano.drafts('sheet');
    const texts = (draft?.cells ?? []).flatMap(({ content }) =>
      content?.kind === 'text' ? [content.text] : [],
    );
    expect(texts.filter((text) => /^[ⅠⅡ] /u.test(text))).toEqual([
      'Ⅰ 協働によるまちづくり',
      'Ⅱ 効果的な行財政運営',
    ]);
    expect(texts.filter((text) => /^[12] /u.test(text))).toEqual([
      '1 積極的な情報共有',
      '2 協力体制の強化',
      '1 行財政手法の検証',
      '2 行財政運営の効率化',
    ]);
  });

  it('have the year in one cell beside its six rows', () => {
    const sheet = kamifurano.sheet('sheet', FIRST);
    const [row, column] = cellWith(sheet, '令和2年度');
    expect(sheet.merges).toContainEqual({ row, column, rows: 6, columns: 1 });
  });

  it('say the same with a row or a column inserted anywhere', () => {
    const sheet = kamifurano.sheet('sheet', FIRST);
    for (let row = 0; row <= sheet.values.length; row += 1)
      expect([row, kamifurano.collect(withRows(sheet, row, 1))]).toEqual([row, nothingNew(1)]);
    for (let column = 0; column <= 4; column += 1)
      expect([column, kamifurano.collect(withColumns(sheet, column, 1))]).toEqual([
        column,
        nothingNew(1),
      ]);
  });

  it('give exactly what was changed', () => {
    const sheet = kamifurano.sheet('sheet', FIRST);
    const [row, column] = cellWith(sheet, '後期\n（10～3月）');
    const { records } = kamifurano.collect(
      withCell(sheet, row, column + 1, '2/16　説明会\n3/1　公表'),
    );
    expect(records).toMatchObject([
      { record: FIRST, fields: [{ field: 'secondHalf', after: '2/16　説明会\n3/1　公表' }] },
    ]);
    expect(records[0]?.fields).toHaveLength(1);
  });

  it('are reported when they are cut off below any row', () => {
    const sheet = kamifurano.sheet('sheet', FIRST);
    const [top] = cellWith(sheet, '取組項目');
    // The first row alone may stand in any list.
    for (let row = top + 2; row < sheet.values.length; row += 1) {
      const { unplaced, records } = kamifurano.collect(cutAt(sheet, row));
      expect([row, unplaced.length > 0, records]).toEqual([row, true, []]);
    }
  });
});

describe('the 計画の体系', () => {
  it('lists the 21 items of the tree and is for print alone', () => {
    const [draft] = kamifurano.drafts('tree');
    const items = (draft?.cells ?? []).filter(
      ({ column, content }) => column === 3 && content?.kind === 'text',
    );
    expect(items).toHaveLength(1 + 21);
    expect(kamifurano.unchanged('tree')).toEqual(nothingNew(0));
  });
});
