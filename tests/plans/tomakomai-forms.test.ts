/** 苫小牧市: the two-page sheet of a practice, and the sheet of an initiative. */
import { describe, expect, it } from '@jest/globals';
import facts from '../../src/plans/tomakomai/facts.json';
import type { SheetDraft } from '../../src/core/sheet/sheet-draft';
import type { SheetSnapshot } from '../../src/core/snapshot';
import {
  cellWith,
  cutAt,
  withCell,
  withColumns,
  withRows,
  withoutRows,
} from '../core/form/handling';
import { ledgerOf, lostOf, lostSubRecords, nothingNew, statusSheetsOf } from './status-sheets';

const tomakomai = statusSheetsOf('tomakomai');

function textsIn(draft: SheetDraft): readonly string[] {
  return draft.cells.flatMap(({ content }) => (content?.kind === 'text' ? [content.text] : []));
}

/** What stands in the row of a label, cell by cell, the label itself left out. */
function besides(sheet: SheetSnapshot, label: string): readonly unknown[] {
  const [row, column] = cellWith(sheet, label);
  return (sheet.values[row] ?? []).slice(column + 1).filter((value) => value !== '');
}

describe('the sheets of 95 practices', () => {
  it('say what the ledgers say', () => {
    expect(tomakomai.unchanged('practice')).toEqual(nothingNew(95));
  });

  it('give every field and sub-record back to ledgers that hold the numbers alone', () => {
    const collection = tomakomai.restored('practice');
    expect(collection.records).toHaveLength(95);
    expect(collection.unplaced).toEqual([]);
    expect(lostOf(ledgerOf(tomakomai.workbook, 'practices'), collection)).toEqual([]);
    for (const id of ['items', 'issues'])
      expect([id, lostSubRecords(ledgerOf(tomakomai.workbook, id), collection)]).toEqual([id, []]);
    // Practices 25 and 32 have a status in R6, which T17 forbids: the sheet has no cell for it.
    expect(lostSubRecords(ledgerOf(tomakomai.workbook, 'schedule'), collection)).toEqual([
      '25 2024  status',
      '32 2024  status',
    ]);
    const items = collection.records.flatMap(({ subRecords }) =>
      subRecords.filter(({ ledger }) => ledger === 'items'),
    );
    expect(items).toHaveLength(facts.practices.flatMap((practice) => practice.items).length);
  });

  it('are two pages each, and one more where items and 自己評価 do not fit one page', () => {
    for (const draft of tomakomai.drafts('practice', { arrangement: 'record' })) {
      const breaks = draft.page.pageBreaks ?? [];
      const [second] = draft.cells.flatMap(({ row, content }) =>
        content?.kind === 'text' && content.text === '【行政創革プラン進捗状況シート②】'
          ? [row]
          : [],
      );
      expect([draft.name, breaks.at(-1)]).toEqual([draft.name, second]);
      expect(breaks.length).toBeLessThanOrEqual(2);
    }
  });

  it('begin on a page of their own each', () => {
    const [draft] = tomakomai.drafts('practice');
    const alone = tomakomai
      .drafts('practice', { arrangement: 'record' })
      .reduce((pages, { page }) => pages + (page.pageBreaks ?? []).length + 1, 0);
    expect((draft?.page.pageBreaks ?? []).length + 1).toBe(alone);
  });

  it('keep 自己評価 together, under the heads again on a page that goes on', () => {
    const sheets = tomakomai.drafts('practice', { arrangement: 'record' });
    const longer = sheets.filter(({ page }) => page.pageBreaks?.length === 2);
    expect(longer.length).toBeGreaterThan(0);
    for (const { cells, page, name } of longer) {
      const rowOf = (text: string): readonly number[] =>
        cells.flatMap(({ row, content }) =>
          content?.kind === 'text' && content.text === text ? [row] : [],
        );
      const [first = 0, second = 0] = page.pageBreaks ?? [];
      expect([name, rowOf('実践項目')[1]]).toEqual([name, first]);
      const axes = ['進捗度', '連携度', '効率性', '創造性', '総合評価'].flatMap(rowOf);
      const pages = new Set(axes.map((row) => [row >= first, row >= second].join()));
      expect([name, axes.length, pages.size]).toEqual([name, 5, 1]);
    }
  });

  it('show themes, end and grades as the city prints them', () => {
    const sheet = tomakomai.sheet('practice', '1');
    const [row] = cellWith(sheet, 'テーマ');
    const marks = sheet.values[row + 1] ?? [];
    // Initiative 1 bears 財政, サービス, 協働 and 民活.
    const marked = (sheet.values[row] ?? []).filter((_theme, column) => marks[column] === '○');
    expect(marked).toEqual(['財政運営', '市民サービス', '協働', '民間活力']);
    expect(besides(sheet, '取組終了の場合記入 →')).toEqual(['令和7年3月取組終了']);
    expect(besides(sheet, '合計')).toEqual([12]);
    expect(besides(sheet, '総合評価').slice(0, 5)).toEqual(['B', 'A', 'C', 'C', 'A']);
  });

  it('begin with R5 for practices that were added then', () => {
    const sheet = tomakomai.sheet('practice', 'N10');
    const [row, column] = cellWith(sheet, '年度');
    const below = sheet.values.slice(row + 1).map((cells) => cells[column]);
    expect(below.filter((value) => typeof value === 'string' && /^R\d$/u.test(value))).toEqual([
      'R5',
      'R6',
    ]);
  });

  it('say the same with a row or a column inserted anywhere', () => {
    const sheet = tomakomai.sheet('practice', '1');
    for (let row = 0; row <= sheet.values.length; row += 1)
      expect([row, tomakomai.collect(withRows(sheet, row, 1))]).toEqual([row, nothingNew(1)]);
    for (let column = 0; column <= 16; column += 1)
      expect([column, tomakomai.collect(withColumns(sheet, column, 1))]).toEqual([
        column,
        nothingNew(1),
      ]);
  });

  it('give exactly what was changed, also of sub-records', () => {
    const sheet = tomakomai.sheet('practice', '1');
    const [row, column] = cellWith(sheet, '③');
    const [reason] = cellWith(sheet, '連携度');
    const filled = withCell(sheet, row, column + 1, '広報紙で知らせる。\n返礼品を増やす。');
    const changed = withCell(filled, reason, 8, '庁内で分担した。');
    const { records } = tomakomai.collect(changed);
    expect(records).toMatchObject([
      {
        record: '1',
        fields: [{ field: 'cooperationReason', after: '庁内で分担した。' }],
        subRecords: [
          {
            kind: 'changed',
            ledger: 'items',
            year: 2020,
            item: '③',
            fields: [{ field: 'planned', after: '広報紙で知らせる。\n返礼品を増やす。' }],
          },
        ],
      },
    ]);
    expect(records[0]?.fields).toHaveLength(1);
    expect(records[0]?.subRecords).toHaveLength(1);
  });

  it('give an item whose row was taken out as removed, and nothing else', () => {
    const sheet = tomakomai.sheet('practice', '1');
    const [row] = cellWith(sheet, '②');
    const { records, unplaced } = tomakomai.collect(withoutRows(sheet, row, 1));
    expect(unplaced).toEqual([]);
    expect(records).toMatchObject([
      { record: '1', fields: [], subRecords: [{ kind: 'removed', ledger: 'items', item: '②' }] },
    ]);
    expect(records[0]?.subRecords).toHaveLength(1);
  });

  it('are reported when they are cut off below any row of either page', () => {
    const sheet = tomakomai.sheet('practice', '1');
    const [top] = cellWith(sheet, '実践項目');
    for (let row = top + 2; row < sheet.values.length; row += 1) {
      const { unplaced, records } = tomakomai.collect(cutAt(sheet, row));
      expect([row, unplaced.length > 0, records]).toEqual([row, true, []]);
    }
  });
});

describe('the sheets of 22 initiatives', () => {
  it('say what the ledger says', () => {
    expect(tomakomai.unchanged('initiative')).toEqual(nothingNew(22));
  });

  it('give every field back to a ledger that holds the numbers alone', () => {
    const collection = tomakomai.restored('initiative');
    expect(collection.records).toHaveLength(22);
    expect(lostOf(ledgerOf(tomakomai.workbook, 'initiatives'), collection)).toEqual([]);
  });

  it('show the published averages, total and grade, and the committee’s score', () => {
    // docs/formats/tomakomai.md, 取組項目別: item 1 is 2.8 + 2.8 + 3.0 + 3.0 = 11.6.
    const sheet = tomakomai.sheet('initiative', '1');
    const [row] = cellWith(sheet, '財政');
    const shown = (sheet.values[row + 1] ?? []).filter((value) => value !== '');
    expect(shown.slice(4, 10)).toEqual(['2.8', '2.8', '3.0', '3.0', '11.6', 'A']);
    expect(shown.at(-1)).toBe('今回');
    expect(cellWith(sheet, '4.4 /5')).toBeDefined();
  });

  it('list numbers first, then the practices that were added', () => {
    const [draft] = tomakomai.drafts('initiative', { records: ['9'] });
    const [, ...numbers] = (draft?.cells ?? []).flatMap(({ row, column, content }) =>
      column === 0 && row > 5 && content && content.kind !== 'formula'
        ? [content.kind === 'number' ? String(content.value) : content.text]
        : [],
    );
    const added = numbers.findIndex((number) => number.startsWith('N'));
    expect(added).toBeGreaterThan(0);
    expect(numbers.slice(added, -1).every((number) => number.startsWith('N'))).toBe(true);
  });

  it('stand two a page where they fit, none broken', () => {
    const [draft] = tomakomai.drafts('initiative');
    const begins = draft?.page.pageBreaks ?? [];
    expect(draft && textsIn(draft).filter((text) => text === '（参考）')).toHaveLength(22);
    expect(begins.length + 1).toBeLessThan(22);
    const tops = (draft?.cells ?? []).flatMap(({ row, content }) =>
      content?.kind === 'text' && /^No\.\d+　/u.test(content.text) ? [row] : [],
    );
    expect(begins.every((row) => tops.includes(row))).toBe(true);
  });

  it('do not take figures or practices from what is typed over them', () => {
    const sheet = tomakomai.sheet('initiative', '1');
    const [row, column] = cellWith(sheet, '11.6');
    expect(tomakomai.collect(withCell(sheet, row, column, '12.0'))).toEqual(nothingNew(1));
  });

  it('give exactly what was changed', () => {
    const sheet = tomakomai.sheet('initiative', '1');
    const [row, column] = cellWith(sheet, '4.4 /5');
    const { records } = tomakomai.collect(withCell(sheet, row, column, '4.5 /5'));
    expect(records).toMatchObject([
      { record: '1', fields: [{ field: 'committee', before: '4.4', after: '4.5' }] },
    ]);
    expect(records[0]?.fields).toHaveLength(1);
  });
});
