/** The way of a town's progress table through the command line: checked, summed, laid out as status sheets and collected again. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { enter } from 'practice-excel/workbook/cells';
import { readXlsx, writeXlsx } from 'practice-excel/xlsx';
import { kumagayaWorkbook } from '../plans/kumagaya-workbook';
import { torikumi } from './run';

const PLAN = ['--plan-file', join('assets', 'plans', 'kumagaya.json')] as const;

let folder: string;
let book: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'torikumi-town-'));
  book = join(folder, '熊谷市_進行管理表.xlsx');
  await writeFile(book, await writeXlsx(kumagayaWorkbook()));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe("a town's progress table", () => {
  it('is told to have 46 items, and one that is listed again', async () => {
    const { out } = await torikumi('validate', book, ...PLAN);
    expect(out).toContain('46件）');
    expect(out).toContain('計画が数えない記録（再掲など）が1件あります');
  });

  it('is laid out as 47 status sheets, which come back without a difference, and with one', async () => {
    const sheets = join(folder, '様式.xlsx');
    const back = join(folder, '反映.xlsx');
    const laid = await torikumi('sheets', book, ...PLAN, '--out', sheets);
    expect(laid.out).toContain('様式: 47件');
    const same = await torikumi('collect', sheets, '--into', book, ...PLAN, '--out', back);
    expect(same).toMatchObject({ code: 0, err: '' });
    expect(same.out).toContain('47件を読み取りました');
    expect(same.out).toContain('台帳との違いはありません');

    // The section writes in the sheet of what is listed again: its own row takes it, not that of item 6.
    const workbook = await readXlsx(new Uint8Array(await readFile(sheets)), '様式.xlsx');
    const tab = workbook.sheets.find(({ name }) => name === '様式 実施状況調書');
    const rows = [...(tab?.cells ?? [])].filter(([, cells]) =>
      [...cells.values()].some(({ value }) => String(value).startsWith('№再掲')),
    );
    const [[title] = [-1]] = rows;
    if (!tab || rows.length !== 1) throw new Error('no sheet of what is listed again');
    // Four rows below stands 取組実績, beside its label.
    enter(tab, title + 4, 1, '窓口の委託を検討した。');
    await writeFile(sheets, await writeXlsx(workbook));
    const changed = await torikumi('collect', sheets, '--into', book, ...PLAN, '--out', back);
    expect(changed.out).toContain('反映: 項目 1件');
    const after = await readXlsx(new Uint8Array(await readFile(back)), '反映.xlsx');
    const ledger = after.sheets.find(({ name }) => name === '進行管理表(H25)');
    expect(ledger?.cells.get(12)?.get(13)?.value).toBe('窓口の委託を検討した。');
    expect(ledger?.cells.get(12)?.get(2)?.value).toBe('再掲');
  }, 120_000);
});
