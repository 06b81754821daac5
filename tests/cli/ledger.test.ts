/** `ledger` on the command line: the ledger of results that a workbook lacks is made, filled in, and checked as the person's own. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { enter } from 'practice-excel/workbook/cells';
import { readXlsx, writeXlsx } from 'practice-excel/xlsx';
import { readArguments } from '../../src/cli/arguments';
import { sheetNamed, valueAt } from '../excel/practice';
import { torikumi } from './run';

const SAMPLE = join('assets', 'samples', 'annaka.xlsx');
/** 36 items in five years (docs/formats/annaka.md). */
const ROWS = 180;

let folder: string;
let made: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'torikumi-ledger-'));
  made = join(folder, '実績付き.xlsx');
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

interface Report {
  readonly findings: readonly { readonly code: string; readonly sheet: string }[];
}

/** How many entries of the first year the check misses in the ledger. */
async function missing(book: string): Promise<number> {
  const { out, err } = await torikumi('validate', book, '--as-of', 'R2', '--json');
  expect(err).toBe('');
  const { findings } = JSON.parse(out) as Report;
  return findings.filter(({ code, sheet }) => code === 'N22' && sheet === '実績').length;
}

describe('ledger', () => {
  it('adds the ledger with a row for each item and year, and leaves the book as it was', async () => {
    const before = await readFile(SAMPLE);
    const { code, out, err } = await torikumi('ledger', SAMPLE, '--out', made, '--json');
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      plan: { id: 'annaka' },
      tabs: [{ name: '実績', action: 'make', rows: ROWS }],
    });
    expect(await readFile(SAMPLE)).toEqual(before);
    const sheet = sheetNamed(await readXlsx(await readFile(made), made), '実績');
    expect([0, 1].map((column) => valueAt(sheet, 1, column))).toEqual([1, '令和2年度']);
    expect([0, 1].map((column) => valueAt(sheet, ROWS, column))).toEqual([36, '令和6年度']);
  }, 60_000);

  it('has made a ledger that is checked, and takes what is filled in', async () => {
    const before = await missing(made);
    expect(before).toBeGreaterThan(0);
    const workbook = await readXlsx(await readFile(made), made);
    const sheet = sheetNamed(workbook, '実績');
    enter(sheet, 1, 2, '実施');
    enter(sheet, 1, 4, '達成');
    const filled = join(folder, '記入済み.xlsx');
    await writeFile(filled, await writeXlsx(workbook));
    expect(await missing(filled)).toBe(before - 2);
  }, 60_000);

  it('says in a sentence that there is nothing to make, and writes no file', async () => {
    const out = join(folder, '二度目.xlsx');
    for (const book of [made, join('assets', 'samples', 'asahikawa.xlsx')]) {
      const { code, err } = await torikumi('ledger', book, '--out', out);
      expect(code).toBe(2);
      expect(err).toContain('つくる台帳がありません');
    }
    await expect(readFile(out)).rejects.toMatchObject({ code: 'ENOENT' });
  }, 60_000);

  it('tells in words what it has made', async () => {
    const out = join(folder, 'english.xlsx');
    const said = await torikumi('ledger', SAMPLE, '--out', out, '--lang', 'en');
    expect(said.out).toContain('実績');
    expect(said.out).toContain(String(ROWS));
  }, 60_000);

  it('wants a file to write, and no option of another verb', () => {
    for (const args of [
      ['ledger', 'a.xlsx'],
      ['ledger', 'a.xlsx', '--out', 'a.xlsx'],
      ['ledger', '--out', 'b.xlsx'],
      ['ledger', 'a.xlsx', '--out', 'b.xlsx', '--as-of', 'R3'],
    ])
      expect(readArguments(args).kind).toBe('misuse');
    expect(readArguments(['ledger', 'a.xlsx', '--out', 'b.xlsx']).kind).toBe('request');
  });
});
