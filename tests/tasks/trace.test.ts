/** 内訳 over the samples through the real office.js: what stands behind the figure that somebody selects. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { startNodeHost } from 'practice-excel/hosts/node';
import type { PracticeHost } from 'practice-excel/hosts/practice-host';
import { cellAt, enter, putValue, textOf } from 'practice-excel/workbook/cells';
import { recalculate } from 'practice-excel/workbook/calculate';
import type { PracticeSheet, PracticeWorkbook } from 'practice-excel/workbook/model';
import { renameSheet } from 'practice-excel/workbook/sheets';
import type { Traced, TraceResult } from '../../src/tasks/trace';
import { summarize } from '../../src/tasks/summarize';
import { trace } from '../../src/tasks/trace';
import { wordsFor } from '../../src/words';
import { sheetNamed } from '../excel/practice';
import { ledgerSheet, sampleOf, type } from './workbooks';

let workbook: PracticeWorkbook;
let host: PracticeHost;

async function open(id: string, rollups: readonly string[]): Promise<void> {
  workbook = await sampleOf(id);
  host = await startNodeHost(workbook);
  const outcome = await summarize({ rollups });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.trouble));
}

function select(sheet: PracticeSheet, row: number, column: number): void {
  workbook.activeSheetId = sheet.id;
  sheet.selection = { row, column, rows: 1, columns: 1 };
}

/** Where a text stands on a sheet; the n-th of several from 0. */
function positionOf(sheet: PracticeSheet, text: string, nth = 0): readonly [number, number] {
  const found = [...sheet.cells]
    .flatMap(([row, cells]) =>
      [...cells].flatMap(([column, cell]) =>
        textOf(cell).replaceAll('\n', '') === text ? [[row, column] as const] : [],
      ),
    )
    .toSorted(([a, b], [c, d]) => a - c || b - d)[nth];
  if (!found) throw new Error(`${sheet.name} has no ${text}`);
  return found;
}

async function traced(): Promise<Traced> {
  const outcome = await trace();
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.trouble));
  return outcome.result;
}

/** Traces the figure in the row and the column that are called so. */
async function figureAt(
  tab: string,
  row: string,
  column: string,
  nth: { readonly row?: number; readonly column?: number } = {},
): Promise<TraceResult> {
  const sheet = sheetNamed(workbook, tab);
  const [line] = positionOf(sheet, row, nth.row);
  const [, position] = positionOf(sheet, column, nth.column);
  select(sheet, line, position);
  const result = await traced();
  if (result.state !== 'figure') throw new Error(`${row}, ${column}: ${result.state}`);
  expect(result.current).toBe(true);
  return result;
}

function message({ source, terms }: TraceResult): string {
  return wordsFor('ja').measure(source, terms);
}

function countsOf({ ledgers }: TraceResult): readonly (readonly [string, number, number])[] {
  return ledgers.map(({ recordName, all, records }) => [recordName, all, records.length]);
}

describe('a figure of 旭川市’s summaries', () => {
  const TAB = '集計 実施件数';

  beforeEach(() => open('asahikawa', ['implementation', 'funding']));

  // docs/formats/asahikawa.md, 実施件数: 128 initiatives, of which 115, 11 and 2.
  it('that is a total with its share is traced to the records of all rows', async () => {
    const figure = await figureAt(TAB, '合計', '一部実施');
    expect(figure).toMatchObject({ tab: TAB, row: '合計', column: '一部実施', valueReason: null });
    expect(figure.figure).toBe('11 (8.6%)');
    expect(countsOf(figure)).toEqual([['取組', 128, 11]]);
    expect(message(figure)).toBe(
      'この表の行の、印刷された数字の合計と、それが「取組数」の合計に占める割合（百分率の小数第2位を四捨五入）。',
    );
    const ledger = ledgerSheet(workbook);
    const [, results] = positionOf(ledger, '取組結果');
    for (const { cell, sheetId } of figure.ledgers[0]?.records ?? []) {
      expect(sheetId).toBe(ledger.id);
      const row = Number(/\d+$/.exec(cell)?.[0]) - 1;
      expect(textOf(cellAt(ledger, row, results))).toBe('一部実施');
    }
  });

  it('that is a sum of printed text is a value, and says why', async () => {
    const figure = await figureAt('集計 財源確保額', '取組合計額　Ｃ=Ａ＋Ｂ', '目標額');
    expect(message(figure)).toBe(
      'この表の行の、印刷された数字の合計（四捨五入後の値を足したもの）。',
    );
    const sheet = sheetNamed(workbook, '集計 財源確保額');
    const [, column] = positionOf(sheet, '令和元年度当初予算までの実績');
    const reasons = [];
    for (const [row] of [...sheet.cells].filter(([line]) => line > 3)) {
      select(sheet, row, column);
      const result = await traced();
      if (result.state === 'figure') reasons.push(result.valueReason);
    }
    expect(reasons).toContain('printed-text');
  });

  it('is found on a tab that was renamed, and within four round trips', async () => {
    const sheet = sheetNamed(workbook, TAB);
    renameSheet(workbook, sheet, '委員会資料');
    const [row] = positionOf(sheet, '合計');
    const [, column] = positionOf(sheet, '実施');
    select(sheet, row, column);
    host.counters.reset();
    expect(await traced()).toMatchObject({ state: 'figure', tab: '委員会資料' });
    expect(host.counters.roundTrips).toBeLessThanOrEqual(4);
  });

  it('follows the ledger where it is a formula', async () => {
    type(ledgerSheet(workbook), '取組結果', 1, '未実施');
    await recalculate(workbook);
    const figure = await figureAt(TAB, '合計', '実施');
    expect(figure.figure).toBe('114 (89.1%)');
    expect(countsOf(figure)).toEqual([['取組', 128, 114]]);
  });

  it('is said to be out of date where somebody wrote over it', async () => {
    const sheet = sheetNamed(workbook, TAB);
    const [row] = positionOf(sheet, '合計');
    const [, column] = positionOf(sheet, '取組数');
    enter(sheet, row, column, '999');
    select(sheet, row, column);
    expect(await traced()).toMatchObject({ state: 'figure', figure: '128', current: false });
  });

  it('is none where a heading, a label or a clerk’s note is selected', async () => {
    const sheet = sheetNamed(workbook, TAB);
    putValue(sheet, 3, 20, '手書きの数字');
    for (const [row, column] of [
      [0, 0],
      positionOf(sheet, '合計'),
      positionOf(sheet, '取組数'),
      [3, 20],
      [60, 1],
    ] as const) {
      select(sheet, row, column);
      expect(await traced()).toEqual({ state: 'no-figure', tab: TAB });
    }
  });

  it('is not looked for on a user’s sheet: one round trip', async () => {
    select(ledgerSheet(workbook), 3, 3);
    host.counters.reset();
    expect(await traced()).toEqual({ state: 'elsewhere' });
    expect(host.counters.roundTrips).toBe(1);
  });
});

describe('a figure of 苫小牧市’s summaries', () => {
  beforeEach(() => open('tomakomai', ['initiatives', 'distribution', 'themes']));

  // docs/formats/tomakomai.md, 取組項目別: item 1 has means 2.8, 2.8, 3.0 and 3.0, together 11.6.
  it('that is a mean is traced to the practices of its initiative', async () => {
    const figure = await figureAt('集計 取組項目別', '1', '進捗度');
    expect(figure.figure).toBe('2.8');
    expect(message(figure)).toBe(
      'この行の取組項目に属する実践項目の「進捗度 総括」の平均（小数第2位を四捨五入、値がなければ「－」）。',
    );
    const [ledger] = figure.ledgers;
    const practices = sheetNamed(workbook, '実践項目');
    const [, owner] = positionOf(practices, '大No.');
    expect(ledger?.records.length).toBeGreaterThan(1);
    for (const { cell } of ledger?.records ?? [])
      expect(textOf(cellAt(practices, Number(/\d+$/.exec(cell)?.[0]) - 1, owner))).toBe('1');
  });

  it('that is a grade is traced to all records of its averages, each once', async () => {
    const grade = await figureAt('集計 取組項目別', '1', '総合評価');
    const mean = await figureAt('集計 取組項目別', '1', '進捗度');
    expect(message(grade)).toContain('合計9.5以上で2未満の平均がなければA');
    expect(grade.ledgers).toHaveLength(1);
    const cells = grade.ledgers[0]?.records.map(({ cell }) => cell) ?? [];
    expect(new Set(cells).size).toBe(cells.length);
    expect(cells).toEqual(
      expect.arrayContaining(mean.ledgers[0]?.records.map((r) => r.cell) ?? []),
    );
  });

  it('that stands aside, or below the table, is traced too', async () => {
    const aside = await figureAt('集計 評価の分布', 'A', '全実践項目数');
    expect(aside.figure).toBe('95');
    expect(countsOf(aside)).toEqual([['実践項目', 95, 95]]);
    expect(message(aside)).toBe('すべての実践項目の件数。');

    const label = '審議会評価平均が4.0以上の取組項目数';
    const sheet = sheetNamed(workbook, '集計 評価の分布');
    const [row, column] = positionOf(sheet, label);
    select(sheet, row, column + 1);
    const fact = await traced();
    if (fact.state !== 'figure') throw new Error(fact.state);
    // docs/formats/tomakomai.md, 評価の分布: 14 initiatives with 4.0 or more, of 22.
    expect(fact).toMatchObject({ row: label, column: '', figure: '14', current: true });
    expect(countsOf(fact)).toEqual([['取組項目', 22, 14]]);
    expect(message(fact)).toBe('すべての取組項目のうち、「委員評価」が4以上のものの件数。');
  });

  // docs/formats/tomakomai.md, 評価の分布: A and B together 94 of 95, 98.9%.
  it('that is a share says of what, and names the 94 of 95', async () => {
    const share = await figureAt('集計 評価の分布', 'うちA及びB', '割合');
    expect(share.figure).toBe('98.9%');
    expect(countsOf(share)).toEqual([['実践項目', 95, 94]]);
    expect(message(share)).toContain('「全実践項目数」に占める割合');
  });
});

describe('a figure of 安中市’s summaries', () => {
  it('is explained with the year of its row, or of the tab', async () => {
    await open('annaka', ['stages-by-year', 'sections']);
    const byYear = await figureAt('集計 進捗状況 年度別', '令和4年度', '達成');
    expect(message(byYear)).toContain('「進捗状況」（令和4年度）が「達成」');
    const outcome = await summarize({ rollups: ['sections'], years: { sections: 2021 } });
    expect(outcome.ok).toBe(true);
    const chosen = await figureAt('集計 担当課別', '合計', '項目数');
    expect(message(chosen)).toBe('この表の行の、印刷された数字の合計。');
    const sheet = sheetNamed(workbook, '集計 担当課別');
    const [, column] = positionOf(sheet, '達成');
    const [heading] = positionOf(sheet, '達成');
    select(sheet, heading + 1, column);
    const one = await traced();
    if (one.state !== 'figure') throw new Error(one.state);
    expect(message(one)).toContain('「進捗状況」（令和3年度）が「達成」');
    expect(one.current).toBe(true);
  });
});
