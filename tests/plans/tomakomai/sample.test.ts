/** The sample ledgers of 苫小牧市: the facts in their columns, and texts of the published lengths. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { sampleWorkbook } from '../../../scripts/sample-workbooks';
import facts from '../../../src/plans/tomakomai/facts.json';
import { circledNumber } from '../../../src/core/values/circled';
import { cellAt, usedArea } from 'practice-excel/workbook/cells';
import type { PracticeSheet, PracticeWorkbook } from 'practice-excel/workbook/model';
import { readXlsx, writeXlsx } from 'practice-excel/xlsx';

const FILE = join(__dirname, '../../../assets/samples/tomakomai.xlsx');
const AXES = ['進捗度', '連携度', '効率性', '創造性'];
const PERIODS = ['R2', 'R3', 'R4', 'R5'];

/** The columns of docs/formats/tomakomai.md, "Ledgers". */
const HEADERS: Readonly<Record<string, readonly string[]>> = {
  取組項目: [
    ...['No.', '取組項目', '財政', 'サービス', '協働', '施設', '民活', 'ICT', '人材'],
    ...['委員評価', '意見'],
  ],
  実践項目: [
    ...['小No.', '大No.', '実践項目', '改定', '担当部署', '取組終了'],
    ...PERIODS.flatMap((period) => [
      ...AXES.map((axis) => `${axis} ${period}`),
      `総合評価 ${period}`,
    ]),
    ...AXES.map((axis) => `${axis} 総括`),
    ...['合計', '総合評価'],
    ...[...AXES, '総合評価'].map((axis) => `評価の理由 ${axis}`),
    ...['特記すべき事項', '特記事項'],
  ],
  工程表: ['小No.', '年度', '工程', '状況', '見直し後'],
  取組内容: ['小No.', '年度', '番号', '取組予定', '取組結果'],
  課題: ['小No.', '年度', '課題・問題点', '解決方法'],
};

let bytes: Buffer;
let workbook: PracticeWorkbook;

/** What a sheet holds below its header, row by row. */
function rowsOf(sheet: PracticeSheet): readonly (readonly string[])[] {
  const area = usedArea(sheet, true);
  if (!area) return [];
  return Array.from({ length: area.rows - 1 }, (_row, down) =>
    Array.from({ length: area.columns }, (_cell, across) =>
      String(cellAt(sheet, down + 1, across)?.value ?? ''),
    ),
  );
}

function sheetNamed(name: string): PracticeSheet {
  const sheet = workbook.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no ${name}`);
  return sheet;
}

beforeAll(async () => {
  bytes = await readFile(FILE);
  workbook = await readXlsx(bytes, 'tomakomai.xlsx');
});

describe('the sample ledgers of 苫小牧市', () => {
  it('are what `npm run samples` writes, byte by byte, and small', async () => {
    expect(Buffer.compare(bytes, await writeXlsx(sampleWorkbook('tomakomai')))).toBe(0);
    expect(bytes.length).toBeLessThan(200_000);
  });

  it('are a table a sheet, with the columns that the format prints', () => {
    expect(workbook.sheets.map(({ name }) => name)).toEqual(Object.keys(HEADERS));
    for (const sheet of workbook.sheets) {
      const headers = HEADERS[sheet.name] ?? [];
      expect(sheet.tables.map(({ name }) => name)).toEqual([sheet.name]);
      expect(headers.map((_header, at) => cellAt(sheet, 0, at)?.value)).toEqual(headers);
    }
  });

  it('have texts of the published lengths in 取組内容, with their references and marks', () => {
    const rows = rowsOf(sheetNamed('取組内容'));
    const items = facts.practices.flatMap(({ number, items: own }) =>
      own.map((item) => ({ number, ...item })),
    );
    expect(rows).toHaveLength(items.length);
    items.forEach(({ number, year, no, same, plan, result, marks, ended }, at) => {
      const [record, ofYear, sign = '', planned = '', done = ''] = rows[at] ?? [];
      expect([record, ofYear, circledNumber(sign)]).toEqual([number, year, no]);
      expect([planned.length, done.length]).toEqual([plan, result]);
      const reference = /^(.)と同じ/u.exec(planned)?.[1];
      expect(reference === undefined ? null : circledNumber(reference)).toBe(same);
      expect([...done.matchAll(/\((.)\)/gu)].map(([, mark]) => mark).join('')).toBe(marks);
      expect(planned.endsWith('（取組終了）')).toBe(ended);
    });
  });

  it('have opinions of the published lengths, one a line', () => {
    const rows = rowsOf(sheetNamed('取組項目'));
    facts.initiatives.forEach(({ opinionLengths }, at) => {
      const lines = rows[at]?.[10]?.split('\n') ?? [];
      expect(lines.map((line) => line.length - 1)).toEqual(opinionLengths);
      expect(lines.every((line) => line.startsWith('・'))).toBe(true);
    });
  });

  it('hold no scores that the facts do not hold', () => {
    const rows = rowsOf(sheetNamed('実践項目'));
    facts.practices.forEach(({ number, scores }, at) => {
      const [record] = rows[at] ?? [];
      expect(record).toBe(number);
      const yearly = PERIODS.map((_year, of) => rows[at]?.slice(6 + of * 5, 10 + of * 5).join(''));
      expect(yearly).toEqual(scores ?? ['', '', '', '']);
    });
  });
});
