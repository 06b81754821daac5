/** What a clerk chooses for 集計 and does around its tabs: which tables, which year, notes, names, and what changed between runs. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { plans } from '../../src/plans';
import { startNodeHost } from 'practice-excel/hosts/node';
import type { PracticeHost } from 'practice-excel/hosts/practice-host';
import { cellAt, enter, textOf, usedArea } from 'practice-excel/workbook/cells';
import { recalculate } from 'practice-excel/workbook/calculate';
import type { PracticeSheet, PracticeWorkbook } from 'practice-excel/workbook/model';
import { removeSheet, renameSheet } from 'practice-excel/workbook/sheets';
import type { SummaryOptions, SummaryPreview, SummaryResult } from '../../src/tasks/summarize';
import type { Outcome } from '../../src/core/outcome';
import { previewSummary, summarize } from '../../src/tasks/summarize';
import { sheetNamed } from '../excel/practice';
import { ledgerSheet, sampleOf, type } from './workbooks';

let workbook: PracticeWorkbook;
let host: PracticeHost;

async function open(id: string): Promise<void> {
  workbook = await sampleOf(id);
  host = await startNodeHost(workbook);
}

function result<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.trouble));
  return outcome.result;
}

async function summarized(options: SummaryOptions = {}): Promise<SummaryResult> {
  return result(await summarize(options));
}

async function preview(options: SummaryOptions = {}): Promise<SummaryPreview> {
  return result(await previewSummary(options));
}

/** The tab's filled cells that show a text, with their row and column. */
function cellsShowing(
  sheet: PracticeSheet,
  test: (shown: string) => boolean,
): readonly (readonly [number, number])[] {
  return [...sheet.cells].flatMap(([row, cells]) =>
    [...cells].flatMap(([column, cell]) => (test(textOf(cell)) ? [[row, column] as const] : [])),
  );
}

function texts(sheet: PracticeSheet): readonly string[] {
  return [...sheet.cells.values()].flatMap((cells) => [...cells.values()].map(textOf));
}

const CHANGED_NOTE = '※　色のついた数値は，前回の集計から変わったものです。';

describe.each(plans.map(({ id }) => id))('the summaries of %s', (id) => {
  beforeEach(() => open(id));

  it('are all made, none twice, within twelve round trips, and refilled within twelve', async () => {
    const { rollups } = await preview();
    const possible = rollups.filter(({ missing }) => missing.length === 0);
    host.counters.reset();
    const { tabs, figures } = await summarized();
    expect(host.counters.roundTrips).toBeLessThanOrEqual(12);
    expect(tabs.map(({ name }) => name)).toEqual(possible.map(({ name }) => name));
    expect(new Set(tabs.map(({ name }) => name)).size).toBe(tabs.length);
    expect(workbook.activeSheetId).toBe(tabs[0]?.sheetId);
    expect(figures.live).toBeGreaterThan(0);
    host.counters.reset();
    const again = await summarized();
    expect(host.counters.roundTrips).toBeLessThanOrEqual(12);
    expect(again.tabs.every(({ action }) => action === 'refill')).toBe(true);
    expect(again.changes).toEqual([]);
  });
});

describe('a choice of summaries', () => {
  it('makes those that are chosen and no others, and refills only these', async () => {
    await open('tomakomai');
    const names = workbook.sheets.map(({ name }) => name);
    const { tabs } = await summarized({ rollups: ['themes', 'distribution'] });
    expect(tabs.map(({ name }) => name)).toEqual(['集計 テーマ別', '集計 評価の分布']);
    expect(workbook.sheets.map(({ name }) => name).filter((name) => !names.includes(name))).toEqual(
      expect.not.arrayContaining(['集計 取組項目別', '集計 実践項目別']),
    );
    const { rollups } = await preview();
    expect(rollups.map(({ id, action }) => [id, action])).toEqual([
      ['initiatives', 'make'],
      ['themes', 'refill'],
      ['practices', 'make'],
      ['initiatives-by-year', 'make'],
      ['distribution', 'refill'],
    ]);
  });

  it('names the ledger that the workbook lacks, for every table that needs it', async () => {
    await open('tomakomai');
    removeSheet(workbook, sheetNamed(workbook, '取組項目'));
    host = await startNodeHost(workbook);
    const { rollups } = await preview();
    const lacking = rollups.filter(({ missingLedgers }) => missingLedgers.length > 0);
    // The practices' table prints their initiatives' titles.
    expect(lacking.map(({ id }) => id)).toEqual([
      'initiatives',
      'themes',
      'practices',
      'initiatives-by-year',
      'distribution',
    ]);
    expect(new Set(lacking.flatMap(({ missingLedgers }) => missingLedgers))).toEqual(
      new Set([plans.find(({ id }) => id === 'tomakomai')?.ledgers[1]?.name]),
    );
  });
});

describe('a summary with a chosen year', () => {
  /** The tab's total under 達成. */
  function total(): string {
    const sheet = sheetNamed(workbook, '集計 担当課別');
    const [[, column] = [0, 0]] = cellsShowing(sheet, (shown) => shown === '達成');
    const [[row] = [0]] = cellsShowing(sheet, (shown) => shown === '合計');
    return textOf(cellAt(sheet, row, column));
  }

  beforeEach(() => open('annaka'));

  it('is made for the last year, and for another one when it is chosen', async () => {
    expect((await preview()).rollups.find(({ id }) => id === 'sections')?.year?.now).toBe(2024);
    await summarized({ rollups: ['sections'] });
    const last = total();
    await summarized({ rollups: ['sections'], years: { sections: 2021 } });
    // Fewer items had been achieved three years before.
    expect(Number(total())).toBeLessThan(Number(last));
  });

  it('stays at the year its tab has when none is chosen, and calls nothing changed when the year is', async () => {
    await summarized({ rollups: ['sections'], years: { sections: 2021 } });
    const before = total();
    expect((await preview()).rollups.find(({ id }) => id === 'sections')?.year?.now).toBe(2021);
    expect((await summarized({ rollups: ['sections'] })).changes).toEqual([]);
    expect(total()).toBe(before);
    const other = await summarized({ rollups: ['sections'], years: { sections: 2024 } });
    expect(other.changes).toEqual([]);
    expect(texts(sheetNamed(workbook, '集計 担当課別'))).not.toContain(CHANGED_NOTE);
  });

  it('is not made for a year that the plan does not have', async () => {
    await summarized({ rollups: ['sections'], years: { sections: 1999 } });
    expect((await preview()).rollups.find(({ id }) => id === 'sections')?.year?.now).toBe(2024);
  });
});

describe('a tab that a clerk has worked on', () => {
  const TAB = '集計 実施件数';

  beforeEach(async () => {
    await open('asahikawa');
    await summarized();
  });

  it('keeps notes beside and below its table', async () => {
    const sheet = sheetNamed(workbook, TAB);
    const area = usedArea(sheet, false);
    if (!area) throw new Error('The tab is empty.');
    const beside = [area.row + 3, area.column + area.columns + 1] as const;
    const below = [area.row + area.rows + 2, area.column] as const;
    enter(sheet, ...beside, '委員会で説明する');
    enter(sheet, ...below, '次回は7月');
    type(ledgerSheet(workbook), '取組結果', 1, '未実施');
    await recalculate(workbook);
    await summarized();
    expect(textOf(cellAt(sheet, ...beside))).toBe('委員会で説明する');
    expect(textOf(cellAt(sheet, ...below))).toBe('次回は7月');
  });

  it('is found under the name that it was given, and keeps it', async () => {
    renameSheet(workbook, sheetNamed(workbook, TAB), '委員会資料');
    const { rollups } = await preview();
    expect(rollups[0]).toMatchObject({ name: '委員会資料', action: 'refill' });
    const { tabs } = await summarized();
    expect(tabs[0]).toMatchObject({ name: '委員会資料', action: 'refill' });
    expect(workbook.sheets.map(({ name }) => name)).not.toContain(TAB);
  });

  it('marks what changed since the last run until the next one, and lists old and new', async () => {
    type(ledgerSheet(workbook), '取組結果', 1, '未実施');
    await recalculate(workbook);
    const { changes } = await summarized();
    const sheet = sheetNamed(workbook, TAB);
    const first = changes.filter(({ tab }) => tab === TAB);
    // docs/formats/asahikawa.md, 実施件数: 115, 11 and 2 of 128; one of the 115 is now 未実施.
    expect(first.map(({ row, column, before, after }) => [row, column, before, after])).toEqual(
      expect.arrayContaining([
        ['合計', '実施', '115 (89.8%)', '114 (89.1%)'],
        ['合計', '未実施', '2 (1.6%)', '3 (2.3%)'],
      ]),
    );
    for (const { cell } of first) expect(cell).toMatch(/^[A-Z]+\d+$/);
    const tinted = (): number =>
      cellsShowing(sheet, () => true).filter(
        ([row, column]) =>
          cellAt(sheet, row, column)?.style.fill !== undefined &&
          cellAt(sheet, row, column)?.style.fill === changedFill,
      ).length;
    const [one] = first;
    if (!one) throw new Error('Nothing has changed.');
    const at = /^([A-Z])(\d+)$/.exec(one.cell);
    const changedFill = cellAt(sheet, Number(at?.[2]) - 1, (at?.[1]?.charCodeAt(0) ?? 65) - 65)
      ?.style.fill;
    expect(changedFill).toBeTruthy();
    expect(tinted()).toBe(first.length);
    expect(texts(sheet)).toContain(CHANGED_NOTE);

    expect((await summarized()).changes).toEqual([]);
    expect(tinted()).toBe(0);
    expect(texts(sheet)).not.toContain(CHANGED_NOTE);
  });

  it('marks and lists what changed below a table too', async () => {
    const indicators = sheetNamed(workbook, '財政健全化指標');
    const outcome = cellsShowing(indicators, (shown) => shown === '2,144人')[0];
    if (!outcome) throw new Error('The sample has no 2,144人.');
    // docs/formats/asahikawa.md, 財政健全化指標: 6 reached, 4 not; 2,141人以下 is reached now.
    enter(indicators, ...outcome, '2,141人');
    const { changes } = await summarized();
    const below = changes.filter(({ column }) => column === '');
    expect(below.map(({ row, before, after }) => [row, before, after])).toEqual([
      ['達成の指標数', '6', '7'],
      ['未達成の指標数', '4', '3'],
    ]);
    const tab = sheetNamed(workbook, '集計 財政健全化指標');
    for (const { cell, after } of below) {
      const [row, column] = [Number(cell.slice(1)) - 1, cell.charCodeAt(0) - 65];
      expect(textOf(cellAt(tab, row, column))).toBe(after);
      expect(cellAt(tab, row, column)?.style.fill).toBe('#FFF2CC');
    }
    expect((await summarized()).changes).toEqual([]);
  });

  it('says how many figures are values because the ledger holds printed text', async () => {
    const { figures } = await summarized();
    // The sample's amounts are printed text, e.g. 8,847千円.
    expect(figures.printedText).toBeGreaterThan(0);
    expect(figures.printedText).toBeLessThanOrEqual(figures.asValue);
  });
});
