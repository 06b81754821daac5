/** A municipality that the project does not know brings its plan as a file: assets/plans/mihon.json over a workbook of its own. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readArguments } from '../../src/cli/arguments';
import { readPlanFile } from '../../src/cli/plan-file';
import { enter } from 'practice-excel/workbook/cells';
import { newWorkbook } from 'practice-excel/workbook/create';
import type { PracticeWorkbook } from 'practice-excel/workbook/model';
import { readXlsx, writeXlsx } from 'practice-excel/xlsx';
import { sheetNamed } from '../excel/practice';
import { torikumi } from './run';

const PLAN = join('assets', 'plans', 'mihon.json');

/** 5 has no section; 2 goes back from 完了 to 実施; 3 bears a stage that the plan has not. */
const ROWS: readonly (readonly (string | number)[])[] = [
  [
    '番号',
    '取組名',
    '担当課',
    '進捗（令和6年度）',
    '進捗（令和7年度）',
    '進捗（令和8年度）',
    '実績',
  ],
  [1, '窓口の見直し', '住民課', '検討', '実施', '完了', '受付を一つにした。'],
  [2, '文書の電子化', '総務課', '検討', '完了', '実施', '一部を電子化した。'],
  [3, '施設の統合', '総務課', '検討', '実施', '中止', ''],
  [4, '使用料の改定', '税務課', '実施', '実施', '完了', '改定した。'],
  [5, '広報の見直し', '', '検討', '検討', '実施', ''],
];

let folder: string;
let book: string;

function ledgerBook(): PracticeWorkbook {
  const workbook = newWorkbook('見本町.xlsx');
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('a new workbook has no sheet');
  ROWS.forEach((row, at) => row.forEach((value, column) => enter(sheet, at, column, value)));
  return workbook;
}

/** Writes a plan that is the example's but for one change of its text. */
async function changedPlan(from: string, to: string): Promise<string> {
  const text = await readFile(PLAN, 'utf8');
  expect(text).toContain(from);
  const path = join(folder, 'changed.json');
  await writeFile(path, text.replace(from, to));
  return path;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'torikumi-plan-'));
  book = join(folder, '見本町.xlsx');
  await writeFile(book, await writeXlsx(ledgerBook()));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('a plan that comes as a file', () => {
  it('is not needed where a plan of the project fits, and is where none does', async () => {
    expect((await torikumi('validate', book)).code).toBe(2);
  });

  it('has its rules checked', async () => {
    const { code, out, err } = await torikumi('validate', book, '--plan-file', PLAN, '--json');
    expect(err).toBe('');
    expect(code).toBe(1);
    const report: unknown = JSON.parse(out);
    expect(report).toMatchObject({ plan: 'mihon', counts: { error: 2, warning: 1, info: 0 } });
    expect(report).toMatchObject({
      findings: [
        { code: 'M01', cell: 'F3', record: '2', year: 'R8', value: '実施' },
        { code: 'C06', cell: 'F4', record: '3', value: '中止' },
        { code: 'C05', cell: 'C6', record: '5', field: '担当課' },
      ],
    });
  });

  it('has its tables and status sheets made, and these read back', async () => {
    const summed = join(folder, 'summed.xlsx');
    const made = await torikumi('summarize', book, '--plan-file', PLAN, '--out', summed);
    expect({ code: made.code, err: made.err }).toEqual({ code: 1, err: '' });
    const tab = sheetNamed(await readXlsx(await readFile(summed), 'summed.xlsx'), '集計 担当課別');
    const shown = [...tab.cells.values()].map((row) => [...row.values()].map(({ value }) => value));
    expect(shown).toContainEqual(expect.arrayContaining(['総務課', 2, 0]));
    expect(shown).toContainEqual(expect.arrayContaining(['計', 5, 2]));

    const sheets = join(folder, 'sheets.xlsx');
    const laid = await torikumi('sheets', book, '--plan-file', PLAN, '--out', sheets);
    expect({ code: laid.code, err: laid.err }).toEqual({ code: 1, err: '' });
    const back = ['collect', sheets, '--into', book, '--out', join(folder, 'back.xlsx')];
    const collected = await torikumi(...back, '--plan-file', PLAN, '--json');
    expect({ code: collected.code, err: collected.err }).toEqual({ code: 0, err: '' });
  });

  it('is refused with the place of all that is wrong, in either language', async () => {
    const path = await changedPlan('"severity": "warning"', '"severity": "fatal", "colour": 1');
    const { code, out, err } = await torikumi('validate', book, '--plan-file', path);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.trimEnd().split('\n')).toEqual([
      `計画のファイルに直すところがあります: ${path}`,
      '  規則「M01」の「severity」：「fatal」は使えません。「error」、「warning」、「info」のどれかにしてください。（41行目、rules.5.severity）',
      '  規則「M01」の「colour」：この項目は使えません。綴りを確かめてください。（41行目、rules.5.colour）',
    ]);
    expect(await readPlanFile(path, 'en')).toMatchObject({
      message: expect.stringContaining(
        'rule “M01”, “colour”: is not known here. Check the spelling. (line 41, rules.5.colour)',
      ),
    });
  });

  it('is refused where a rule speaks of a field that no ledger has', async () => {
    const path = await changedPlan('"fields": ["title", "section"]', '"fields": ["titel"]');
    expect(await readPlanFile(path, 'ja')).toMatchObject({
      message: expect.stringContaining(
        '規則「C05」の「fields」：「titel」という台帳・項目・集計・列がありません。綴りを確かめてください。（36行目、rules.2.fields）',
      ),
    });
  });

  it('is refused where a table would print zeros, with the table and the column named in words', async () => {
    const path = await changedPlan('"year": 2026, "is": "完了"', '"year": 2026, "is": "終了"');
    expect(await readPlanFile(path, 'ja')).toMatchObject({
      ok: false,
      message: expect.stringMatching(
        /集計「.+」の「.+」：項目「進捗」に「終了」という値はないため、いつも0になります。「検討」「実施」「完了」の中から指定してください。（\d+行目、rollups\.0\.columns\.\d）/u,
      ),
    });
    const noYear = await changedPlan('"year": 2026, "is"', '"is"');
    expect(await readPlanFile(noYear, 'en')).toMatchObject({
      message: expect.stringContaining('“進捗” has a column for each year, and no year is named.'),
    });
  });

  it('is refused where it is no JSON or is not there', async () => {
    const broken = await changedPlan('"years": [', '"years": [,');
    for (const [path, said] of [
      [
        broken,
        '計画のファイルとして読めません: ' +
          broken +
          '。6行目の13文字目、「,」のところに、値が必要です。',
      ],
      [join(folder, 'none.json'), 'ファイルがありません'],
    ] as const) {
      const read = await readPlanFile(path, 'ja');
      expect(read).toEqual({ ok: false, message: expect.stringContaining(said) });
      expect(read).not.toEqual({ ok: false, message: expect.stringContaining('\n') });
    }
  });

  it('is not given beside the name of another', () => {
    expect(readArguments(['validate', book, '--plan-file', PLAN, '--plan', 'annaka'])).toEqual({
      kind: 'misuse',
      message: '--plan と --plan-file は、どちらか一つを指定してください。',
    });
  });
});
