/** Records without numbers, and lists: whose a sheet is where several bear one name, and what parted cells do not say. */
import { describe, expect, it } from '@jest/globals';
import type { SheetSnapshot } from '../../../src/core/snapshot';
import { ledgerOf, nothingNew, statusSheetsOf } from '../../plans/status-sheets';
import { cellWith, stacked, withCell } from './handling';
import { sheetOfDraft } from './sheets-of-drafts';

const kamifurano = statusSheetsOf('kamifurano');
const azumino = statusSheetsOf('azumino');

/** 町民生活課 has three sheets of this name (records 22 to 24), told apart by their order alone. */
const NAME = '(2) 行政サービスの制限、債権管理、徴収対策 町民生活課';
const EQUALS = [NAME, `${NAME} #2`, `${NAME} #3`];

function besideLabel(sheet: SheetSnapshot, label: string, value: string): SheetSnapshot {
  const [row, column] = cellWith(sheet, label);
  const { columns } = sheet.merges.find((each) => each.row === row && each.column === column) ?? {
    columns: 1,
  };
  return withCell(sheet, row, column + columns, value);
}

describe('sheets of records with equal names', () => {
  const sheets = EQUALS.map((name) => kamifurano.sheet('sheet', name));

  it('are told by what only one of the records says, in whatever order their tabs stand', () => {
    expect(kamifurano.collect(...sheets.toReversed())).toEqual(nothingNew(3));
    for (const sheet of sheets) expect(kamifurano.collect(sheet)).toEqual(nothingNew(1));
  });

  it('say what was changed on one of them, wherever its tab was moved', () => {
    const changed = sheets.map((sheet, at) =>
      at === 1 ? besideLabel(sheet, '評価・検証', '見直した') : sheet,
    );
    const { records, unplaced } = kamifurano.collect(...changed.toReversed());
    expect(unplaced).toEqual([]);
    expect(records).toMatchObject([
      { record: `${NAME} #2`, fields: [{ label: '評価・検証', after: '見直した' }] },
    ]);
  });

  it('are told in a second copy of their tab too', () => {
    const tab = stacked(sheets, 1);
    const { read, records, unplaced, repeated } = kamifurano.collect(tab, {
      ...tab,
      id: '{copy}',
      name: '写し',
    });
    expect([read, records, unplaced]).toEqual([6, [], []]);
    expect(repeated.map(({ record }) => record)).toEqual(EQUALS);
  });

  it('are not guessed where they say nothing of their own and are too few', () => {
    const [first] = sheets;
    if (!first) throw new Error('three sheets');
    const labels = ['目指す姿', '目標', '取組内容', '目標の達成', '評価・検証'];
    const halves = ['前期\n（4～9月）', '後期\n（10～3月）'];
    const bare = [...labels, ...halves].reduce(
      (sheet, label) => besideLabel(sheet, label, ''),
      first,
    );
    expect(kamifurano.collect(bare)).toMatchObject({
      records: [],
      unplaced: [{ why: 'ambiguous-record', record: NAME }],
    });
  });
});

describe('a heading over several sheets', () => {
  it('that was changed is named once, and not collected', () => {
    const [draft] = kamifurano.drafts('sheet');
    if (!draft) throw new Error('one tab');
    const tab = sheetOfDraft(draft);
    const [row, column] = cellWith(tab, '1 積極的な情報共有');
    const { records, unplaced } = kamifurano.collect(withCell(tab, row, column, '1 別の名前'));
    expect(records).toEqual([]);
    expect(unplaced).toMatchObject([
      { why: 'shown-only', change: { label: '推進項目', after: '1 別の名前' }, from: { row } },
    ]);
  });
});

describe('a list', () => {
  const tab = (): SheetSnapshot => {
    const [draft] = azumino.drafts('list');
    if (!draft) throw new Error('one tab');
    return sheetOfDraft(draft);
  };
  const plans = ledgerOf(azumino.workbook, 'plans').rows.length;

  it('whose merged cells were parted empties nothing', () => {
    expect(azumino.collect({ ...tab(), merges: [] })).toEqual(nothingNew(plans));
  });

  it('that lacks a column says so once, by its own name', () => {
    const sheet = tab();
    const [row, column] = cellWith(sheet, '得られる効果');
    const { read, records, unplaced } = azumino.collect(withCell(sheet, row, column, '効用'));
    expect([read, records]).toEqual([0, []]);
    expect(unplaced).toMatchObject([
      { why: 'fault', record: '一覧', fault: { label: '得られる効果' } },
    ]);
  });
});
