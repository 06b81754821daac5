/** 安曇野市: the 一覧 over facing pages, and the 体系. */
import { describe, expect, it } from '@jest/globals';
import type { SheetDraft } from '../../src/core/sheet/sheet-draft';
import { sheetOfDraft } from '../core/form/sheets-of-drafts';
import { cellWith, withCell, withColumns, withRows } from '../core/form/handling';
import { ledgerOf, lostOf, nothingNew, statusSheetsOf } from './status-sheets';

const azumino = statusSheetsOf('azumino');

function listDraft(): SheetDraft {
  const [draft] = azumino.drafts('list');
  if (!draft) throw new Error('no list');
  return draft;
}

/** What stands in a column, with the page it stands on. */
function textsIn(draft: SheetDraft, column: number): readonly (readonly [number, string])[] {
  return draft.cells.flatMap((cell) =>
    cell.column === column && cell.content?.kind === 'text'
      ? [
          [
            (draft.page.pageBreaks ?? []).filter((begins) => begins <= cell.row).length,
            cell.content.text,
          ] as const,
        ]
      : [],
  );
}

describe('the 一覧 of 29 action plans', () => {
  it('says what the ledger says', () => {
    expect(azumino.unchanged('list')).toEqual(nothingNew(29));
  });

  it('gives every field back to a ledger that holds the numbers alone', () => {
    const collection = azumino.restored('list');
    expect(collection.records).toHaveLength(29);
    expect(collection.unplaced).toEqual([]);
    expect(lostOf(ledgerOf(azumino.workbook, 'plans'), collection)).toEqual([]);
  });

  it('numbers the plans from ① to ㉙', () => {
    const signs = textsIn(listDraft(), 2).map(([, text]) => text.slice(0, 2));
    expect(signs.slice(1, 3)).toEqual(['①　', '②　']);
    expect(signs.at(-1)).toBe('㉙　');
  });

  it('never parts a 重点項目 over pages', () => {
    const focuses = textsIn(listDraft(), 1).filter(([, text]) => text.startsWith('('));
    expect(focuses.map(([, text]) => text.slice(0, 4).split('　')[0])).toEqual(
      Array.from({ length: 11 }, (_, at) => `(${at + 1})`),
    );
  });

  it('says the 基本方針 once on each page', () => {
    const draft = listDraft();
    const policies = textsIn(draft, 0).filter(([, text]) => /^[ⅠⅡⅢ]/u.test(text));
    const pages = new Set(policies.map(([page]) => page));
    expect(pages.size).toBe((draft.page.pageBreaks ?? []).length + 1);
    expect(new Set(policies.map(([page, text]) => `${page} ${text}`)).size).toBe(policies.length);
  });

  it('has what is done and what for on the facing page', () => {
    const { page, columnWidths } = listDraft();
    expect(page.orientation).toBe('landscape');
    expect(page.columnBreaks).toEqual([6]);
    expect(columnWidths).toHaveLength(9);
  });

  it('says the same with rows and columns inserted around it, and with a row between records', () => {
    const sheet = sheetOfDraft(listDraft());
    expect(azumino.collect(withColumns(withRows(sheet, 0, 3), 0, 2))).toEqual(nothingNew(29));
    for (const row of [1, 2, 7, sheet.values.length])
      expect([row, azumino.collect(withRows(sheet, row, 1))]).toEqual([row, nothingNew(29)]);
    for (let column = 1; column <= 9; column += 1)
      expect([column, azumino.collect(withColumns(sheet, column, 1))]).toEqual([
        column,
        nothingNew(29),
      ]);
  });

  it('gives exactly what was changed', () => {
    const sheet = sheetOfDraft(listDraft());
    const [, targets] = cellWith(sheet, '目標・指標');
    const [row] = cellWith(sheet, '③　RPA導入の推進');
    const changed = withCell(sheet, row, targets, '○RPA導入業務：12業務/取組期間');
    const { records } = azumino.collect(changed);
    expect(records).toMatchObject([
      { record: '3', fields: [{ field: 'targets', after: '○RPA導入業務：12業務/取組期間' }] },
    ]);
    expect(records[0]?.fields).toHaveLength(1);
  });

  it('reports rows whose number is gone', () => {
    const sheet = sheetOfDraft(listDraft());
    const [row, column] = cellWith(sheet, '③　RPA導入の推進');
    const { read, records, unplaced } = azumino.collect(
      withCell(sheet, row, column, 'RPA導入の推進'),
    );
    expect({ read, records }).toEqual({ read: 29, records: [] });
    expect(unplaced).toMatchObject([{ why: 'unknown-record', from: { row } }]);
  });
});

describe('the 体系', () => {
  it('is four columns of all plans, for print alone', () => {
    const [draft] = azumino.drafts('tree');
    expect(draft?.columnWidths).toHaveLength(4);
    expect(draft && textsIn(draft, 2)).toHaveLength(1 + 29);
    expect(azumino.unchanged('tree')).toEqual(nothingNew(0));
  });
});
