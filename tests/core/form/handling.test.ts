/** Status sheets that people have handled: found by their labels, and never guessed. */
import { describe, expect, it } from '@jest/globals';
import type { Collection } from '../../../src/core/form/collection';
import { compareForms } from '../../../src/core/form/compare';
import { findForms } from '../../../src/core/form/find';
import { layForms } from '../../../src/core/form/lay';
import type { SheetSnapshot } from '../../../src/core/snapshot';
import { asahikawa } from '../../../src/plans/asahikawa';
import { asahikawaSnapshot } from '../asahikawa-snapshot';
import { planWorkbook, theForm, WORDS } from './forms-of';
import {
  besides,
  cellWith,
  cutAt,
  stacked,
  withCell,
  withColumns,
  withoutRows,
  withRows,
} from './handling';
import { sheetOfDraft } from './sheets-of-drafts';

const snapshot = asahikawaSnapshot();
const workbook = planWorkbook(snapshot, asahikawa);
const NOTHING: Collection = {
  read: 0,
  records: [],
  unplaced: [],
  repeated: [],
  conflicts: [],
  withoutBase: [],
};

/** The sheets of some initiatives, each on a tab of its own. */
function sheetsOf(...records: readonly string[]): readonly SheetSnapshot[] {
  return layForms(workbook, theForm(asahikawa), {
    arrangement: 'record',
    records,
    words: WORDS,
  }).map(sheetOfDraft);
}

function sheetOf(record: string): SheetSnapshot {
  const [sheet] = sheetsOf(record);
  if (!sheet) throw new Error(`no sheet of ${record}`);
  return sheet;
}

function collect(...sheets: readonly SheetSnapshot[]): Collection {
  const sections = { workbook: 'section.xlsx', sheets };
  return compareForms(workbook, findForms(sections, asahikawa));
}

describe('a status sheet', () => {
  it('is found in a workbook without ledger, on a tab of any name', () => {
    expect(collect({ ...sheetOf('6'), name: 'Sheet1' })).toEqual({ ...NOTHING, read: 1 });
  });

  it('says the same with rows and columns inserted before it', () => {
    expect(collect(withColumns(withRows(sheetOf('6'), 0, 5), 0, 3))).toEqual({
      ...NOTHING,
      read: 1,
    });
  });

  it('says the same with a row inserted anywhere', () => {
    const sheet = sheetOf('6');
    for (let row = 0; row <= sheet.values.length; row += 1)
      expect([row, collect(withRows(sheet, row, 1))]).toEqual([row, { ...NOTHING, read: 1 }]);
  });

  it('says the same with a column inserted anywhere', () => {
    const sheet = sheetOf('6');
    for (let column = 0; column <= 9; column += 1)
      expect([column, collect(withColumns(sheet, column, 1))]).toEqual([
        column,
        { ...NOTHING, read: 1 },
      ]);
  });

  it('is told from the next below it and beside it', () => {
    const [a, b, c] = sheetsOf('5', '6', '97');
    if (!a || !b || !c) throw new Error('three sheets');
    expect(collect(stacked([a, b, c], 0))).toEqual({ ...NOTHING, read: 3 });
    expect(collect(stacked([c, a], 4))).toEqual({ ...NOTHING, read: 2 });
    expect(collect(besides(a, b, 1))).toEqual({ ...NOTHING, read: 2 });
    expect(collect(besides(stacked([a, c], 2), b, 0))).toEqual({ ...NOTHING, read: 3 });
  });

  it('gives the fields that were changed, with old and new', () => {
    const sheet = sheetOf('6');
    const [row, column] = cellWith(sheet, '取組結果');
    const changed = withCell(sheet, row, column + 1, '　未実施');
    const [amounts] = cellWith(sheet, '財源確保実績額\n（当初予算時）');
    const [, first] = cellWith(sheet, '平成28年度');
    const { records } = collect(withCell(changed, amounts, first, '1,234千円'));
    expect(records).toHaveLength(1);
    expect(
      records[0]?.fields.map(({ label, before, after, content, cell }) => ({
        label,
        before,
        after,
        content,
        row: cell?.row,
      })),
    ).toEqual([
      {
        label: '財源確保実績額（当初予算時）平成28年度',
        before: '',
        after: '1,234千円',
        content: { kind: 'text', text: '1,234千円' },
        row: 6,
      },
      {
        label: '取組結果',
        before: '　実施',
        after: '未実施',
        content: { kind: 'text', text: '未実施' },
        row: 6,
      },
    ]);
  });

  it('keeps what cannot be read out of the ledger, and says where it stands', () => {
    const sheet = sheetOf('6');
    const [amounts] = cellWith(sheet, '財源確保実績額\n（当初予算時）');
    const [, first] = cellWith(sheet, '平成28年度');
    const { records, unplaced } = collect(withCell(sheet, amounts, first, '約千二百'));
    expect(records).toEqual([]);
    expect(unplaced).toMatchObject([
      {
        why: 'unreadable',
        change: { record: '6', label: '財源確保実績額（当初予算時）平成28年度', after: '約千二百' },
        from: { source: 'section.xlsx', row: amounts, column: first },
      },
    ]);
  });

  it('is not taken for another record when its number is unknown or missing', () => {
    const sheet = sheetOf('6');
    const [row, column] = cellWith(sheet, '６');
    expect(collect(withCell(sheet, row, column, '１２９'))).toMatchObject({
      records: [],
      unplaced: [{ why: 'unknown-record', record: '129' }],
    });
    expect(collect(withCell(sheet, row, column, ''))).toMatchObject({
      records: [],
      unplaced: [{ why: 'unknown-record', record: '' }],
    });
  });

  it('is reported when a row was taken out, whichever it is, and the others are read', () => {
    const sheet = sheetOf('6');
    const [top] = cellWith(sheet, '管理番号');
    for (let row = top; row < sheet.values.length; row += 1) {
      const { unplaced, records } = collect(withoutRows(sheet, row, 1));
      expect([row, unplaced.length > 0]).toEqual([row, true]);
      expect([row, unplaced.every(({ why }) => why === 'fault')]).toEqual([row, true]);
      expect([row, records]).toEqual([row, []]);
    }
  });

  it('is reported when it is cut off below any row', () => {
    const sheet = sheetOf('6');
    const [top] = cellWith(sheet, '管理番号');
    for (let row = top + 1; row < sheet.values.length; row += 1) {
      const { unplaced, records } = collect(cutAt(sheet, row));
      expect([row, unplaced.length > 0]).toEqual([row, true]);
      expect([row, unplaced.every(({ why }) => why === 'fault')]).toEqual([row, true]);
      expect([row, records]).toEqual([row, []]);
    }
  });

  it('is reported when the next one was pasted over its end', () => {
    const [a, b] = sheetsOf('5', '6');
    if (!a || !b) throw new Error('two sheets');
    const [future] = cellWith(a, '今後の予定\n（令和2年\n4月1日現在）');
    expect(collect(stacked([cutAt(a, future), b], 0))).toMatchObject({
      records: [],
      unplaced: [
        { why: 'fault', record: '5', fault: { label: '今後の予定（令和2年4月1日現在）' } },
      ],
    });
  });

  it('that occurs twice is named; where both change a field differently, neither enters', () => {
    const [a, b] = sheetsOf('5', '6');
    if (!a || !b) throw new Error('two sheets');
    const [row, column] = cellWith(a, '取組結果');
    const one = withCell(a, row, column + 1, '一部実施');
    const other = { ...withCell(a, row, column + 1, '未実施'), id: '{other}', name: '写し' };
    const { records, repeated, conflicts } = collect(one, other, b);
    expect(records).toEqual([]);
    expect(repeated).toMatchObject([
      { record: '5', from: [{ sheet: '様式 5' }, { sheet: '写し' }] },
    ]);
    expect(conflicts).toMatchObject([
      { record: '5', label: '取組結果', says: [{ text: '一部実施' }, { text: '未実施' }] },
    ]);
  });

  it('that was left as it was has no say against one that was filled in', () => {
    const sheet = sheetOf('5');
    const [row, column] = cellWith(sheet, '取組結果');
    const filled = { ...withCell(sheet, row, column + 1, '未実施'), id: '{filled}' };
    const { records, conflicts } = collect(sheet, filled);
    expect(records).toMatchObject([{ record: '5', fields: [{ after: '未実施' }] }]);
    expect(conflicts).toEqual([]);
  });
});

describe('what is no status sheet', () => {
  it('is the ledger itself', () => {
    expect(findForms(snapshot, asahikawa)).toEqual([]);
  });

  it('is a list with the same headings side by side', () => {
    const sheet = sheetOf('6');
    const list = {
      ...sheet,
      merges: [],
      values: [
        ['管理番号', '取組項目名', '取組結果'],
        ['６', '市営住宅', '実施'],
      ],
      text: [],
      area: { row: 0, column: 0, rows: 2, columns: 3 },
    };
    expect(findForms({ workbook: 'list.xlsx', sheets: [list] }, asahikawa)).toEqual([]);
  });
});
