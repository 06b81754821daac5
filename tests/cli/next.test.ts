/** The next edition on the command line: written, worked with by its own plan, and followed by the one after. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readXlsx } from 'practice-excel/xlsx';
import { readArguments } from '../../src/cli/arguments';
import { torikumi } from './run';

const SAMPLE = join('assets', 'samples', 'kamifurano.xlsx');

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'torikumi-next-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('next', () => {
  it('writes a workbook with its own plan, of which the next one is made again', async () => {
    const third = join(folder, '令和3年度.xlsx');
    const before = await readFile(SAMPLE);
    const made = await torikumi('next', SAMPLE, '--years', 'R3', '--out', third, '--json');
    expect(made.err).toBe('');
    expect(made.code).toBe(0);
    expect(JSON.parse(made.out)).toMatchObject({
      plan: { id: 'kamifurano-r3', title: '町政運営推進プランR3', years: ['R3'] },
      ledgers: [
        { name: '取組シート', all: 37, carried: 37 },
        { name: '計画の体系', all: 21, carried: 21 },
      ],
    });
    expect(await readFile(SAMPLE)).toEqual(before);

    // Opened without naming a plan: it is in the workbook. At its start nothing of its year is due.
    const checked = await torikumi('validate', third, '--as-of', 'R2', '--json');
    const report = JSON.parse(checked.out) as { readonly plan: string; readonly counts: object };
    expect(report).toMatchObject({ plan: 'kamifurano-r3', counts: { error: 0 } });

    const fourth = join(folder, '令和4年度.xlsx');
    const again = await torikumi('next', third, '--years', 'R4', '--out', fourth, '--lang', 'en');
    expect(again.err).toBe('');
    expect(again.out).toContain('The next plan: 上富良野町 町政運営推進プランR4');
    expect(again.out).toContain('37 of 37 records');

    // The columns are as wide as those of the ledger before.
    const widths = async (path: string) => {
      const { sheets } = await readXlsx(await readFile(path), path);
      return sheets.map(({ columns }) => [...columns].map(([at, { width }]) => [at, width]));
    };
    expect((await widths(third))[0]).toEqual((await widths(SAMPLE))[0]);
  }, 120_000);

  it('makes a plan of more years, whose sheets have room for them', async () => {
    const out = join(folder, '5年.xlsx');
    const book = join('assets', 'samples', 'asahikawa.xlsx');
    const { code, err } = await torikumi('next', book, '--years', 'R2-R6', '--out', out);
    expect([code, err]).toEqual([0, '']);
    const laid = join(folder, '5年の様式.xlsx');
    const made = await torikumi('sheets', out, '--as-of', 'H31', '--out', laid);
    expect(made.err).toBe('');
    const { sheets } = await readXlsx(await readFile(laid), laid);
    const form = sheets.find(({ name }) => name.startsWith('様式'));
    const texts = [...(form?.cells.values() ?? [])].flatMap((row) =>
      [...row.values()].map(({ value }) => String(value)),
    );
    expect(texts).toContain('令和6年度');
  }, 120_000);

  it('carries on the records that are named, by number or counted from the top', async () => {
    const named = async (sample: string, years: string, records: string) => {
      const out = join(folder, `${sample}-${records}.xlsx`);
      const book = join('assets', 'samples', `${sample}.xlsx`);
      const args = ['--years', years, '--records', records, '--out', out, '--json'];
      return torikumi('next', book, ...args);
    };
    const made = await named('annaka', 'R7-R11', '1,3,5-8');
    expect(made.err).toBe('');
    expect(JSON.parse(made.out)).toMatchObject({ ledgers: [{ all: 36, carried: 6 }] });
    const counted = await named('kamifurano', 'R3', '36-38');
    expect(JSON.parse(counted.out)).toMatchObject({ ledgers: [{ all: 37, carried: 2 }, {}] });
    const wrong = await named('annaka', 'R7-R11', 'some,2');
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('「some」');
  }, 120_000);

  it('takes years as they are written', () => {
    const years = (given: string) => {
      const parsed = readArguments(['next', 'a.xlsx', '--years', given, '--out', 'b.xlsx']);
      return parsed.kind === 'next' ? parsed.request.years : parsed.kind;
    };
    expect(years('R7-R11')).toEqual([2025, 2026, 2027, 2028, 2029]);
    expect(years('令和7年度～令和9年度')).toEqual([2025, 2026, 2027]);
    expect(years('R3')).toEqual([2021]);
    for (const wrong of ['R9-R7', 'later', 'R1-R60', 'R7-R8-R9'])
      expect(years(wrong)).toBe('misuse');
  });

  it('wants its years and its file, and no option of another verb', () => {
    for (const args of [
      ['next', 'a.xlsx', '--out', 'b.xlsx'],
      ['next', 'a.xlsx', '--years', 'R3'],
      ['next', 'a.xlsx', '--years', 'R3', '--out', 'b.xlsx', '--records', ' , '],
      ['next', 'a.xlsx', '--years', 'R3', '--out', 'b.xlsx', '--lock'],
      ['validate', 'a.xlsx', '--years', 'R3'],
    ])
      expect(readArguments(args).kind).toBe('misuse');
  });
});
