/** The command line, where somebody has typed into tabs that are to be made anew. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { enter } from 'practice-excel/workbook/cells';
import { readXlsx, writeXlsx } from 'practice-excel/xlsx';
import { sheetNamed, valueAt } from '../excel/practice';
import { SAMPLE } from '../tasks/workbooks';
import { torikumi } from './run';

let folder: string;
let filled: string;
let tab: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'torikumi-'));
  filled = join(folder, 'filled.xlsx');
  await torikumi('summarize', SAMPLE, '--out', filled);
  const workbook = await readXlsx(await readFile(filled), 'filled.xlsx');
  const made = workbook.sheets.find(({ customProperties }) => customProperties.size > 0);
  if (!made) throw new Error('no tab was made');
  tab = made.name;
  enter(made, 4, 1, '委員会で確認済み');
  await writeFile(filled, await writeXlsx(workbook));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

function again(out: string, ...more: readonly string[]): ReturnType<typeof torikumi> {
  return torikumi('summarize', filled, '--out', join(folder, out), ...more);
}

async function answerIn(out: string): Promise<unknown> {
  const read = await readXlsx(await readFile(join(folder, out)), out);
  return valueAt(sheetNamed(read, tab), 4, 1);
}

describe('torikumi summarize over a tab in which somebody has typed', () => {
  it('names it with its cells, says how to go on, and writes nothing', async () => {
    const refused = await again('refused.xlsx');
    expect(refused.code).toBe(2);
    expect(refused.err).toContain(`「${tab}」`);
    expect(refused.err).toContain(`${tab}!B5`);
    expect(refused.err).toContain('--typed keep');
    await expect(readFile(join(folder, 'refused.xlsx'))).rejects.toThrow('ENOENT');
  });

  it('leaves it as it is with --typed keep', async () => {
    expect((await again('kept.xlsx', '--typed', 'keep')).err).toBe('');
    expect(await answerIn('kept.xlsx')).toBe('委員会で確認済み');
  });

  it('makes it anew with --typed discard', async () => {
    expect((await again('anew.xlsx', '--typed', 'discard')).err).toBe('');
    expect(await answerIn('anew.xlsx')).not.toBe('委員会で確認済み');
  });

  it('says what --typed can be', async () => {
    expect((await again('x.xlsx', '--typed', 'maybe')).err).toContain('keep、discard');
  });
});
