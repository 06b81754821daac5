/** 様式 through the real office.js: what it makes of the samples, in how many round trips, and what it asks before. */
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startNodeHost } from 'practice-excel/hosts/node';
import type { PracticeHost } from 'practice-excel/hosts/practice-host';
import { usedArea } from 'practice-excel/workbook/cells';
import { cloneWorkbook } from 'practice-excel/workbook/sheets';
import type { PracticeWorkbook } from 'practice-excel/workbook/model';
import { previewSheets, sheets } from '../../src/tasks/sheets';
import { revert } from '../../src/tasks/revert';
import { sheetName } from '../../src/excel/sheet-name';
import type { SheetsOptions } from '../../src/tasks/sheets';
import { printSheet, printTab, sheetNamed, visibleNames } from '../excel/practice';
import { sampleOf } from './workbooks';

let host: PracticeHost;
let sample: PracticeWorkbook;
let workbook: PracticeWorkbook;

async function made(options: SheetsOptions) {
  const outcome = await sheets(options);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.trouble));
  return outcome.result;
}

beforeAll(async () => {
  sample = await sampleOf('asahikawa');
  host = await startNodeHost(sample);
});

describe('the status sheets of 旭川市', () => {
  beforeEach(() => {
    workbook = cloneWorkbook(sample);
    host.replaceWorkbook(workbook);
  });

  it('says what can be chosen and what would be made, and writes nothing', async () => {
    const before = workbook.sheets.map(printSheet);
    const preview = await previewSheets({ arrangement: 'chapter' });
    if (!preview.ok) throw new Error(JSON.stringify(preview.trouble));
    const { forms, tabs, mustConfirm } = preview.result;
    expect(forms[0]).toMatchObject({ id: 'initiative', recordName: '取組', collected: true });
    expect(forms[0]?.records).toHaveLength(128);
    expect(forms[0]?.records[0]).toMatchObject({ name: '1' });
    // docs/formats/asahikawa.md, Hierarchy: four 改革プロセス of 57, 50, 14 and 7 initiatives.
    expect(tabs.map((tab) => tab.sheets)).toEqual([57, 50, 14, 7]);
    expect(tabs.every(({ action }) => action === 'make')).toBe(true);
    expect(mustConfirm).toBe(false);
    expect(workbook.sheets.map(printSheet)).toEqual(before);
  });

  it('lays 128 initiatives out in at most 12 round trips, each under 5 MB, and ends on the tab', async () => {
    host.counters.reset();
    const result = await made({});
    expect(host.counters.roundTrips).toBeLessThanOrEqual(12);
    expect(host.counters.largestRequest).toBeLessThan(5_000_000);
    expect(result).toMatchObject({
      sheets: 128,
      growing: false,
      tabs: [{ name: '様式 取組', action: 'make' }],
    });
    expect(workbook.activeSheetId).toBe(sheetNamed(workbook, '様式 取組').id);
    expect(sheetNamed(workbook, '様式 取組').page.rowBreaks).toHaveLength(result.pages - 1);
  });

  it('takes a section’s records alone, and locks all but the cells to fill in where that is wanted', async () => {
    const preview = await previewSheets({});
    const section = preview.ok ? preview.result.forms[0]?.records[0]?.sections[0] : undefined;
    if (section === undefined) throw new Error('the first record has a section');
    const result = await made({ sections: [section], arrangement: 'section', lock: true });
    expect(result.tabs.map(({ name }) => name)).toEqual([`取組 ${section}`]);
    expect(result.sheets).toBeGreaterThan(0);
    const tab = sheetNamed(workbook, `取組 ${section}`);
    expect(tab.protection).not.toBeNull();
    const open = [...tab.cells.values()].flatMap((row) =>
      [...row.values()].filter(({ style }) => !style.locked),
    );
    expect(open.length).toBeGreaterThan(0);
  });

  it('makes more than 50 tabs only where that was agreed to', async () => {
    const names = Array.from({ length: 51 }, (_each, index) => String(index + 1));
    const before = visibleNames(workbook);
    expect(await sheets({ arrangement: 'record', records: names })).toMatchObject({
      ok: false,
      trouble: { code: 'many-tabs', params: { tabs: 51 }, aftermath: 'unchanged' },
    });
    expect(visibleNames(workbook)).toEqual(before);
    const result = await made({ arrangement: 'record', records: names, manyTabs: true });
    expect(result.tabs).toHaveLength(51);
    expect(result.tabs[0]?.name).toBe('取組 1');
  });

  it('says so where there is nothing to lay out, or no such form', async () => {
    expect(await sheets({ sections: ['どこか課'] })).toMatchObject({
      trouble: { code: 'no-records' },
    });
    expect(await sheets({ form: 'nothing' })).toMatchObject({
      trouble: { code: 'no-layout', params: { forms: ['initiative'] } },
    });
  });

  it('refills its tab in place, and puts a big tab back though it has more merges than Excel lists at once', async () => {
    const few = { records: ['1', '2', '3'] };
    const tab = () => sheetNamed(workbook, '様式 取組');
    const { pages } = await made(few);
    const rows = (usedArea(tab(), false)?.rows ?? 0) - 1;
    const before = printTab(tab(), rows, 9);
    await made({});
    expect(tab().merges.length).toBeGreaterThan(512);
    const big = printSheet(tab());
    await made(few);
    expect(tab().page.rowBreaks).toHaveLength(pages - 1);
    expect(await revert()).toMatchObject({ ok: true, result: { restored: ['様式 取組'] } });
    expect(printSheet(tab())).toEqual(big);
    await made(few);
    expect(printTab(tab(), rows, 9)).toEqual(before);
  });
});

describe.each(['annaka', 'kamifurano', 'azumino'])('the status sheets of %s', (plan) => {
  it('come out of each form in at most 12 round trips, and go again', async () => {
    workbook = await sampleOf(plan);
    host.replaceWorkbook(workbook);
    const before = visibleNames(workbook);
    const preview = await previewSheets({ planId: plan });
    if (!preview.ok) throw new Error(JSON.stringify(preview.trouble));
    for (const form of preview.result.forms) {
      host.counters.reset();
      const result = await made({ planId: plan, form: form.id, lock: true });
      expect(host.counters.roundTrips).toBeLessThanOrEqual(12);
      expect(result.sheets).toBe(form.records.length);
      expect(await revert()).toMatchObject({ ok: true });
    }
    expect(visibleNames(workbook)).toEqual(before);
  });
});

describe('the cells that a section fills in', () => {
  it('carry the plan’s rules', async () => {
    workbook = await sampleOf('kamifurano');
    host.replaceWorkbook(workbook);
    await made({ planId: 'kamifurano' });
    const { validations } = sheetNamed(workbook, '様式 取組シート');
    const lists = validations.flatMap(({ rule }) => (rule.kind === 'List' ? [rule.source] : []));
    expect(lists).toContainEqual(expect.stringContaining('達成できた'));
  });
});

describe('the status sheets of 苫小牧市', () => {
  it('have a tab for each 取組項目, as people call what 大No. numbers', async () => {
    workbook = await sampleOf('tomakomai');
    host.replaceWorkbook(workbook);
    const preview = await previewSheets({ arrangement: 'chapter' });
    if (!preview.ok) throw new Error(JSON.stringify(preview.trouble));
    expect(preview.result.forms[0]?.chapter).toBe('取組項目');
    expect(preview.result.tabs.map(({ name }) => name).slice(0, 2)).toEqual([
      '進捗状況シート No.1',
      '進捗状況シート No.2',
    ]);
    expect(preview.result.tabs).toHaveLength(22);
  }, 60_000);

  it('come out, 95 of two pages, in at most 20 round trips', async () => {
    workbook = await sampleOf('tomakomai');
    host.replaceWorkbook(workbook);
    host.counters.reset();
    const result = await made({});
    expect(host.counters.roundTrips).toBeLessThanOrEqual(20);
    expect(host.counters.largestRequest).toBeLessThan(5_000_000);
    expect(result.sheets).toBe(95);
    expect(result.growing).toBe(true);
    expect(result.pages).toBeGreaterThanOrEqual(190);
  }, 180_000);
});

describe('sheetName', () => {
  it('keeps to what Excel allows', () => {
    expect(sheetName('取組 [総務/人事]: 何?')).toBe('取組 ［総務／人事］： 何？');
    expect(sheetName("'引用'")).toBe('引用');
    expect(sheetName('History')).toBe('History_');
    expect(sheetName(' \n ')).toBe('様式');
    expect(sheetName('あ'.repeat(40))).toHaveLength(31);
    expect(sheetName(`${'あ'.repeat(30)}𠮷`)).toBe('あ'.repeat(30));
  });
});
