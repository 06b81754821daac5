/** A plan of one's own on the command line: checked as a file, put into a workbook, worked by from there, and taken out again. */
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newWorkbook } from 'practice-excel/workbook/create';
import { addXmlPart } from 'practice-excel/workbook/custom-xml';
import { readXlsx, writeXlsx } from 'practice-excel/xlsx';
import { readArguments } from '../../src/cli/arguments';
import { planPart } from '../../src/excel/own-plan';
import { kumagayaWorkbook } from '../plans/kumagaya-workbook';
import { torikumi } from './run';

const PLAN = join('assets', 'plans', 'kumagaya.json');

let folder: string;
let book: string;
let own: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'torikumi-own-'));
  book = join(folder, '熊谷市.xlsx');
  own = join(folder, '計画入り.xlsx');
  await writeFile(book, await writeXlsx(kumagayaWorkbook()));
  const made = await torikumi('plan', 'import', PLAN, '--into', book, '--out', own);
  if (made.code !== 0) throw new Error(made.err);
}, 120_000);

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Writes the plan's file with one change of its text. */
async function changedPlan(from: string, to: string): Promise<string> {
  const text = await readFile(PLAN, 'utf8');
  expect(text).toContain(from);
  const path = join(folder, 'changed.json');
  await writeFile(path, text.replace(from, to));
  return path;
}

describe('a plan in a workbook', () => {
  it('is what the verbs work by, and another given by file goes before it', async () => {
    expect((await torikumi('validate', book)).code).toBe(2);
    const { out, err } = await torikumi('validate', own, '--json');
    expect(err).toBe('');
    expect(JSON.parse(out)).toMatchObject({ plan: 'kumagaya' });
    const other = await changedPlan('"kumagaya"', '"other"');
    const given = await torikumi('validate', own, '--plan-file', other, '--json');
    expect(JSON.parse(given.out)).toMatchObject({ plan: 'other' });
  }, 120_000);

  it('has its status sheets collected from files that hold no plan', async () => {
    const sheets = join(folder, '様式.xlsx');
    const laid = await torikumi('sheets', own, '--out', sheets);
    expect(laid.out).toContain('様式: 47件');
    const workbook = await readXlsx(new Uint8Array(await readFile(sheets)), '様式.xlsx');
    workbook.customXml.splice(0);
    await writeFile(sheets, await writeXlsx(workbook));
    const back = join(folder, '反映.xlsx');
    const collected = await torikumi('collect', sheets, '--into', own, '--out', back);
    expect(collected).toMatchObject({ code: 0, err: '' });
    expect(collected.out).toContain('47件を読み取りました');
  }, 180_000);

  it('comes out as the file that it was, printed or written', async () => {
    const file = JSON.parse(await readFile(PLAN, 'utf8')) as object;
    const printed = await torikumi('plan', 'export', own);
    expect(printed.code).toBe(0);
    expect(JSON.parse(printed.out)).toEqual({ formatVersion: 1, ...file });
    const path = join(folder, 'exported.json');
    const written = await torikumi('plan', 'export', own, '--out', path, '--json');
    expect(JSON.parse(written.out)).toMatchObject({ plan: { id: 'kumagaya' }, out: path });
    expect(await readFile(path, 'utf8')).toBe(printed.out);
    expect((await torikumi('plan', 'check', path)).code).toBe(0);
  }, 120_000);

  it('is replaced by another with the differences said', async () => {
    const other = await changedPlan('"municipality": "熊谷市"', '"municipality": "くまがや市"');
    const out = join(folder, 'replaced.xlsx');
    const replaced = await torikumi('plan', 'import', other, '--into', own, '--out', out);
    expect(replaced).toMatchObject({ code: 0, err: '' });
    expect(replaced.out).toContain('ブックに入っていた計画と違うところ: 1か所');
    expect(replaced.out).toContain('「municipality」が「熊谷市」から「くまがや市」に変わります。');
    const same = await torikumi('plan', 'import', PLAN, '--into', own, '--out', out, '--json');
    expect(JSON.parse(same.out)).toMatchObject({
      replaced: { id: 'kumagaya' },
      differences: [],
      misfit: null,
    });
  }, 120_000);

  it('is told where it does not fit the ledgers, and is put in all the same', async () => {
    const out = join(folder, 'misfit.xlsx');
    const empty = join(folder, '空.xlsx');
    await writeFile(empty, await writeXlsx(newWorkbook('空.xlsx')));
    const mihon = join('assets', 'plans', 'mihon.json');
    const ended = await torikumi('plan', 'import', mihon, '--into', empty, '--out', out);
    expect(ended.code).toBe(0);
    expect(ended.err).toContain('このブックの台帳はまだ読めません');
    expect((await torikumi('plan', 'export', out)).out).toContain('"id": "mihon"');
  }, 120_000);

  it('is refused where it is damaged, with what to do, and can be looked past', async () => {
    const path = join(folder, 'damaged.xlsx');
    await copyFile(join('assets', 'samples', 'kamifurano.xlsx'), path);
    const workbook = await readXlsx(new Uint8Array(await readFile(path)), 'damaged.xlsx');
    addXmlPart(workbook, planPart('{"version":1,'));
    await writeFile(path, await writeXlsx(workbook));
    const refused = await torikumi('validate', path);
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/途中で切れている.*--plan-file.*--plan ID/u),
    ]);
    expect((await torikumi('plan', 'export', path)).code).toBe(2);
    const past = await torikumi('validate', path, '--plan', 'kamifurano', '--json');
    expect(JSON.parse(past.out)).toMatchObject({ plan: 'kamifurano' });
  }, 120_000);
});

describe('plan check', () => {
  it('says what a usable plan has', async () => {
    const { code, out } = await torikumi('plan', 'check', PLAN);
    expect(code).toBe(0);
    expect(out).toContain('計画: 熊谷市');
    expect(out).toContain('台帳 1、項目 11');
  });

  it('lists what has to be fixed, by line, and ends with 1', async () => {
    const path = await changedPlan('"severity": "error"', '"severity": "fatal"');
    const { code, out } = await torikumi('plan', 'check', path, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      usable: false,
      faults: [{ at: 'rules.0.severity', line: expect.any(Number) }],
    });
  });

  it('ends with 2 where the file is no JSON or is not there', async () => {
    const path = await changedPlan('"id"', 'id');
    expect(await torikumi('plan', 'check', path)).toMatchObject({ code: 2, out: '' });
    expect((await torikumi('plan', 'check', join(folder, 'none.json'))).err).toContain(
      'ファイルがありません',
    );
  });
});

describe('plan export', () => {
  it('gives the built-in plan that the headings show where the workbook holds none', async () => {
    const sample = join('assets', 'samples', 'kamifurano.xlsx');
    const { code, out } = await torikumi('plan', 'export', sample);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ id: 'kamifurano', formatVersion: 1 });
  }, 120_000);
});

describe('what stands behind plan', () => {
  it.each([
    [['plan']],
    [['plan', 'remove', 'b.xlsx']],
    [['plan', 'check']],
    [['plan', 'check', 'a.json', 'b.json']],
    [['plan', 'check', 'a.json', '--out', 'b.json']],
    [['plan', 'export', 'b.xlsx', '--out', 'b.xlsx']],
    [['plan', 'import', 'a.json', '--out', 'o.xlsx']],
    [['plan', 'import', 'a.json', '--into', 'b.xlsx']],
    [['plan', 'import', 'a.json', '--into', 'b.xlsx', '--out', 'b.xlsx']],
    [['plan', 'import', 'a.json', '--into', 'b.xlsx', '--out', 'o.json']],
    [['plan', 'export', 'b.xlsx', '--plan-file', 'a.json']],
  ])('%j is refused with a sentence', (args) => {
    expect(readArguments(args)).toEqual({ kind: 'misuse', message: expect.any(String) });
  });

  it('is read into a request', () => {
    const args = ['plan', 'import', 'a.json', '--into', 'b.xlsx', '--out', 'o.xlsx', '--json'];
    expect(readArguments(args)).toEqual({
      kind: 'plan',
      request: {
        action: 'import',
        planFile: 'a.json',
        book: 'b.xlsx',
        out: 'o.xlsx',
        json: true,
        lossy: false,
        language: 'ja',
      },
    });
  });
});
