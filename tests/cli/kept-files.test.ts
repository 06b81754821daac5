/** The command line keeps what stands in a workbook beside what it reads, or says what it cannot keep. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cellAt } from 'practice-excel/workbook/cells';
import { readXlsx } from 'practice-excel/xlsx';
import { corpus } from '../../packages/practice-excel/tests/xlsx/corpus';
import {
  packed,
  partsOf,
  unpacked,
  type Parts,
} from '../../packages/practice-excel/tests/xlsx/packages';
import { torikumi } from './run';

const PLAN = join('assets', 'plans', 'mihon.json');
const SHEET = 'xl/worksheets/sheet1.xml';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'torikumi-kept-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function text(column: string, row: number, value: string | number): string {
  return typeof value === 'number'
    ? `<c r="${column}${row}"><v>${value}</v></c>`
    : `<c r="${column}${row}" t="inlineStr"><is><t>${value}</t></is></c>`;
}

const LEDGER = [
  ['番号', '取組名', '担当課', '進捗 令和6年度', '進捗 令和7年度', '進捗 令和8年度', '実績'],
  [1, '窓口の一本化', '住民課', '検討', '実施', '完了', '一つにした。'],
  [2, '広報紙の電子化', '総務課', '検討', '検討', '実施', '試行した。'],
];

/** A ledger of the plan mihon with parts of the corpus around it; `more` are cells behind those of the first record. */
async function ledger(name: string, given: Parts | undefined, more = ''): Promise<string> {
  const parts = partsOf(given ?? {});
  const rows = LEDGER.map((row, at) => {
    const cells = row.map((value, column) => text('ABCDEFG'[column] ?? '', at + 1, value));
    return `<row r="${at + 1}">${cells.join('')}${at === 1 ? more : ''}</row>`;
  });
  const xml = String(parts.get(SHEET)).replace(
    /<sheetData>.*<\/sheetData>/s,
    `<sheetData>${rows.join('')}</sheetData>`,
  );
  parts.set(SHEET, xml.replace('台帳', '取組一覧'));
  const path = join(folder, name);
  await writeFile(path, await packed(parts));
  return path;
}

async function summarized(
  book: string,
  out: string,
  ...more: readonly string[]
): Promise<{ code: number; err: string; parts: Map<string, string> | null }> {
  const path = join(folder, out);
  const { code, err } = await torikumi(
    ...['summarize', book, '--out', path, '--plan-file', PLAN, ...more],
  );
  const bytes = await readFile(path).catch(() => null);
  return { code, err, parts: bytes && (await unpacked(bytes)) };
}

describe('a workbook written by the command line', () => {
  it('has every part that the run did not touch, byte for byte', async () => {
    const book = await ledger('notes.xlsx', corpus['notes']);
    const { code, parts } = await summarized(book, 'out-notes.xlsx');
    expect(code).toBe(0);
    const before = await unpacked(new Uint8Array(await readFile(book)));
    const touched = new Set([
      '[Content_Types].xml',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
    ]);
    for (const [part, content] of before)
      if (!touched.has(part)) expect([part, parts?.get(part)]).toEqual([part, content]);
  });

  it('has the results that Excel had for formulas into another workbook, and the formulas', async () => {
    const given = corpus['another workbook read by formulas'];
    const formula = `<c r="H2"><f>'[1]予算'!$B$2</f><v>1500</v></c>`;
    const book = await ledger('link.xlsx', { ...given, rows: '' }, formula);
    const { code, err, parts } = await summarized(book, 'out-link.xlsx');
    expect([code, err]).toEqual([0, expect.anything()]);
    expect(parts?.get(SHEET)).toContain(Buffer.from(formula).toString('latin1'));
    expect(parts?.has('xl/externalLinks/externalLink1.xml')).toBe(true);
    const read = await readXlsx(await readFile(join(folder, 'out-link.xlsx')), 'x.xlsx');
    expect(read.sheets[0] && cellAt(read.sheets[0], 1, 7)?.value).toBe(1500);
  });

  it('has the filter of its table, by colour too, and the hidden record is told of', async () => {
    const filtered = corpus['a filter by colour'];
    const part = 'xl/tables/table1.xml';
    const columns = LEDGER[0]?.map((name, at) => `<tableColumn id="${at + 1}" name="${name}"/>`);
    const table = String(filtered?.parts?.[part])
      .replaceAll('A1:C3', 'A1:G3')
      .replace(
        /<tableColumns.*<\/tableColumns>/,
        `<tableColumns count="7">${columns?.join('')}</tableColumns>`,
      );
    const book = await ledger('colour.xlsx', { ...filtered, parts: { [part]: table } });
    const bytes = await packed(
      new Map(
        [...(await unpacked(new Uint8Array(await readFile(book))))].map(([name, content]) => [
          name,
          Buffer.from(
            name === SHEET ? content.replace('<row r="2"', '<row r="2" hidden="1"') : content,
            'latin1',
          ),
        ]),
      ),
    );
    await writeFile(book, bytes);
    const { code, out } = await torikumi('validate', book, '--plan-file', PLAN);
    expect([code, out.match(/C\d\d/g)]).toEqual([0, ['C17']]);
    const { parts } = await summarized(book, 'out-colour.xlsx');
    const before = await unpacked(bytes);
    for (const each of [SHEET, part]) expect(parts?.get(each)).toBe(before.get(each));
  });

  it('says what it cannot keep and is not written, unless that is agreed to', async () => {
    const book = await ledger('macros.xlsm', corpus['macros and a signature of them']);
    const refused = await summarized(book, 'refused.xlsx');
    expect(refused).toMatchObject({ code: 2, parts: null });
    expect(refused.err).toContain('--lossy');
    expect(refused.err).toContain('マクロ');
    const agreed = await summarized(book, 'agreed.xlsx', '--lossy');
    expect(agreed.code).toBe(0);
    expect(agreed.parts?.has('xl/vbaProject.bin')).toBe(false);
    const kept = await summarized(book, 'kept.xlsm');
    expect(kept.code).toBe(0);
    expect(kept.parts?.has('xl/vbaProject.bin')).toBe(true);
  });

  it('says in a sentence that a workbook is too large', async () => {
    const book = await ledger('merged.xlsx', {
      tail: '<mergeCells count="1"><mergeCell ref="A200:XFD1048576"/></mergeCells>',
    });
    const { code, err } = await summarized(book, 'never.xlsx');
    expect(code).toBe(2);
    expect(err).toContain('ブックが大きすぎるため読めません');
    expect(err).toContain('結合したセル');
  });
});
