/** 回収 through the real office.js: what people did to status sheets comes into the ledgers, and goes again. */
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Collection } from '../../src/core/form/collection';
import { startNodeHost } from 'practice-excel/hosts/node';
import type { PracticeHost } from 'practice-excel/hosts/practice-host';
import { recalculate } from 'practice-excel/workbook/calculate';
import { cellAt, textOf } from 'practice-excel/workbook/cells';
import { cloneWorkbook, copySheet } from 'practice-excel/workbook/sheets';
import type { PracticeSheet, PracticeWorkbook } from 'practice-excel/workbook/model';
import { collect, previewCollect } from '../../src/tasks/collect';
import { open } from '../../src/tasks/open';
import { revert } from '../../src/tasks/revert';
import { sheets } from '../../src/tasks/sheets';
import { sheetNamed } from '../excel/practice';
import {
  allTables,
  findText,
  forgetBases,
  rightOf,
  sheetOfTable,
  tableText,
  typeAt,
} from './status-sheets';
import { sampleOf } from './workbooks';

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
    expect(await open()).toMatchObject({
      ok: true,
      result: { revertible: { runs: [{ kind: 'collect', cells: 2 }, { kind: 'sheets' }] } },
    });
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

  describe('after the ledger was corrected', () => {
    /** Types into the ledger's own cell of a record's plans, its last. */
    const correct = (record: number, text: string): void => {
      const sheet = sheetOfTable(workbook, '取組一覧');
      const area = sheet.tables[0]?.area;
      if (!area) throw new Error('the ledger is a table');
      typeAt(sheet, { row: area.row + record, column: area.column + area.columns - 1 }, text);
    };

    it('never offers what an untouched sheet says, and leaves the correction alone', async () => {
      correct(1, '台帳で直した');
      expect(await seen()).toMatchObject({
        read: 3,
        records: [],
        unplaced: [],
        conflicts: [],
        withoutBase: [],
      });
      expect(await collected('all')).toEqual({ fields: 0, added: 0, removed: 0, gone: 0 });
      expect(plansOf(1)).toBe('台帳で直した');
    });

    it('shows all three where the section has written too, decides nothing, and takes the sheet’s by choice', async () => {
      const was = plansOf(1);
      correct(1, '台帳で直した');
      correct(2, '同じ');
      typeAt(tab, rightOf(tab, PLANS), '課が書いた');
      typeAt(tab, rightOf(tab, PLANS, second()), '同じ');
      const shown = await seen();
      expect(shown).toMatchObject({
        records: [],
        conflicts: [{ record: '1', before: '台帳で直した', says: [{ text: '課が書いた' }] }],
      });
      const [conflict] = shown.conflicts;
      expect(was.startsWith((conflict?.laid ?? '?').replace(/…$/u, ''))).toBe(true);
      expect(await collected('all')).toMatchObject({ fields: 0 });
      expect(plansOf(1)).toBe('台帳で直した');
      const taken = conflict?.take ? [conflict.take] : [];
      expect(await collected({ ...shown, records: taken })).toMatchObject({ fields: 1, gone: 0 });
      expect(plansOf(1)).toBe('課が書いた');
    });

    it('knows what was laid out on a copy without a stamp', async () => {
      const copy = copySheet(workbook, tab);
      copy.name = '総務課より';
      copy.customProperties.clear();
      workbook.sheets = workbook.sheets.filter((sheet) => sheet !== tab);
      correct(1, '台帳で直した');
      typeAt(copy, rightOf(copy, PLANS, second()), '課が書いた');
      expect(await seen()).toMatchObject({
        records: [{ record: '2', fields: [{ after: '課が書いた', since: 'same' }] }],
        conflicts: [],
        withoutBase: [],
      });
    });

    it('says of a sheet that does not know what was laid out, once, and replaces nothing for it', async () => {
      forgetBases(workbook);
      correct(1, '');
      const was = plansOf(2);
      typeAt(tab, rightOf(tab, PLANS, second()), '課が書いた');
      const shown = await seen();
      expect(shown.withoutBase).toMatchObject([{ forms: 2, from: { sheet: '様式 取組' } }]);
      expect(shown.records.flatMap(({ fields }) => fields.map(({ since }) => since))).toEqual([
        'unknown',
        'unknown',
      ]);
      // An empty cell is filled; what the ledger has stays until somebody says otherwise.
      expect(await collected('all')).toMatchObject({ fields: 1 });
      expect(plansOf(1)).not.toBe('');
      expect(plansOf(2)).toBe(was);
      expect(await collected(shown)).toMatchObject({ fields: 1 });
      expect(plansOf(2)).toBe('課が書いた');
    });
  });

  it('shows nothing of what was laid out, on the tab and on paper, and fills it again in place', async () => {
    const hidden = (sheet: PracticeSheet): readonly number[] =>
      [...sheet.columns].flatMap(([column, line]) => (line.hidden === true ? [column] : []));
    const width = tab.page.printArea?.columns ?? 0;
    expect(hidden(tab)).toEqual([width]);
    const kept = [...tab.cells.values()]
      .flatMap((row) => row.get(width) ?? [])
      .filter(({ value }) => value !== '');
    expect(kept).toHaveLength(3);
    expect(kept.map((cell) => textOf(cell))).toEqual(['', '', '']);
    expect(await sheets({ records: ['1', '2'] })).toMatchObject({ ok: true });
    const again = sheetNamed(workbook, '様式 取組');
    expect(hidden(again)).toEqual([width]);
    const values = [...again.cells.values()].map((row) => row.get(width)?.value ?? '');
    expect(values.filter((value) => value !== '')).toHaveLength(2);
    expect(await seen()).toMatchObject({ read: 2, records: [], withoutBase: [] });
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
      trouble: { code: 'protected-sheet', params: { sheet: '取組一覧' }, aftermath: 'unchanged' },
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
    // As it was laid out, it says nothing new; who knows better ticks what a sheet without its origin says.
    expect(await collected('all')).toEqual({ fields: 0, added: 0, removed: 0, gone: 0 });
    forgetBases(workbook);
    expect(await collected('all')).toEqual({ fields: 0, added: 1, removed: 0, gone: 0 });
    expect(await collected(await seen())).toEqual({ fields: 1, added: 0, removed: 0, gone: 0 });
    expect(allTables(workbook)).toEqual(before);

    expect(await revert()).toMatchObject({ ok: true, result: { cells: 1, kept: [] } });
    expect(tableText(workbook, '取組内容')).toHaveLength(items.length);
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
    // The sheets say what was laid out: what is gone from the ledger was taken out there.
    expect(await collected('all')).toMatchObject({ added: 0 });
    forgetBases(workbook);
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
          read: made.result.sheets,
          records: [],
          unplaced: [],
          repeated: [],
          conflicts: [],
        },
      },
    });
  }, 120_000);
});
