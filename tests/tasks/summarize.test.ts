/** 集計 over the sample's file, through the real office.js: the figures that the city published, in cells that Excel calculates. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import params from '../../src/plans/asahikawa/facts.json';
import { startNodeHost } from 'practice-excel/hosts/node';
import type { PracticeHost } from 'practice-excel/hosts/practice-host';
import { cellAt, enter, textOf, usedArea } from 'practice-excel/workbook/cells';
import { recalculate } from 'practice-excel/workbook/calculate';
import type { PracticeSheet, PracticeWorkbook } from 'practice-excel/workbook/model';
import { addSheet } from 'practice-excel/workbook/sheets';
import { readXlsx, writeXlsx } from 'practice-excel/xlsx';
import type { SummaryResult } from '../../src/tasks/summarize';
import { open } from '../../src/tasks/open';
import { revert } from '../../src/tasks/revert';
import { previewSummary, summarize } from '../../src/tasks/summarize';
import { printSheet, sheetNamed, visibleNames } from '../excel/practice';
import { ledgerSheet, sampleWorkbook, type } from './workbooks';

const TABS = [
  '集計 実施件数',
  '集計 財源確保額',
  '集計 改革プロセス×取組結果',
  '集計 財政健全化指標',
];

let workbook: PracticeWorkbook;
let host: PracticeHost;

beforeEach(async () => {
  workbook = await sampleWorkbook();
  host = await startNodeHost(workbook);
});

async function summarized(): Promise<SummaryResult> {
  const outcome = await summarize();
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.trouble));
  return outcome.result;
}

/** A tab's cells as they are shown, rows without content left out; the mark of figures that are values is taken off. */
function shownRows(sheet: PracticeSheet): readonly (readonly string[])[] {
  const area = usedArea(sheet, true);
  if (!area) return [];
  return Array.from({ length: area.row + area.rows }, (_, row) =>
    Array.from({ length: area.column + area.columns }, (__, column) =>
      textOf(cellAt(sheet, row, column)).replace(/^値 /, ''),
    ).filter((shown) => shown !== ''),
  ).filter((row) => row.length > 0);
}

const text = (rows: readonly (readonly (string | number)[])[]): string[][] =>
  rows.map((row) => row.map(String));

describe('summarize', () => {
  it('prints 実施件数 as the city published it', async () => {
    await summarized();
    const rows = shownRows(sheetNamed(workbook, '集計 実施件数'));
    const { columns, rows: published } = params.published.implementation;
    expect(rows).toContainEqual(columns);
    const start = rows.findIndex(([first]) => first === '区分');
    expect(rows.slice(start + 1, start + 1 + published.length)).toEqual(text(published));
    expect(rows).toContainEqual(['合計', '128', '115 (89.8%)', '11 (8.6%)', '2 (1.6%)']);
  });

  it('prints 財源確保額 as the records give it, with the two targets that the city printed otherwise', async () => {
    await summarized();
    const rows = shownRows(sheetNamed(workbook, '集計 財源確保額'));
    const start = rows.findIndex(([first]) => first === '項目');
    // docs/formats/asahikawa.md, 財源確保額: 908百万円 is 9.1 and 928 is 9.3; A, B and C agree with the published ones.
    const fromRecords: Readonly<Record<string, string>> = {
      '職員体制，給与等の見直し': '9.1',
      事務事業の抜本的な見直し: '9.3',
    };
    const published = params.published.funding.rows.map(
      ([label = '', target = '', result = '']) => [label, fromRecords[label] ?? target, result],
    );
    expect(rows.slice(start + 1, start + 1 + published.length)).toEqual(published);
  });

  it('counts results by process', async () => {
    await summarized();
    const rows = shownRows(sheetNamed(workbook, '集計 改革プロセス×取組結果'));
    const results = rows.map((row) => row.slice(-3).join('/'));
    for (const counts of ['50/6/1', '46/3/1', '13/1/0', '6/1/0']) expect(results).toContain(counts);
  });

  it('reads in three round trips and writes in six, on the first run and on a refill', async () => {
    host.counters.reset();
    await summarized();
    expect(host.counters.roundTrips).toBeLessThanOrEqual(3 + 6);
    host.counters.reset();
    await summarized();
    expect(host.counters.roundTrips).toBeLessThanOrEqual(3 + 6);
  });

  it('leaves the ledger as it was, and ends on the first tab', async () => {
    const before = workbook.sheets.map(printSheet);
    const { tabs } = await summarized();
    expect(workbook.sheets.slice(0, before.length).map(printSheet)).toEqual(before);
    expect(tabs.map(({ name }) => name)).toEqual(TABS);
    expect(workbook.activeSheetId).toBe(tabs[0]?.sheetId);
  });

  it('says what it would do, and writes nothing', async () => {
    const before = workbook.sheets.map(printSheet);
    const preview = await previewSummary();
    expect(preview).toMatchObject({
      ok: true,
      result: {
        rollups: TABS.map((name) => ({ name, action: 'make', missing: [], missingLedgers: [] })),
        counts: { error: 1 },
      },
    });
    expect(workbook.sheets.map(printSheet)).toEqual(before);
    await summarized();
    expect(await previewSummary()).toMatchObject({
      result: { rollups: TABS.map((name) => ({ name, action: 'refill' })) },
    });
  });

  it('keeps its counts alive: a changed result changes the tab without a new run', async () => {
    await summarized();
    type(ledgerSheet(workbook), '取組結果', 1, '未実施');
    await recalculate(workbook);
    const rows = shownRows(sheetNamed(workbook, '集計 実施件数'));
    expect(rows).toContainEqual(['合計', '128', '114 (89.1%)', '11 (8.6%)', '3 (2.3%)']);
  });

  it('counts the figures that are live and those that stand as values', async () => {
    const { figures } = await summarized();
    expect(figures.live).toBeGreaterThan(0);
    // The sample's amounts are printed text (8,847千円), so their sums cannot be formulas.
    expect(figures.asValue).toBeGreaterThan(0);
  });

  it('refills in place after the file was saved and opened again', async () => {
    await summarized();
    workbook = await readXlsx(await writeXlsx(workbook), 'saved.xlsx');
    await recalculate(workbook);
    host = await startNodeHost(workbook);
    const names = visibleNames(workbook);
    const { tabs } = await summarized();
    expect(tabs.map(({ name, action }) => `${action} ${name}`)).toEqual(
      TABS.map((name) => `refill ${name}`),
    );
    expect(visibleNames(workbook)).toEqual(names);
  });

  it('leaves a user’s sheet its name', async () => {
    const own = addSheet(workbook, '集計 実施件数');
    enter(own, 0, 0, '手で集計したもの');
    const before = printSheet(own);
    const { tabs } = await summarized();
    expect(tabs[0]?.name).toBe('集計 実施件数 (2)');
    expect(printSheet(own)).toEqual(before);
  });

  it('names the columns that a chosen summary lacks, and writes nothing', async () => {
    type(ledgerSheet(workbook), '取組結果', 0, 'メモ');
    await recalculate(workbook);
    const before = workbook.sheets.map(printSheet);
    expect(await summarize({ rollups: ['implementation', 'funding'] })).toMatchObject({
      ok: false,
      trouble: {
        code: 'missing-columns',
        params: { columns: ['取組結果'] },
        aftermath: 'unchanged',
      },
    });
    expect(workbook.sheets.map(printSheet)).toEqual(before);
  });

  it('makes those that the columns are there for when none is chosen, and says what the others lack', async () => {
    type(ledgerSheet(workbook), '取組結果', 0, 'メモ');
    await recalculate(workbook);
    expect(await previewSummary()).toMatchObject({
      result: {
        rollups: [
          { name: '集計 実施件数', missing: ['取組結果'], missingLedgers: [] },
          { name: '集計 財源確保額', missing: [] },
          { name: '集計 改革プロセス×取組結果', missing: ['取組結果'] },
          { name: '集計 財政健全化指標', missing: [] },
        ],
      },
    });
    const { tabs } = await summarized();
    expect(tabs.map(({ name }) => name)).toEqual(['集計 財源確保額', '集計 財政健全化指標']);
  });

  it('works beside a protected ledger, and can be taken back', async () => {
    ledgerSheet(workbook).protection = {};
    const before = workbook.sheets.map(({ name }) => name);
    await summarized();
    expect(await open()).toMatchObject({
      result: { tabs: TABS, revertible: { runs: [{ kind: 'summarize', restored: [] }] } },
    });
    expect(await revert()).toMatchObject({ ok: true, result: { restored: [], removed: TABS } });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(before);
  });
});

const WHEN = ['before', 'midway', 'after'] as const;

describe.each(WHEN)('a round trip of 集計 that fails %s', (when) => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9])(
    'as number %i leaves all tabs or none, then old or new',
    async (failAt) => {
      const ledger = printSheet(ledgerSheet(workbook));
      const users = visibleNames(workbook);
      host.faults.arm({ failAt, when });
      const first = await summarize();
      host.faults.disarm();
      expect(printSheet(ledgerSheet(workbook))).toEqual(ledger);
      const complete = first.ok || first.trouble.aftermath === 'done';
      expect(visibleNames(workbook)).toEqual(complete ? [...users, ...TABS] : users);
      await summarized();
      const old = TABS.map((name) => printSheet(sheetNamed(workbook, name)));

      host.faults.arm({ failAt, when });
      await summarize();
      host.faults.disarm();
      expect(printSheet(ledgerSheet(workbook))).toEqual(ledger);
      // Nothing in the ledger has changed, so that old and new tabs are the same.
      expect(TABS.map((name) => printSheet(sheetNamed(workbook, name)))).toEqual(old);
      await summarized();
      expect(visibleNames(workbook)).toEqual([...users, ...TABS]);
    },
  );
});
