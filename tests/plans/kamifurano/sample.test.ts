/** 上富良野町's sample: the facts as they are, and narrative in the published lengths. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { sampleWorkbook } from '../../../scripts/sample-workbooks';
import facts from '../../../src/plans/kamifurano/facts.json';
import { textOf } from 'practice-excel/workbook/cells';
import type { PracticeSheet } from 'practice-excel/workbook/model';
import { writeXlsx } from 'practice-excel/xlsx';

function textsOf(sheet: PracticeSheet | undefined): readonly (readonly string[])[] {
  return [...(sheet?.cells.values() ?? [])].map((row) => [...row.values()].map(textOf));
}

const [sheets, tree] = sampleWorkbook('kamifurano').sheets;

describe("上富良野町's sample", () => {
  it('has the two tables of docs/formats/kamifurano.md with their headers', () => {
    expect([sheets, tree].map((sheet) => sheet?.tables[0]?.name)).toEqual([
      '取組シート',
      '計画の体系',
    ]);
    expect(textsOf(sheets)[0]?.join(' · ')).toBe(
      '基本項目 · 推進項目 · 取組項目 · 取組細目 · 年度 · 実践課 · 目指す姿 · 目標 · 取組内容 · 進捗状況 前期（4～9月） · 進捗状況 後期（10～3月） · 目標の達成 · 評価・検証',
    );
    expect(textsOf(tree)[0]).toEqual(['基本項目', '推進項目', '取組項目', '取組細目', '実践課']);
    expect(textsOf(tree)).toHaveLength(22);
  });

  it('holds every sheet of the facts, its texts as long as the published ones', () => {
    const rows = textsOf(sheets).slice(1);
    expect(rows.map((row) => [row[5], row[11]])).toEqual(
      facts.sheets.map(({ section, achievement }) => [section, achievement]),
    );
    expect(rows.map((row) => [6, 7, 8, 9, 10, 12].map((column) => row[column]?.length))).toEqual(
      facts.sheets.map(({ lengths }) => [
        ...[lengths.vision, lengths.goal, lengths.actions],
        ...[lengths.firstHalf, lengths.secondHalf, lengths.evaluation],
      ]),
    );
  });

  it('numbers headings as the plan prints them', () => {
    expect(textsOf(sheets)[37]?.slice(0, 4)).toEqual([
      'Ⅱ 効果的な行財政運営',
      '2 行財政運営の効率化',
      '⑤ 民間資源の活用',
      '(1) アウトソーシング導入の検討',
    ]);
  });

  it('is what `npm run samples` writes, byte by byte', async () => {
    const bytes = await readFile(join(__dirname, '../../../assets/samples/kamifurano.xlsx'));
    expect(Buffer.compare(bytes, await writeXlsx(sampleWorkbook('kamifurano')))).toBe(0);
  });
});
