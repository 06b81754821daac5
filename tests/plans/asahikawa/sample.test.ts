import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { sampleWorkbook } from '../../../scripts/sample-workbooks';
import facts from '../../../src/plans/asahikawa/facts.json';
import { cellAt, textOf, usedArea } from 'practice-excel/workbook/cells';
import type { PracticeSheet } from 'practice-excel/workbook/model';
import { readXlsx, writeXlsx } from 'practice-excel/xlsx';

const FILE = join(__dirname, '../../../assets/samples/asahikawa.xlsx');

/** The columns of docs/formats/asahikawa.md, "Ledger". */
const HEADERS = [
  '管理番号',
  '改革プロセス',
  '大項目',
  '取組内容',
  '取組項目名',
  '所管部局',
  '財源確保目標額（百万円）',
  '作業工程（計画）平成28年度',
  '作業工程（計画）平成29年度',
  '作業工程（計画）平成30年度',
  '作業工程（計画）令和元年度',
  '作業工程（実績）平成28年度',
  '作業工程（実績）平成29年度',
  '作業工程（実績）平成30年度',
  '作業工程（実績）令和元年度',
  '財源確保実績額（当初予算時）平成28年度',
  '財源確保実績額（当初予算時）平成29年度',
  '財源確保実績額（当初予算時）平成30年度',
  '財源確保実績額（当初予算時）令和元年度',
  '取組結果',
  '取組結果が一部実施又は未実施の理由',
  '今後の予定',
];

let bytes: Buffer;
let sheet: PracticeSheet;

function at(row: number, column: number): unknown {
  return cellAt(sheet, row, column)?.value ?? '';
}

/** The cell as Excel shows it. */
function shownAt(row: number, column: number): string {
  const cell = cellAt(sheet, row, column);
  return cell ? textOf(cell) : '';
}

function textAt(row: number, column: number): string {
  return String(at(row, column));
}

beforeAll(async () => {
  bytes = await readFile(FILE);
  const [first] = (await readXlsx(bytes, 'asahikawa.xlsx')).sheets;
  if (!first) throw new Error('no sheet');
  sheet = first;
});

describe('the sample ledger of 旭川市', () => {
  it('is what `npm run samples` writes, byte by byte, and small', async () => {
    expect(Buffer.compare(bytes, await writeXlsx(sampleWorkbook('asahikawa')))).toBe(0);
    expect(bytes.length).toBeLessThan(120_000);
  });

  it('has the table 取組一覧 of 22 columns and 128 records', () => {
    expect(HEADERS.map((_, column) => at(0, column))).toEqual(HEADERS);
    expect(usedArea(sheet, true)).toEqual({ row: 0, column: 0, rows: 129, columns: 22 });
    expect(sheet.name).toBe('取組一覧');
    expect(sheet.tables).toMatchObject([
      { name: '取組一覧', area: { row: 0, column: 0, rows: 129, columns: 22 }, showHeaders: true },
    ]);
  });

  it('holds the facts of each record', () => {
    facts.initiatives.forEach((initiative, index) => {
      const row = index + 1;
      expect(at(row, 0)).toBe(initiative.id);
      expect(textAt(row, 2).normalize('NFKC')).toBe(
        `${initiative.major} ${initiative.majorTitle}`.normalize('NFKC'),
      );
      expect(at(row, 5)).toBe(initiative.departments.join('\n'));
      expect([7, 8, 9, 10].map((column) => at(row, column))).toEqual(initiative.plan);
      expect([15, 16, 17, 18].map((column) => shownAt(row, column))).toEqual(initiative.amounts);
      expect(at(row, 19)).toBe(initiative.result);
    });
    expect(at(1, 1)).toBe('１　効果的かつ効率的な行政運営の確立に向けて');
    expect(at(1, 2)).toBe('１　アウトソーシングの推進');
  });

  it('holds amounts as numbers in 千円, but those with words, ※, and one record that is pasted text', () => {
    const texts = facts.initiatives.flatMap(({ id }, index) =>
      [15, 16, 17, 18]
        .map((column) => at(index + 1, column))
        .filter((amount) => typeof amount === 'string' && amount !== '')
        .map(() => id),
    );
    expect([...new Set(texts)]).toEqual([57, 61, 75, 83, 97]);
    expect(at(5, 16)).toBe(8847);
  });

  it('holds targets as numbers with separators, 20 of them, and － elsewhere', () => {
    const targets = facts.initiatives.map((_, index) => at(index + 1, 6));
    expect(targets.filter((target) => target === '－')).toHaveLength(108);
    const numbers = targets.filter((target) => typeof target === 'number');
    expect(numbers).toHaveLength(20);
    expect(numbers).toContain(1650);
    const index = targets.indexOf(1650);
    expect(cellAt(sheet, index + 1, 6)?.style.numberFormat).toBe('#,##0');
  });

  it('has narrative of exactly the published lengths, without 、 【】 or dates', () => {
    facts.initiatives.forEach(({ lengths, actualIsNashi, futureIsNashi }, index) => {
      const row = index + 1;
      const actuals = [11, 12, 13, 14].map((column) => textAt(row, column));
      expect(actuals.map(({ length }) => length)).toEqual(lengths.actual);
      expect(actuals.map((text) => text === 'なし')).toEqual(actualIsNashi);
      expect(textAt(row, 20)).toHaveLength(lengths.reason);
      expect(textAt(row, 21)).toHaveLength(lengths.future);
      expect(textAt(row, 21) === 'なし').toBe(futureIsNashi);
      const written = [...actuals, textAt(row, 20), textAt(row, 21)].join('');
      expect(written).not.toMatch(/[、【】,]|平成|令和|\d/);
    });
  });

  it('reports the same in all years where these have one length, and never else', () => {
    facts.initiatives.forEach(({ lengths, actualIsNashi }, index) => {
      const reports = [11, 12, 13, 14]
        .map((column) => textAt(index + 1, column))
        .filter((text) => text !== '' && text !== 'なし');
      const copied = new Set(lengths.actual).size === 1 && !actualIsNashi.includes(true);
      expect(new Set(reports).size).toBe(copied ? 1 : reports.length);
    });
  });
});
