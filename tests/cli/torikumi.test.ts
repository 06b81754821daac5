/** The command line as a person types it. */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newWorkbook } from 'practice-excel/workbook/create';
import { readXlsx, writeXlsx } from 'practice-excel/xlsx';
import { plans } from '../../src/plans';
import { cellAt, enter } from 'practice-excel/workbook/cells';
import { sheetNamed } from '../excel/practice';
import { headerCell, SAMPLE } from '../tasks/workbooks';
import { torikumi } from './run';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'torikumi-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('torikumi validate', () => {
  it('asks whether a workbook is a plan’s where its marks are missing, and says how to answer', async () => {
    const workbook = newWorkbook('m1.xlsx');
    const [sheet] = workbook.sheets;
    if (!sheet) throw new Error('a new workbook has a sheet');
    const headings = '番号 大項目 中項目 項目 担当課 関係課 現状と課題 取組内容 目標'.split(' ');
    enter(sheet, 0, 0, '第５次○○町行政改革実施計画 進捗管理表');
    for (const [column, heading] of headings.entries()) {
      enter(sheet, 2, column, heading);
      enter(sheet, 3, column, column === 0 ? 1 : `${heading}の値`);
    }
    const file = join(folder, 'm1.xlsx');
    await writeFile(file, await writeXlsx(workbook));
    const asked = await torikumi('validate', file);
    expect(asked).toMatchObject({ code: 2, out: '' });
    expect(asked.err).toContain('安中市 第3次行政改革大綱 実施計画の台帳ですか。');
    expect(asked.err).toContain('別の市町村の名前があります（○○町）');
    expect(asked.err).toContain('--plan annaka を');
    const answered = await torikumi('validate', file, '--plan', 'annaka');
    expect(answered).toMatchObject({ code: 1, err: '' });
  });

  it('prints findings as JSON of fixed shape, and ends with 1 where there are errors', async () => {
    const { code, out } = await torikumi('validate', SAMPLE, '--json');
    expect(code).toBe(1);
    const report: unknown = JSON.parse(out);
    expect(report).toMatchObject({
      plan: 'asahikawa',
      counts: { error: 1, warning: 30, info: 11 },
      cost: { roundTrips: 3, actions: expect.any(Number) },
    });
    expect(report).not.toHaveProperty('tabs');
    expect(report).toHaveProperty('findings.11');
    expect(report).toMatchObject({
      findings: expect.arrayContaining([
        {
          code: 'A14',
          severity: 'warning',
          sheet: '取組一覧',
          cell: 'O21',
          record: '20',
          item: '',
          field: '作業工程（実績）',
          year: 'R1',
          value: 'なし',
          message: expect.stringContaining('作業工程（実績）'),
          reason: '',
        },
      ]),
    });
  });

  it('checks as of a moment that is given, and names it', async () => {
    const asked = await torikumi('validate', SAMPLE, '--as-of', 'H29', '--json');
    expect(asked.code).toBe(0);
    const report: unknown = JSON.parse(asked.out);
    // A14 64, and eight accounts of H29 that are copies of H28; C10 75, three C15, and what is filled already of H30 and R1.
    expect(report).toMatchObject({ asOf: 'H29', counts: { error: 0, warning: 9 } });
    const whole: unknown = JSON.parse((await torikumi('validate', SAMPLE, '--json')).out);
    expect(whole).toMatchObject({ asOf: null });
    const japanese = await torikumi('validate', SAMPLE, '--as-of', 'H29-1');
    expect(japanese.out).toContain('確認時期: 平成29年度上半期末');
    const english = await torikumi('validate', SAMPLE, '--as-of', 'H29', '--lang', 'en');
    expect(english.out).toContain('As of: the end of fiscal 2017 (H29)');
  });

  it('says how to write a moment', async () => {
    expect(await torikumi('validate', SAMPLE, '--as-of', 'いつか')).toMatchObject({
      code: 2,
      err: expect.stringContaining('R2-1'),
    });
  });

  it('makes tables and sheets as of a moment, collects as of it, and names it', async () => {
    const tables = join(folder, 'tables-as-of.xlsx');
    const summed = await torikumi('summarize', SAMPLE, '--as-of', 'H29', '--out', tables, '--json');
    expect(JSON.parse(summed.out)).toMatchObject({ asOf: 'H29' });
    const sheets = join(folder, 'sheets-as-of.xlsx');
    const made = await torikumi('sheets', SAMPLE, '--as-of', 'H29', '--out', sheets);
    expect(made.out).toContain('確認時期: 平成29年度末');
    const into = ['--into', SAMPLE, '--out', join(folder, 'collected-as-of.xlsx')];
    const collected = await torikumi('collect', sheets, ...into, '--as-of', 'H29', '--json');
    expect(collected.code).toBe(0);
    expect(JSON.parse(collected.out)).toMatchObject({
      asOf: 'H29',
      applied: { fields: 0, removed: 0 },
    });
  });

  it('prints a list to read, in Japanese, or in English when asked', async () => {
    const japanese = await torikumi('validate', SAMPLE);
    expect(japanese.out).toContain('エラー 1件、警告 30件、情報 11件');
    expect(japanese.out).toContain('提出不可（エラー 1件、理由のない警告 30件）');
    expect(japanese.err).toBe('');
    const english = await torikumi('validate', SAMPLE, '--lang', 'en');
    expect(english.out).toContain('1 error, 30 warnings, 11 information');
  });
});

describe('torikumi validate --plan', () => {
  it.each(plans.map(({ id }) => id))('checks the workbook of %s', async (id) => {
    const book = join('assets', 'samples', `${id}.xlsx`);
    const { out } = await torikumi('validate', book, '--plan', id, '--json');
    expect(JSON.parse(out)).toMatchObject({ plan: id, cost: { roundTrips: 3 } });
  });
});

describe('torikumi validate --out', () => {
  it('writes the workbook with the report tabs; reasons that stand there are read back', async () => {
    const before = await readFile(SAMPLE);
    const target = join(folder, 'checked.xlsx');
    const first = await torikumi('validate', SAMPLE, '--out', target, '--json');
    expect(first.code).toBe(1);
    expect(JSON.parse(first.out)).toMatchObject({
      tabs: [
        { name: '検証結果', action: 'make' },
        { name: '修正依頼', action: 'make' },
        { name: '規則一覧', action: 'make' },
      ],
    });
    expect(await readFile(SAMPLE)).toEqual(before);

    const written = await readXlsx(await readFile(target), 'checked.xlsx');
    const tab = sheetNamed(written, '検証結果');
    const { row, column } = headerCell(tab, '理由');
    const severities = headerCell(tab, '重大度').column;
    for (const [each, cells] of tab.cells)
      if (each > row && cells.get(severities)?.value === '警告')
        enter(tab, each, column, '前年度の決算書で確認した。');
    // One of the six is none.
    const warned = [...tab.cells].find(
      ([each, cells]) => each > row && cells.get(severities)?.value === '警告',
    );
    if (warned) enter(tab, warned[0], column, 'ＯＫです');
    await writeFile(target, await writeXlsx(written));

    const second = await torikumi('validate', target, '--json');
    expect(JSON.parse(second.out)).toMatchObject({
      submission: { ready: false, errors: 1, unexplained: 1, explained: 29 },
      report: { tab: '検証結果', upToDate: true },
    });
    const { out } = await torikumi('validate', target);
    expect(out).toContain('理由: 前年度の決算書で確認した。');
    expect(out).toContain('理由として受け付けません: ＯＫです（');
  });
});

describe('torikumi summarize', () => {
  it('writes the workbook with its tabs, leaves the given one alone, and ends as validate does', async () => {
    const before = await readFile(SAMPLE);
    const target = join(folder, 'out.xlsx');
    const { code, out } = await torikumi('summarize', SAMPLE, '--out', target, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      tabs: [
        { name: '集計 実施件数', action: 'make' },
        { name: '集計 財源確保額', action: 'make' },
        { name: '集計 改革プロセス×取組結果', action: 'make' },
        { name: '集計 財政健全化指標', action: 'make' },
      ],
      counts: { error: 1 },
    });
    const written = await readXlsx(await readFile(target), 'out.xlsx');
    expect(written.sheets.map(({ name }) => name)).toContain('集計 実施件数');
    // The run is a line of 履歴 in the workbook that was written.
    const history = written.sheets.find(({ name }) => name === 'torikumi-history');
    expect(history?.visibility).toBe('VeryHidden');
    const line = [1, 2, 3].map((column) => history && cellAt(history, 0, column)?.value);
    expect(line).toEqual(['summarize', '{"tabs":4}', '']);
    expect(await readFile(SAMPLE)).toEqual(before);
  });
});

describe('torikumi with bad input', () => {
  it.each([
    ['no verb', []],
    ['an unknown verb', ['count', SAMPLE]],
    ['no book', ['validate']],
    ['an unknown option', ['validate', SAMPLE, '--fast']],
    ['an unknown plan', ['validate', SAMPLE, '--plan', 'nowhere']],
    ['no --out', ['summarize', SAMPLE]],
    ['the book itself as --out', ['summarize', SAMPLE, '--out', SAMPLE]],
    ['a book that is not there', ['validate', 'nowhere.xlsx']],
    ['a folder that is not there', ['summarize', SAMPLE, '--out', '/nowhere/out.xlsx']],
  ])('says in one line what is wrong with %s, and ends with 2', async (_, args) => {
    const { code, out, err } = await torikumi(...args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err).toMatch(/[ぁ-ん]/);
  });

  it('writes no file for a book that is no workbook, is damaged, or has no ledger', async () => {
    const sample = await readFile(SAMPLE);
    const books: readonly (readonly [string, Uint8Array])[] = [
      ['text.xlsx', Buffer.from('管理番号,取組項目名')],
      ['cut.xlsx', sample.subarray(0, Math.floor(sample.length / 2))],
      ['empty.xlsx', await writeXlsx(newWorkbook('empty.xlsx'))],
    ];
    const target = join(folder, 'none.xlsx');
    for (const [name, bytes] of books) {
      const book = join(folder, name);
      await writeFile(book, bytes);
      const { code, err } = await torikumi('summarize', book, '--out', target);
      expect({ name, code, lines: err.trimEnd().split('\n').length }).toEqual({
        name,
        code: 2,
        lines: 1,
      });
      expect(existsSync(target)).toBe(false);
    }
  });
});
