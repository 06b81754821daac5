/** `torikumi as-of`: the moment that a workbook keeps, which every other command then honours. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { torikumi } from './run';

const SAMPLE = join('assets', 'samples', 'asahikawa.xlsx');

let folder: string;
let kept: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'torikumi-'));
  kept = join(folder, 'H29.xlsx');
});
afterAll(() => rm(folder, { recursive: true }));

async function json(...args: readonly string[]): Promise<unknown> {
  const { out } = await torikumi(...args, '--json');
  return JSON.parse(out);
}

describe('torikumi as-of', () => {
  it('tells what a workbook keeps, and which moments its plan has', async () => {
    expect(await json('as-of', SAMPLE)).toEqual({
      plan: 'asahikawa',
      asOf: null,
      moments: ['H27', 'H28', 'H29', 'H30', 'R1'],
      proposed: null,
    });
    const { out, code } = await torikumi('as-of', SAMPLE);
    expect(code).toBe(0);
    expect(out).toContain('確認時期: 計画全体');
  });

  it('writes the workbook that keeps another, which validate honours, and --as-of overrides', async () => {
    const { code, out } = await torikumi('as-of', SAMPLE, 'H29', '--out', kept);
    expect({ code, out }).toMatchObject({
      code: 0,
      out: expect.stringContaining('平成29年度末'),
    });
    // As in torikumi.test.ts: A14 64, and eight accounts of H29 that are copies of H28.
    const counts = { error: 0, warning: 9 };
    expect(await json('validate', kept)).toMatchObject({ asOf: 'H29', counts });
    expect(await json('validate', kept, '--as-of', 'H28')).toMatchObject({ asOf: 'H28' });
    const whole = { asOf: null, counts: { error: 1, warning: 30, info: 11 } };
    expect(await json('validate', kept, '--as-of', 'none')).toMatchObject(whole);
  });

  it('moves on to the next year, and tells each section what it has to fill', async () => {
    const moved = join(folder, 'H30.xlsx');
    const { out } = await torikumi('as-of', kept, 'next', '--out', moved);
    expect(out).toContain('平成30年度末までに新しく記入する欄');
    expect(out).toMatch(/作業工程（実績）平成30年度：\d+件/u);
    expect(await json('as-of', moved)).toMatchObject({ asOf: 'H30' });
    const last = join(folder, 'R1.xlsx');
    expect(await json('as-of', moved, 'next', '--out', last)).toMatchObject({ asOf: 'R1' });
    expect(await torikumi('as-of', last, 'next', '--out', moved)).toMatchObject({
      code: 2,
      err: expect.stringContaining('次の計画'),
    });
  });

  it('is what summarize makes its tables for, unless it is told another', async () => {
    const out = join(folder, 'summarized.xlsx');
    expect(await json('summarize', kept, '--out', out)).toMatchObject({ asOf: 'H29' });
    const told = await torikumi('summarize', kept, '--as-of', 'H30', '--out', out);
    expect(told.out).toContain('確認時期: 平成30年度末');
  });

  it('is what sheets and collect go by, unless they are told another', async () => {
    const sheets = join(folder, 'sheets.xlsx');
    const ofSection = ['--section', '社会教育部文化振興課', '--out', sheets];
    expect(await json('sheets', kept, '--as-of', 'H28', ...ofSection)).toMatchObject({
      asOf: 'H28',
      sheets: 3,
    });
    // Sheets laid out for another moment bring nothing in that nobody has written.
    const into = ['--into', kept, '--out', join(folder, 'collected.xlsx')];
    expect(await json('collect', sheets, ...into)).toMatchObject({
      asOf: 'H29',
      applied: { fields: 0, added: 0, removed: 0 },
    });
  });

  it('says what is wrong with how it was asked', async () => {
    expect(await torikumi('as-of', SAMPLE, 'いつか', '--out', kept)).toMatchObject({
      code: 2,
      err: expect.stringContaining('R2-1'),
    });
    expect(await torikumi('as-of', SAMPLE, 'H29')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--out'),
    });
    expect(await torikumi('as-of', SAMPLE, 'H29', '--out', SAMPLE)).toMatchObject({ code: 2 });
    expect(await torikumi('as-of', SAMPLE, '--as-of', 'H29')).toMatchObject({ code: 2 });
  });
});
