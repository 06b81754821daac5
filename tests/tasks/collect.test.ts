/** 回収 through the real office.js: what people did to status sheets comes into the ledgers, and goes again. */
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Collection } from '../../src/core/form/collection';
import { startNodeHost } from '../../src/practice/hosts/node';
import type { PracticeHost } from '../../src/practice/hosts/practice-host';
import { recalculate } from '../../src/practice/workbook/calculate';
import { cellAt } from '../../src/practice/workbook/cells';
import { cloneWorkbook, copySheet } from '../../src/practice/workbook/sheets';
import type { PracticeSheet, PracticeWorkbook } from '../../src/practice/workbook/model';
import { collect, previewCollect } from '../../src/tasks/collect';
import { look } from '../../src/tasks/look';
import { revert } from '../../src/tasks/revert';
import { sheets } from '../../src/tasks/sheets';
import { sheetNamed } from '../excel/practice';
import { allTables, findText, rightOf, sampleOf, tableText, typeAt } from './status-sheets';

let host: PracticeHost;
let sample: PracticeWorkbook;
let workbook: PracticeWorkbook;

async function seen(): Promise<Collection> {
  const outcome = await previewCollect();
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.trouble));
  return outcome.result.collection;
}

async function collected(accepted: 'all' | Collection) {
  const outcome = await collect({ accepted });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.trouble));
  await recalculate(workbook);
  const { fields, added, removed, gone } = outcome.result;
  return { fields, added, removed, gone };
}

describe('collecting the sheets of 旭川市', () => {
  let tab: PracticeSheet;

  beforeAll(async () => {
    sample = await sampleOf('asahikawa');
    host = await startNodeHost(sample);
    const made = await sheets({ records: ['1', '2', '3'], lock: true });
    if (!made.ok) throw new Error(JSON.stringify(made.trouble));
  }, 60_000);
  beforeEach(() => {
    workbook = cloneWorkbook(sample);
    host.replaceWorkbook(workbook);
    tab = sheetNamed(workbook, '様式 取組');
  });

  const PLANS = '今後の予定\n（令和2年\n4月1日現在）';
  const plansOf = (record: number): string =>
    String(tableText(workbook, '取組一覧')[record]?.at(-1));
  const second = (): number => findText(tab, '管理番号', findText(tab, '管理番号').row + 1).row;

  it('finds nothing to do where nobody has written anything', async () => {
    const before = allTables(workbook);
    expect(await seen()).toMatchObject({ read: 3, records: [], unplaced: [], conflicts: [] });
    expect(await collected('all')).toEqual({ fields: 0, added: 0, removed: 0, gone: 0 });
    expect(allTables(workbook)).toEqual(before);
  });

  it('brings entries in, whatever they look like, and gives everything back', async () => {
    const before = allTables(workbook);
    typeAt(tab, rightOf(tab, PLANS), "'=見直しを続ける\n-次年度も");
    typeAt(tab, rightOf(tab, '取組結果', second()), '一部実施');
    const { records } = await seen();
    expect(records.map(({ record, fields }) => [record, fields.map(({ after }) => after)])).toEqual(
      [
        ['1', ['=見直しを続ける\n-次年度も']],
        ['2', ['一部実施']],
      ],
    );
    expect(allTables(workbook)).toEqual(before);
    expect(await collected('all')).toEqual({ fields: 2, added: 0, removed: 0, gone: 0 });
    expect(plansOf(1)).toBe('=見直しを続ける\n-次年度も');
    expect(await seen()).toMatchObject({ records: [] });
    expect(await look()).toMatchObject({ ok: true, result: { canRevert: true } });
    expect(await revert()).toMatchObject({ ok: true, result: { cells: 2, kept: [] } });
    expect(allTables(workbook)).toEqual(before);
  });

  it('brings in only what was accepted, and says what has gone meanwhile', async () => {
    typeAt(tab, rightOf(tab, PLANS), '甲');
    typeAt(tab, rightOf(tab, PLANS, second()), '乙');
    const shown = await seen();
    const first = { ...shown, records: shown.records.slice(0, 1) };
    const was = plansOf(2);
    expect(await collected(first)).toMatchObject({ fields: 1, gone: 0 });
    expect([plansOf(1), plansOf(2)]).toEqual(['甲', was]);
    typeAt(tab, rightOf(tab, PLANS, second()), '丙');
    expect(await collected(shown)).toMatchObject({ fields: 0, gone: 2 });
    expect(plansOf(2)).toBe(was);
  });

  it('reads copies of its tab, renamed or without a stamp, and leaves undecided what they say differently', async () => {
    const copy = copySheet(workbook, tab);
    copy.name = '総務課より';
    copy.customProperties.clear();
    const double = copySheet(workbook, tab);
    double.name = '財政課より';
    typeAt(copy, rightOf(copy, PLANS), '甲');
    typeAt(double, rightOf(double, PLANS), '乙');
    typeAt(double, rightOf(double, PLANS, second()), '丁');
    const was = plansOf(1);
    const { conflicts, repeated } = await seen();
    expect(conflicts).toMatchObject([{ record: '1', says: [{ text: '甲' }, { text: '乙' }] }]);
    expect(repeated).toHaveLength(3);
    expect(await collected('all')).toMatchObject({ fields: 1 });
    expect([plansOf(1), plansOf(2)]).toEqual([was, '丁']);
  });

  it('says which record’s number nobody knows, and changes nothing for it', async () => {
    typeAt(tab, rightOf(tab, '管理番号'), '999');
    expect(await seen()).toMatchObject({
      records: [],
      unplaced: [{ why: 'unknown-record', record: '999' }],
    });
  });

  it('says so where the workbook has no status sheet', async () => {
    workbook.sheets = workbook.sheets.filter((sheet) => sheet !== tab);
    expect(await previewCollect()).toMatchObject({ trouble: { code: 'no-status-sheets' } });
  });

  it('refuses a protected ledger and keeps it as it was', async () => {
    const ledger = sheetNamed(workbook, '取組一覧');
    typeAt(tab, rightOf(tab, PLANS), '甲');
    ledger.protection = {};
    const before = allTables(workbook);
    expect(await collect({ accepted: 'all' })).toMatchObject({
      trouble: { code: 'protected-sheet', facts: { sheet: '取組一覧' }, aftermath: 'unchanged' },
    });
    expect(allTables(workbook)).toEqual(before);
  });

  it.each(['before', 'midway', 'after'] as const)(
    'leaves the ledger old or new when a round trip fails %s',
    async (when) => {
      typeAt(tab, rightOf(tab, PLANS), '甲');
      const was = plansOf(1);
      for (let failAt = 3; failAt <= 8; failAt += 1) {
        host.faults.arm({ failAt, when });
        const outcome = await collect({ accepted: 'all' });
        host.faults.disarm();
        const done = outcome.ok || outcome.trouble.aftermath === 'done';
        expect({ failAt, plans: plansOf(1) }).toEqual({ failAt, plans: done ? '甲' : was });
        if (done) expect(await revert()).toMatchObject({ ok: true });
        expect(plansOf(1)).toBe(was);
      }
    },
  );
});

describe('collecting the sheets of 苫小牧市', () => {
  let tab: PracticeSheet;

  beforeAll(async () => {
    sample = await sampleOf('tomakomai');
    host.replaceWorkbook(sample);
    const made = await sheets({ records: ['1', '2'] });
    if (!made.ok) throw new Error(JSON.stringify(made.trouble));
  }, 60_000);
  beforeEach(() => {
    workbook = cloneWorkbook(sample);
    host.replaceWorkbook(workbook);
    tab = sheetNamed(workbook, '様式 進捗状況シート');
  });

  it('takes a numbered item out, changes one, and puts it in again where it was', async () => {
    const before = allTables(workbook);
    const items = tableText(workbook, '取組内容');
    const changed = findText(tab, '②');
    const plan = { row: changed.row, column: changed.column + 1 };
    const { row, column } = findText(tab, '③');
    const cells = [0, 1, 6].map((right) => ({ row, column: column + right }));
    const was = cells.map((cell) => String(cellAt(tab, cell.row, cell.column)?.value));
    const planned = String(cellAt(tab, plan.row, plan.column)?.value);

    typeAt(tab, plan, '実施手法の見直し');
    for (const cell of cells) typeAt(tab, cell, '');
    expect(await collected('all')).toEqual({ fields: 1, added: 0, removed: 1, gone: 0 });
    const now = tableText(workbook, '取組内容');
    expect(now).toHaveLength(items.length - 1);
    expect(now[2]).toContain('実施手法の見直し');
    expect(now.slice(3)).toEqual(items.slice(4));

    typeAt(tab, plan, planned);
    cells.forEach((cell, index) => typeAt(tab, cell, was[index] ?? ''));
    expect(await collected('all')).toEqual({ fields: 1, added: 1, removed: 0, gone: 0 });
    expect(allTables(workbook)).toEqual(before);

    expect(await revert()).toMatchObject({ ok: true, result: { kept: [] } });
    expect(tableText(workbook, '取組内容')).toEqual(now);
  });

  it('gives an emptied ledger of items, issues and schedule all rows of its sheets back', async () => {
    const names = ['取組内容', '課題', '工程表'];
    const own = (name: string) =>
      tableText(workbook, name).filter(([practice]) => practice === '1' || practice === '2');
    const before = names.map(own);
    for (const sheet of workbook.sheets)
      for (const table of sheet.tables)
        if (names.includes(table.name)) {
          for (let row = table.area.row + 1; row < table.area.row + table.area.rows; row += 1)
            sheet.cells.delete(row);
          table.area = { ...table.area, rows: 2 };
        }
    const { added } = await collected('all');
    expect(added).toBe(before.flat().length);
    expect(names.map(own)).toEqual(before);
    expect(await seen()).toMatchObject({ records: [], unplaced: [], conflicts: [] });
  });
});

describe.each(['asahikawa', 'annaka', 'kamifurano', 'azumino'])('the sheets of %s', (plan) => {
  it('say of every record what the ledger says, and nothing more', async () => {
    workbook = await sampleOf(plan);
    host.replaceWorkbook(workbook);
    const made = await sheets({ planId: plan, lock: true });
    if (!made.ok) throw new Error(JSON.stringify(made.trouble));
    const outcome = await previewCollect({ planId: plan });
    expect(outcome).toMatchObject({
      result: {
        collection: {
          ...{ read: made.result.sheets, records: [] },
          ...{ unplaced: [], repeated: [], conflicts: [] },
        },
      },
    });
  }, 120_000);
});
