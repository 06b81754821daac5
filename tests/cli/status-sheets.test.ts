/** `torikumi sheets` and `torikumi collect` as a person types them. */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readXlsx, writeXlsx } from 'practice-excel/xlsx';
import { sheetNamed } from '../excel/practice';
import { findText, forgetBases, rightOf, tableText, typeAt } from '../tasks/status-sheets';
import { torikumi } from './run';

const SAMPLE = join('assets', 'samples', 'kamifurano.xlsx');
const TAB = '様式 取組シート';
const LABEL = '評価・検証';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'torikumi-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** The sample's sheets, filled in: what the first two say under the label. */
async function filledIn(name: string, first: string, second?: string): Promise<string> {
  const workbook = await readXlsx(await readFile(join(folder, 'sheets.xlsx')), 'sheets.xlsx');
  const tab = sheetNamed(workbook, TAB);
  const at = rightOf(tab, LABEL);
  typeAt(tab, at, first);
  if (second !== undefined) typeAt(tab, rightOf(tab, LABEL, at.row + 1), second);
  const path = join(folder, name);
  await writeFile(path, await writeXlsx(workbook));
  return path;
}

async function evaluations(path: string): Promise<readonly (string | undefined)[]> {
  const workbook = await readXlsx(await readFile(path), path);
  const [head, ...rows] = tableText(workbook, '取組シート');
  const column = head?.indexOf(LABEL) ?? -1;
  return rows.slice(0, 2).map((row) => row[column]);
}

describe('torikumi sheets', () => {
  it('writes the workbook with its status sheets and leaves the given one alone', async () => {
    const before = await readFile(SAMPLE);
    const target = join(folder, 'sheets.xlsx');
    const { code, out } = await torikumi('sheets', SAMPLE, '--out', target, '--lock', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      plan: 'kamifurano',
      counts: { error: 0 },
      sheets: 37,
      tabs: [{ name: TAB, action: 'make', sheets: 37 }],
    });
    const written = await readXlsx(await readFile(target), 'sheets.xlsx');
    expect(sheetNamed(written, TAB).protection).not.toBeNull();
    expect(await readFile(SAMPLE)).toEqual(before);
  });

  it('parts them by section, and takes one section’s alone', async () => {
    const target = join(folder, 'parted.xlsx');
    const section = ['--section', '町民生活課', '--by', 'section'];
    const { code, out } = await torikumi('sheets', SAMPLE, '--out', target, ...section);
    expect(code).toBe(0);
    expect(out).toContain('作成: 取組シート 町民生活課');
    expect(out).toContain(`書き出しました: ${target}`);
  });
});

describe('torikumi collect', () => {
  it('brings into the ledger what the sheets of several files agree on, and lists what they do not', async () => {
    const [was] = await evaluations(SAMPLE);
    const one = await filledIn('one.xlsx', '甲', '乙');
    const two = await filledIn('two.xlsx', '丙');
    const target = join(folder, 'collected.xlsx');
    const files = [one, two, '--into', SAMPLE, '--out', target];
    const { code, out } = await torikumi('collect', ...files, '--json');
    expect(code).toBe(1);
    const report: unknown = JSON.parse(out);
    expect(report).toMatchObject({
      plan: 'kamifurano',
      files: [
        { path: one, forms: 37 },
        { path: two, forms: 37 },
      ],
      applied: { fields: 1, added: 0, removed: 0, gone: 0 },
      records: [{ fields: [{ label: LABEL, after: '乙', from: { file: one } }] }],
      conflicts: [
        {
          says: [
            { text: '甲', from: { file: one } },
            { text: '丙', from: { file: two } },
          ],
        },
      ],
      unplaced: [],
    });
    expect(await evaluations(target)).toEqual([was, '乙']);
  });

  /** The sample with a correction in the ledger's first record. */
  async function corrected(text: string): Promise<string> {
    const workbook = await readXlsx(await readFile(SAMPLE), SAMPLE);
    const ledger = sheetNamed(workbook, '取組シート');
    const { row, column } = findText(ledger, LABEL);
    typeAt(ledger, { row: row + 1, column }, text);
    const path = join(folder, 'corrected.xlsx');
    await writeFile(path, await writeXlsx(workbook));
    return path;
  }

  it('keeps what was corrected in the ledger since, prints all three where both have written, and ends with 1', async () => {
    const ledger = await corrected('台帳の直し');
    const target = join(folder, 'collected.xlsx');
    const untouched = ['collect', join(folder, 'sheets.xlsx'), '--into', ledger, '--out', target];
    const same = await torikumi(...untouched);
    expect(same.code).toBe(0);
    expect(same.out).toContain('台帳との違いはありません。');
    expect((await evaluations(target))[0]).toBe('台帳の直し');

    const [was = ''] = await evaluations(SAMPLE);
    const one = await filledIn('one.xlsx', '課の記入');
    const { code, out } = await torikumi('collect', one, '--into', ledger, '--out', target);
    expect(code).toBe(1);
    expect(out).toContain('■ 様式と台帳の食い違い（1件、反映していません）');
    expect(out).toContain(`様式を作ったとき: ${was.slice(0, 40)}`);
    expect(out).toMatch(/シートの記入 .*one\.xlsx .*: 課の記入/);
    expect(out).toContain('台帳の現在: 台帳の直し');
    expect((await evaluations(target))[0]).toBe('台帳の直し');
    const json = await torikumi('collect', one, '--into', ledger, '--out', target, '--json');
    expect(JSON.parse(json.out)).toMatchObject({
      applied: { fields: 0, left: 0 },
      conflicts: [
        {
          label: LABEL,
          before: '台帳の直し',
          says: [{ text: '課の記入' }],
          laid: expect.stringContaining(was.slice(0, 40)),
        },
      ],
    });
  });

  it('replaces nothing for sheets that do not say what was laid out, says so, and does it when it is told to', async () => {
    const one = await filledIn('one.xlsx', '課の記入');
    const workbook = await readXlsx(await readFile(one), one);
    forgetBases(workbook);
    await writeFile(one, await writeXlsx(workbook));
    const target = join(folder, 'collected.xlsx');
    const [was] = await evaluations(SAMPLE);
    const given = ['collect', one, '--into', SAMPLE, '--out', target];
    const { code, out } = await torikumi(...given);
    expect(code).toBe(1);
    expect(out.match(/様式を作ったときの内容の控えがありません/gu)).toHaveLength(1);
    expect(out).toContain('→ 課の記入（反映していません）');
    expect((await evaluations(target))[0]).toBe(was);
    const replaced = await torikumi(...given, '--replace', '--json');
    expect(replaced.code).toBe(0);
    expect(JSON.parse(replaced.out)).toMatchObject({
      applied: { fields: 1, left: 0 },
      withoutBase: [{ file: one, sheet: TAB, forms: 1 }],
      records: [{ fields: [{ after: '課の記入', laid: null, applied: true }] }],
    });
    expect((await evaluations(target))[0]).toBe('課の記入');
  });

  it('ends with 1 and names the file where one of several has no status sheets', async () => {
    const one = await filledIn('one.xlsx', '甲');
    const target = join(folder, 'collected.xlsx');
    const files = [one, SAMPLE, '--into', SAMPLE, '--out', target];
    const { code, out } = await torikumi('collect', ...files);
    expect(code).toBe(1);
    expect(out).toContain(`様式が見つかりません: ${SAMPLE}`);
    // A record without number is called by its name.
    expect(out).toContain('\n(1) 効果的な情報発信手法の研究実施 全課【総務課】\n');
    expect((await evaluations(target))[0]).toBe('甲');
  });

  it('says of a workbook with a password what to do, and which it is', async () => {
    const locked = join(folder, 'locked.xlsx');
    await writeFile(locked, Buffer.from('d0cf11e0a1b11ae1'.padEnd(2_048, '0'), 'hex'));
    const files = [locked, '--into', SAMPLE, '--out', join(folder, 'none.xlsx')];
    const { code, err } = await torikumi('collect', ...files);
    expect(code).toBe(2);
    expect(err).toContain(
      `パスワードで保護されたブックか、古い形式（.xls）のブックのため読めません: ${locked}`,
    );
  });

  it('ends with 0 where all came in, and prints old and new', async () => {
    const one = await filledIn('one.xlsx', '甲');
    const target = join(folder, 'collected.xlsx');
    const { code, out } = await torikumi('collect', one, '--into', SAMPLE, '--out', target);
    expect(code).toBe(0);
    expect(out).toContain(`${LABEL}: `);
    expect(out).toContain(' → 甲');
    expect((await evaluations(target))[0]).toBe('甲');
  });
});

describe('status sheets with bad input', () => {
  const none = join(tmpdir(), 'torikumi-none.xlsx');
  it.each([
    ['no --out', ['sheets', SAMPLE]],
    ['an unknown way to part tabs', ['sheets', SAMPLE, '--out', none, '--by', 'month']],
    ['an unknown form', ['sheets', SAMPLE, '--out', none, '--form', 'nothing']],
    ['an unknown section', ['sheets', SAMPLE, '--out', none, '--section', 'どこか課']],
    ['no file to collect', ['collect', '--into', SAMPLE, '--out', none]],
    ['no ledger to collect into', ['collect', SAMPLE, '--out', none]],
    ['the ledger itself as --out', ['collect', SAMPLE, '--into', none, '--out', none]],
    ['a file that is not there', ['collect', 'nowhere.xlsx', '--into', SAMPLE, '--out', none]],
    ['a file without status sheets', ['collect', SAMPLE, '--into', SAMPLE, '--out', none]],
    ['an option of another verb', ['validate', SAMPLE, '--lock']],
  ])('says in one line what is wrong with %s, and ends with 2', async (_, args) => {
    const { code, out, err } = await torikumi(...args);
    expect({ code, out, lines: err.trimEnd().split('\n').length }).toEqual({
      code: 2,
      out: '',
      lines: 1,
    });
    expect(err).toMatch(/[ぁ-ん]/);
    expect(existsSync(none)).toBe(false);
  });
});
