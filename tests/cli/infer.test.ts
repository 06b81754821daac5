/** A town without a plan: one is made from its ledger's cells, and the ledger is checked, laid out and collected by it. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newWorkbook } from 'practice-excel/workbook/create';
import { writeXlsx } from 'practice-excel/xlsx';
import { kumagayaWorkbook } from '../plans/kumagaya-workbook';
import { torikumi } from './run';

let folder: string;
let book: string;
let plan: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'torikumi-infer-'));
  book = join(folder, '進行管理表.xlsx');
  plan = join(folder, 'plan.json');
  await writeFile(book, await writeXlsx(kumagayaWorkbook()));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('plan infer', () => {
  it('makes a plan that can be used, and says what it saw', async () => {
    const made = await torikumi('plan', 'infer', book, '--out', plan);
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(made.out).toContain('台帳「進行管理表(H25)」: 46件（ほかに再掲 1件）、項目 11');
    expect(made.out).toContain('効果額 実績: 47件のうち46件を読めます');
    expect(await torikumi('plan', 'check', plan)).toMatchObject({ code: 0 });
  });

  it('lays the records out as status sheets that come back without a difference', async () => {
    const sheets = join(folder, '様式.xlsx');
    const laid = await torikumi('sheets', book, '--plan-file', plan, '--out', sheets);
    expect(laid.out).toContain('様式: 47件');
    const back = join(folder, '反映.xlsx');
    const into = ['--into', book, '--plan-file', plan, '--out', back];
    const same = await torikumi('collect', sheets, ...into);
    expect(same.out).toContain('47件を読み取りました');
    expect(same.out).toContain('台帳との違いはありません');
  });

  it('says in one sentence that a workbook holds no ledger, and that the arguments are wrong', async () => {
    const empty = join(folder, '空.xlsx');
    await writeFile(empty, await writeXlsx(newWorkbook('空.xlsx')));
    const none = await torikumi('plan', 'infer', empty);
    expect(none.code).toBe(2);
    expect(none.err).toContain('台帳と思われる表が見つかりません');
    const wrong = await torikumi('plan', 'infer', book, '--into', book);
    expect([wrong.code, wrong.out]).toEqual([2, '']);
  });
});
