/** 苫小牧市's practices: numbered items, issues and the schedule of a sheet are added, changed and taken out. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sampleWorkbook } from '../../../scripts/sample-workbooks';
import type { Collection, SubRecordChange } from '../../../src/core/form/collection';
import { compareForms } from '../../../src/core/form/compare';
import { findForms } from '../../../src/core/form/find';
import { layForms } from '../../../src/core/form/lay';
import { recordNames } from '../../../src/core/records/record-names';
import type { PlanWorkbook } from '../../../src/core/ledger/ledger';
import type { Plan } from '../../../src/core/plan';
import type { CellValue, SheetSnapshot, Snapshot } from '../../../src/core/snapshot';
import { circledSign } from '../../../src/core/values/circled';
import { tomakomai } from '../../../src/plans/tomakomai';
import { ledgerOf } from '../../plans/status-sheets';
import { snapshotOfWorkbook } from '../snapshot-of';
import { emptied } from './emptied';
import { planWorkbook, theForm, WORDS } from './forms-of';
import { cellWith, cutAt, withCell, withColumns, withoutRows, withRows } from './handling';
import { sheetOfDraft, withoutBases } from './sheets-of-drafts';

const snapshot = snapshotOfWorkbook(sampleWorkbook('tomakomai'));
const workbook = planWorkbook(snapshot, tomakomai);
const form = theForm(tomakomai, 'practice');

function sheetOf(record: string, of = workbook): SheetSnapshot {
  const [draft] = layForms(of, form, { arrangement: 'record', records: [record], words: WORDS });
  if (!draft) throw new Error(`no sheet of ${record}`);
  return sheetOfDraft(draft);
}

function collect(
  sheets: readonly SheetSnapshot[],
  into: PlanWorkbook<Plan> = workbook,
): Collection {
  return compareForms(into, findForms({ workbook: 'section.xlsx', sheets }, tomakomai));
}

function subChanges({ records }: Collection): readonly SubRecordChange[] {
  return records.flatMap(({ subRecords }) => subRecords);
}

/** The row of an item of practice 1, and the columns of its number, plan and result. */
function itemRow(sheet: SheetSnapshot, item: string): { row: number; columns: readonly number[] } {
  const [row, column] = cellWith(sheet, item);
  const merges = sheet.merges.filter((merge) => merge.row === row && merge.column > column);
  return { row, columns: [column, ...merges.map((merge) => merge.column).sort((a, b) => a - b)] };
}

describe('numbered items on a status sheet', () => {
  it('are changed by what was typed over them', () => {
    const sheet = sheetOf('1');
    const { row, columns } = itemRow(sheet, '②');
    const collection = collect([withCell(sheet, row, columns[1] ?? 0, '新しい予定\n二行目')]);
    expect(subChanges(collection)).toMatchObject([
      {
        kind: 'changed',
        ledger: 'items',
        record: '1',
        item: '②',
        fields: [{ label: '取組予定', after: '新しい予定\n二行目' }],
      },
    ]);
    expect(collection.unplaced).toEqual([]);
  });

  it('are taken out where their cells were emptied', () => {
    let sheet = sheetOf('1');
    const { row, columns } = itemRow(sheet, '②');
    for (const column of columns) sheet = withCell(sheet, row, column, '');
    expect(subChanges(collect([sheet]))).toMatchObject([
      { kind: 'removed', ledger: 'items', record: '1', item: '②' },
    ]);
  });

  it('are added in a row that was inserted, with number and year as the ledger writes them', () => {
    const plain = sheetOf('1');
    const { row, columns } = itemRow(plain, '②');
    const [number = 0, planned = 0, result = 0] = columns;
    let sheet = withRows(plain, row, 1);
    sheet = withCell(sheet, row, number, '⑳');
    sheet = withCell(sheet, row, planned, '=予定');
    sheet = withCell(sheet, row, result, '(新)結果');
    const [added, ...others] = subChanges(collect([sheet]));
    expect(others).toEqual([]);
    expect(added).toMatchObject({ kind: 'added', ledger: 'items', record: '1', item: '⑳' });
    expect(added?.kind === 'added' ? added.cells.map(({ content }) => content) : []).toEqual([
      { kind: 'number', value: 1 },
      { kind: 'text', text: 'R2' },
      { kind: 'text', text: '⑳' },
      { kind: 'text', text: '=予定' },
      { kind: 'text', text: '(新)結果' },
    ]);
  });

  it('without a number are not guessed', () => {
    const plain = sheetOf('1');
    const { row, columns } = itemRow(plain, '②');
    const sheet = withCell(withRows(plain, row, 1), row, columns[1] ?? 0, '番号のない予定');
    const collection = collect([sheet]);
    expect(collection.records).toEqual([]);
    expect(collection.unplaced).toMatchObject([{ why: 'unnumbered', text: '番号のない予定' }]);
  });

  it('stay where a row bears the number of another: it may be the one that seems to be gone', () => {
    const sheet = sheetOf('1');
    const { row, columns } = itemRow(sheet, '③');
    const collection = collect([withCell(sheet, row, columns[0] ?? 0, '②')]);
    expect(collection.records).toEqual([]);
    expect(collection.unplaced).toMatchObject([{ why: 'unnumbered', ledger: 'items' }]);
  });

  it('keep their years where all merged cells were parted, as pasting values does', () => {
    const parted = { ...sheetOf('1'), merges: [] };
    expect(collect([parted])).toMatchObject({ read: 1, records: [], unplaced: [] });
    const [row, column] = cellWith(parted, '工程どおり');
    const changed = withCell(parted, row, column, '工程見直し');
    expect(subChanges(collect([changed]))).toMatchObject([
      { kind: 'changed', ledger: 'schedule', year: 2020, fields: [{ after: '工程見直し' }] },
    ]);
  });

  it('in a row between two years are of neither until it says so', () => {
    const plain = sheetOf('1');
    const [row, column] = cellWith(plain, 'R3', cellWith(plain, '①')[0]);
    const sheet = withCell(withRows(plain, row, 1), row, column + 1, '⑳');
    const collection = collect([withCell(sheet, row, column + 2, '追加')]);
    expect(collection.records).toEqual([]);
    expect(collection.unplaced).toMatchObject([{ why: 'unnumbered', text: '⑳ 追加' }]);
  });

  it('in a row below the last year are of that year', () => {
    const plain = sheetOf('1');
    const [foot] = cellWith(plain, '取組終了の場合記入 →');
    const [, number] = cellWith(plain, '①');
    const sheet = withCell(withRows(plain, foot, 1), foot, number, '⑳');
    const collection = collect([withCell(sheet, foot, number + 1, '追加')]);
    expect(collection.unplaced).toEqual([]);
    expect(subChanges(collection)).toMatchObject([
      { kind: 'added', ledger: 'items', record: '1', year: 2024, item: '⑳' },
    ]);
  });

  it('that one sheet changes and another takes out are a conflict', () => {
    const plain = sheetOf('1');
    const { row, columns } = itemRow(plain, '②');
    const changed = withCell(plain, row, columns[1] ?? 0, '別の予定');
    let without = { ...plain, id: '{other}' };
    for (const column of columns) without = withCell(without, row, column, '');
    const { records, conflicts } = collect([changed, without]);
    expect(records).toEqual([]);
    expect(conflicts).toMatchObject([
      { record: '1', item: '②', says: [{ text: '別の予定' }, { text: '' }] },
    ]);
  });

  it('stay where the sheet was cut off below them', () => {
    const sheet = sheetOf('1');
    const { row } = itemRow(sheet, '②');
    const cut = {
      ...sheet,
      area: { row: 0, column: 0, rows: row, columns: sheet.values[0]?.length ?? 0 },
      values: sheet.values.slice(0, row),
      text: sheet.text.slice(0, row),
      merges: sheet.merges.filter((merge) => merge.row + merge.rows <= row),
    };
    const { records, unplaced } = collect([cut]);
    expect(records).toEqual([]);
    expect(new Set(unplaced.map(({ why }) => why))).toEqual(new Set(['fault']));
  });

  it('stay where their page is not there and the next one has others of their year', () => {
    // Over the page stand R6 ⑫ and ⑬; R6 ⑪ stands on the page before.
    const sheet = sheetOf('11');
    const [first] = cellWith(sheet, '実践項目');
    const [second] = cellWith(sheet, '実践項目', first + 1);
    expect(cellWith(sheet, '⑪')[0]).toBeLessThan(second);
    expect(cellWith(sheet, '⑫')[0]).toBeGreaterThan(second);
    const { records, unplaced } = collect([withoutRows(sheet, 0, second)]);
    expect(records).toEqual([]);
    expect(new Set(unplaced.map(({ why }) => why))).toEqual(new Set(['fault']));
  });

  it('of years whose page is not there stay', () => {
    const sheet = sheetOf('1');
    const [row] = cellWith(sheet, 'R3', cellWith(sheet, '①')[0]);
    const [next] = cellWith(sheet, 'R4', row);
    const { records, unplaced } = collect([withoutRows(sheet, row, next - row)]);
    expect(records).toEqual([]);
    expect(unplaced).toEqual([]);
  });

  it('of another record are shown, and a change of them is named', () => {
    const sheet = sheetOf('1');
    const [row, column] = cellWith(sheet, '人材育成');
    const { records, unplaced } = collect([withCell(sheet, row + 1, column, '○')]);
    expect(records).toEqual([]);
    expect(unplaced).toMatchObject([
      { why: 'shown-only', change: { ledger: 'initiatives', record: '1', after: '○' } },
    ]);
  });
});

describe("a year's cells of the schedule", () => {
  /** The sample with a status of 令和6年度, for which the sheet has no cell, and another plan for that year. */
  function withStatus(record: number, planned: string): Snapshot {
    return {
      ...snapshot,
      sheets: snapshot.sheets.map((sheet) => {
        if (sheet.name !== '工程表') return sheet;
        const [heads = []] = sheet.values;
        const at = (name: string): number => heads.indexOf(name);
        const values = sheet.values.map((row) =>
          row[at('小No.')] === record && row[at('年度')] === 'R6'
            ? heads.map((name, column) => {
                if (column === at('小No.') || column === at('年度')) return row[column] ?? '';
                if (name === '状況') return '工程どおり';
                return name === '工程' ? planned : '';
              })
            : row,
        );
        return { ...sheet, values, text: values.map((row) => row.map(String)) };
      }),
    };
  }

  it('take out no row that says something the sheet has no cell for', () => {
    const own = planWorkbook(withStatus(1, ''), tomakomai);
    const ledger = ledgerOf(own, 'schedule');
    const status = ledger.columns.find(({ field }) => field.id === 'status');
    expect(status?.cells[4]?.text).toBe('工程どおり');
    const { read, records, unplaced } = collect([sheetOf('1', own)], own);
    expect([read, records, unplaced]).toEqual([1, [], []]);
  });

  it('empty the fields that they have, where the row says more', () => {
    const own = planWorkbook(withStatus(1, '6年目の予定'), tomakomai);
    const sheet = sheetOf('1', own);
    const [row, column] = cellWith(sheet, '6年目の予定');
    const emptiedYear = withCell(sheet, row, column, '');
    expect(subChanges(collect([emptiedYear], own))).toMatchObject([
      {
        kind: 'changed',
        ledger: 'schedule',
        year: 2024,
        fields: [{ before: '6年目の予定', after: '' }],
      },
    ]);
  });

  it('take out the row where all that it says was emptied', () => {
    const sheet = sheetOf('1');
    const [row] = cellWith(sheet, 'R2年度');
    const [, column] = cellWith(sheet, 'R6年度', row);
    const emptiedYear = withCell(
      withCell(sheet, row + 1, column, ''),
      ...([row + 2, column, ''] as const),
    );
    expect(subChanges(collect([emptiedYear]))).toMatchObject([
      { kind: 'removed', ledger: 'schedule', year: 2024 },
    ]);
  });
});

describe('a sheet of two pages', () => {
  const second = '【行政創革プラン進捗状況シート②】';

  it('is reported by its title where the page with its number is not there', () => {
    const sheet = sheetOf('1');
    const [row] = cellWith(sheet, second);
    const { records, unplaced } = collect([cutAt(sheet, row)]);
    expect(records).toEqual([]);
    expect(unplaced[0]).toMatchObject({
      why: 'fault',
      record: 'ガバメントクラウドファンディングの実施',
      fault: { label: second },
    });
  });

  it('is reported where its first page is not there', () => {
    const sheet = sheetOf('1');
    const [row] = cellWith(sheet, second);
    const { read, records, unplaced } = collect([withoutRows(sheet, 0, row)]);
    expect([read, records]).toEqual([0, []]);
    expect(unplaced).toMatchObject([{ why: 'fault', fault: { label: '実践項目' } }]);
  });

  it('shows the initiative above it: a name that was changed there is named, and not collected', () => {
    const sheet = sheetOf('1');
    const [row, column] = cellWith(sheet, 'No.1　新たな財源確保に向けた取組');
    expect(collect([withCell(sheet, row, column, 'No.1　別の名前')])).toMatchObject({
      records: [],
      unplaced: [{ why: 'shown-only', record: '1', change: { record: '1', after: '別の名前' } }],
    });
    // Under another initiative the name is that one's.
    const { records, unplaced } = collect([withCell(sheet, row, column, 'No.5　別の名前')]);
    expect(unplaced).toEqual([]);
    expect(records).toMatchObject([{ fields: [{ label: '大No.', after: '5' }] }]);
  });

  it('is taken for neither record where it has the number of one and the name of another', () => {
    const sheet = sheetOf('1');
    const [row, column] = cellWith(sheet, 'No.1', cellWith(sheet, second)[0]);
    expect(collect([withCell(sheet, row, column + 1, 2)])).toMatchObject({
      records: [],
      unplaced: [{ why: 'title-of-other', record: '2', other: '1' }],
    });
  });

  it('is not taken for another where the ledger has no name for it, and its mark reads as the name of another', () => {
    const sheets = snapshot.sheets.map((sheet) => {
      if (sheet.name !== '実践項目') return sheet;
      const [heads = []] = sheet.values;
      const values = sheet.values.map((row, at) => {
        const named = (title: string, revision: string): readonly CellValue[] =>
          row.map((cell, column) => {
            if (heads[column] === '実践項目名') return title;
            return heads[column] === '変更区分' ? revision : cell;
          });
        return at === 1 ? named('別名', '') : at === 2 ? named('', '別名') : row;
      });
      return { ...sheet, values, text: values.map((row) => row.map(String)) };
    });
    const own = planWorkbook({ ...snapshot, sheets }, tomakomai);
    const { read, records, unplaced } = collect([sheetOf('2', own)], own);
    expect([read, records, unplaced]).toEqual([1, [], []]);
  });

  it('names the year of a status that the plan does not know', () => {
    const sheet = sheetOf('1');
    const [row, column] = cellWith(sheet, '工程どおり');
    expect(collect([withCell(sheet, row, column, '工程通り')]).unplaced).toMatchObject([
      { why: 'unreadable', change: { label: '状況' }, of: { year: 2020, item: '' } },
    ]);
  });
});

describe('every practice', () => {
  const numbers = recordNames(ledgerOf(workbook, 'practices'));

  it('says the same with a column inserted anywhere, also where its pages go on', () => {
    expect(numbers).toHaveLength(95);
    const drafts = layForms(workbook, form, {
      arrangement: 'record',
      records: numbers,
      words: WORDS,
    });
    for (const sheet of drafts.map(sheetOfDraft))
      for (const column of [0, 1, 2, 3, 9, 15, 16])
        expect([sheet.name, column, collect([withColumns(sheet, column, 1)])]).toEqual([
          sheet.name,
          column,
          { read: 1, records: [], unplaced: [], repeated: [], conflicts: [], withoutBase: [] },
        ]);
  });
});

const YEARS = ['R2', 'R3', 'R4', 'R5', 'R6'];
const text = fc.oneof(
  fc.constantFrom('', '実施', '=1', '(新)始めた\n(継)続けた', '①と同じ', '取組内容', '年度', '　'),
  fc
    .integer({ min: 1, max: 900 })
    .map((length) => '関係課と協議した。'.repeat(100).slice(0, length)),
);
const item = fc.record({ year: fc.nat(4), planned: text, result: text });

/** The sample with the items of practice 1 replaced. */
function withItems(items: readonly { year: number; planned: string; result: string }[]): Snapshot {
  const rows = items
    .toSorted((a, b) => a.year - b.year)
    .map(({ year, planned, result }, at): CellValue[] => [
      1,
      YEARS[year] ?? '',
      circledSign(at + 1) ?? '',
      planned,
      result,
    ]);
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => {
      if (sheet.name !== '取組内容') return sheet;
      const values = [sheet.values[0] ?? [], ...rows];
      const area = { row: 0, column: 0, rows: values.length, columns: 5 };
      const shown = values.map((row) => row.map(String));
      const tables = sheet.tables.map((table) => ({ ...table, area }));
      return { ...sheet, area, values, text: shown, tables };
    }),
  };
}

describe('1 to 15 items of any text', () => {
  it('differ in nothing from the ledger, and all come back to an emptied one', () => {
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 15 }), (items) => {
        const own = planWorkbook(withItems(items), tomakomai);
        const sheet = sheetOf('1', own);
        const same = collect([sheet], own);
        expect([same.read, same.records, same.unplaced]).toEqual([1, [], []]);
        const empty = planWorkbook(emptied(withItems(items), own), tomakomai);
        const found = findForms({ workbook: 'section.xlsx', sheets: [sheet] }, tomakomai);
        const added = subChanges(compareForms(empty, withoutBases(found))).filter(
          ({ ledger }) => ledger === 'items',
        );
        expect(added.map(({ kind, item: number }) => [kind, number])).toEqual(
          items.map((_item, at) => ['added', circledSign(at + 1)]),
        );
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
