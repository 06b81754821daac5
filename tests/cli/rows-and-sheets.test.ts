/** A ledger of two rows a record on two sheets, by the command line: read whole, summed, and collected into the right row and sheet. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { enter } from 'practice-excel/workbook/cells';
import { newSheet, newWorkbook } from 'practice-excel/workbook/create';
import { readXlsx, writeXlsx } from 'practice-excel/xlsx';
import type { Plan } from '../../src/core/plan';
import { torikumi } from './run';

const STAGE = { kind: 'one-of', values: ['検討', '実施', '完了'] } as const;
const label = (text: string) => ({ element: 'label', text }) as const;

const plan: Plan = {
  id: 'sections',
  municipality: '二章町',
  title: '行政改革実施計画',
  years: [2025, 2026],
  lastYearOpen: true,
  ledgers: [
    {
      id: 'items',
      name: '進捗',
      recordName: '取組',
      numberField: 'number',
      titleField: 'title',
      sheets: 'all',
      recordRows: { count: 2, told: 'which' },
      fields: [
        { id: 'number', label: '№', type: { kind: 'integer', min: 1 } },
        { id: 'title', label: '取組項目', type: { kind: 'text' } },
        { id: 'which', label: '区分', type: { kind: 'text' } },
        ...[
          { id: 'planned', label: '計画', row: '計画' },
          { id: 'done', label: '実績', row: '実績' },
        ].map((field) => ({ ...field, aliases: [''], byYear: true as const, type: STAGE })),
      ],
    },
  ],
  rules: [{ code: 'C01', severity: 'error', kind: 'required-columns' }],
  rollups: [
    {
      id: 'years',
      name: '年度別',
      title: '年度別',
      unitLine: null,
      ledger: 'items',
      rows: { by: 'years' },
      labels: [{ heading: '年度' }],
      columns: (['planned', 'done'] as const).map((field) => ({
        heading: field,
        places: 0,
        measure: { measure: 'count-where', field, year: 'row', is: '実施' } as const,
      })),
      notes: [],
    },
  ],
  forms: [
    {
      kind: 'record',
      id: 'sheet',
      name: '状況シート',
      ledger: 'items',
      fontSize: 10,
      widths: [80, 100, 100],
      orientation: 'portrait',
      headings: [],
      bands: [
        {
          band: 'rows',
          rows: [
            [label('番号'), { element: 'field', field: 'number', columns: 2 }],
            [label('取組項目'), { element: 'field', field: 'title', columns: 2 }],
            [label('年度'), { element: 'years', print: 'short' }],
            [label('計画'), { element: 'by-year', parts: [{ field: 'planned' }] }],
            [label('実績'), { element: 'by-year', parts: [{ field: 'done' }] }],
          ],
        },
      ],
    },
  ],
};

/** Records 1 and 2 on the first sheet, 3 on the second, below a title. */
function ledgerBook() {
  const workbook = newWorkbook('二章町.xlsx');
  const [first] = workbook.sheets;
  if (!first) throw new Error('a new workbook has no sheet');
  const second = newSheet('２章');
  workbook.sheets.push(second);
  first.name = '１章';
  const put = (sheet: typeof first, row: number, cells: readonly (string | number)[]): void =>
    cells.forEach((cell, at) => cell !== '' && enter(sheet, row, at, cell));
  const head = ['№', '取組項目', '区分', 'R7', 'R8～'];
  const record = (sheet: typeof first, row: number, number: number): void => {
    put(sheet, row, [number, `取組その${number}`, '計画', '検討', '実施']);
    put(sheet, row + 1, ['', '', '実績', '実施', '']);
  };
  put(first, 0, head);
  record(first, 1, 1);
  record(first, 3, 2);
  put(second, 0, ['第２章']);
  put(second, 1, head);
  record(second, 2, 3);
  return workbook;
}

let folder: string;
let book: string;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'torikumi-rows-'));
  [book, file] = [join(folder, '二章町.xlsx'), join(folder, 'plan.json')];
  await writeFile(book, await writeXlsx(ledgerBook()));
  await writeFile(file, JSON.stringify(plan));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function read(path: string) {
  return readXlsx(new Uint8Array(await readFile(path)), path);
}

describe('a ledger of two rows a record on two sheets, with an open last year', () => {
  it('is read whole, and summed over both', async () => {
    const out = join(folder, '集計.xlsx');
    expect(await torikumi('validate', book, '--plan-file', file)).toMatchObject({ code: 0 });
    await torikumi('summarize', book, '--plan-file', file, '--out', out);
    const tab = (await read(out)).sheets.find(({ name }) => name === '集計 年度別');
    const rows = [...(tab?.cells.values() ?? [])].map((cells) =>
      [...cells.values()].map(({ value }) => value),
    );
    expect(rows).toContainEqual(['令和7年度', 0, 3]);
    expect(rows).toContainEqual(['令和8年度以降', 3, 0]);
  }, 120_000);

  it('takes what a section wrote into the row and the sheet of its record', async () => {
    const [sheets, back] = [join(folder, '様式.xlsx'), join(folder, '反映.xlsx')];
    await torikumi('sheets', book, '--plan-file', file, '--out', sheets);
    const forms = await read(sheets);
    const tab = forms.sheets.find(({ name }) => name === '様式 状況シート');
    const titled = [...(tab?.cells ?? [])].find(([, cells]) =>
      [...cells.values()].some(({ value }) => value === '取組その3'),
    );
    if (!tab || !titled) throw new Error('no status sheet of record 3');
    expect(tab.cells.get(titled[0] + 1)?.get(2)?.value).toBe('R8～');
    // 実績 of R8 stands three rows below the title, in the third column.
    enter(tab, titled[0] + 3, 2, '完了');
    await writeFile(sheets, await writeXlsx(forms));
    const { out } = await torikumi(
      ...['collect', sheets, '--into', book, '--plan-file', file, '--out', back],
    );
    expect(out).toContain('反映: 項目 1件');
    const after = await read(back);
    const second = after.sheets.find(({ name }) => name === '２章');
    expect(second?.cells.get(3)?.get(4)?.value).toBe('完了');
    expect(second?.cells.get(2)?.get(4)?.value).toBe('実施');
    const first = after.sheets.find(({ name }) => name === '１章');
    expect(first?.cells.get(2)?.get(4)?.value ?? '').toBe('');
  }, 120_000);
});
