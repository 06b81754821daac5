/** 安中市's results: a made-up book after its second year has none of their findings, and each rule finds what breaks it. */
import { describe, expect, it } from '@jest/globals';
import type { CellValue } from '../../src/core/snapshot';
import { findingMessage } from '../../src/words/finding-message';
import { annaka } from './findings/annaka';
import {
  AFTER_TWO,
  annakaBook as book,
  foundIn,
  ofResults,
  short,
  snapshotOf,
  withoutRows,
  withResults,
} from './results-books';
import type { Where } from './results-books';

const whole = snapshotOf(book);

function of(number: number, year: string): Where {
  return { 番号: number, 年度: year };
}

describe('安中市 after its second year', () => {
  it('has the findings of its plan, and none of its results', () => {
    const rows = foundIn(whole).map(({ code, record, item, year }) => [code, record, item, year]);
    expect(rows.map(String).toSorted()).toEqual(annaka.map(String).toSorted());
  });

  it('is asked for the third year once that is over, for each of its 36 items', () => {
    const next = ofResults(foundIn(whole, { year: 2022, half: 2 }));
    // The stage and what is said of the goal.
    expect(next.filter(({ code }) => code === 'N22')).toHaveLength(72);
    // The items that have a figure for the year; one holds for all years (30), and a publication is one (23).
    expect(next.filter(({ code }) => code === 'N24').map(({ record }) => record)).toEqual([
      '1',
      '4',
      '5',
      '8',
      '12',
      '14',
      '16',
      '23',
      '24',
      '25',
      '30',
      '32',
      '34',
      '35',
    ]);
    expect(next).toHaveLength(72 + 14);
  });
});

type Case = readonly [
  what: string,
  where: Where,
  values: Readonly<Record<string, CellValue>>,
  expected: readonly string[],
];

const cases: readonly Case[] = [
  ['N22: no stage', of(2, '令和3年度'), { 進捗状況の実績: '' }, ['N22 2 R3 進捗状況の実績']],
  [
    'N22: nothing said of the goal',
    of(2, '令和3年度'),
    { 目標の達成: '' },
    ['N22 2 R3 目標の達成'],
  ],
  [
    'N23: no such stage',
    of(2, '令和3年度'),
    { 進捗状況の実績: '着手' },
    ['N23 2 R3 進捗状況の実績'],
  ],
  ['N23: another word', of(2, '令和3年度'), { 目標の達成: '一部達成' }, ['N23 2 R3 目標の達成']],
  // 女性参加率 32.0% is planned for R3.
  [
    'N24: short of the goal',
    of(5, '令和3年度'),
    { 数値の実績: '女性参加率 31.5%' },
    ['N24 5 R3 目標の達成'],
  ],
  [
    'N24: short, and said so',
    of(5, '令和3年度'),
    { 数値の実績: '女性参加率 31.5%', 目標の達成: '未達成', 理由: '応募が少なかったため。' },
    [],
  ],
  [
    'N24: reached, and said not to be',
    of(5, '令和3年度'),
    { 目標の達成: '未達成', 理由: '応募が少なかったため。' },
    ['N24 5 R3 目標の達成'],
  ],
  // Days until an answer are to become fewer: 平均18日.
  ['N24: less is better', of(4, '令和3年度'), { 数値の実績: '回答発送まで 平均17.5日' }, []],
  [
    'N24: more days than planned',
    of(4, '令和3年度'),
    { 数値の実績: '回答発送まで 平均18.5日' },
    ['N24 4 R3 目標の達成'],
  ],
  // 令和3年12月 is planned; March of the fiscal year comes after it.
  [
    'N24: a deadline that was not kept',
    of(16, '令和3年度'),
    { 数値の実績: '令和4年3月までに令和4年度組織の方向性を確定' },
    ['N24 16 R3 目標の達成'],
  ],
  [
    'N24: accounts published earlier than planned',
    of(23, '令和3年度'),
    { 数値の実績: '令和2年度決算分を令和3年12月に公表' },
    [],
  ],
  // One of two indicators.
  [
    'N24: one of two',
    of(12, '令和3年度'),
    { 数値の実績: '時間外16人 年休取得13.5日' },
    ['N24 12 R3 目標の達成'],
  ],
  ['N24: one lacks', of(12, '令和3年度'), { 数値の実績: '時間外15人' }, ['N24 12 R3 数値の実績']],
  [
    'N24: another unit',
    of(5, '令和3年度'),
    { 数値の実績: '女性参加率 32人' },
    ['N24 5 R3 数値の実績'],
  ],
  ['N24: no figure', of(5, '令和3年度'), { 数値の実績: '' }, ['N24 5 R3 数値の実績']],
  [
    'N15: a figure that cannot be read',
    of(5, '令和3年度'),
    { 数値の実績: '約三割' },
    ['N15 5 R3 数値の実績'],
  ],
  [
    'N25: back without a reason',
    of(2, '令和3年度'),
    { 進捗状況の実績: '準備' },
    ['N25 2 R3 進捗状況の実績'],
  ],
  [
    'N25: back with one',
    of(2, '令和3年度'),
    { 進捗状況の実績: '準備', 理由: '制度が変わり、準備からやり直したため。' },
    [],
  ],
  // Item 1 missed its goal of R3 in the made-up results.
  ['N26: missed without a reason', of(1, '令和3年度'), { 理由: '' }, ['N26 1 R3 理由']],
  [
    'N27: a new goal without the old one',
    of(24, '令和3年度'),
    { 再設定前の目標: '' },
    ['N27 24 R3 再設定前の目標'],
  ],
  [
    'N27: an old goal without a new one',
    of(24, '令和3年度'),
    { 再設定後の目標: '' },
    ['N27 24 R3 再設定後の目標'],
  ],
  [
    'N27: the same goal again',
    of(24, '令和3年度'),
    { 再設定後の目標: '収納率：96.80%' },
    ['N27 24 R3 再設定後の目標'],
  ],
  [
    'N27: set anew without a reason',
    of(2, '令和3年度'),
    { 再設定前の目標: '全課で行う。', 再設定後の目標: '本庁の課で行う。' },
    ['N27 2 R3 理由'],
  ],
  [
    'C06: a year that is none of the plan',
    of(2, '令和3年度'),
    { 年度: '令和8年度' },
    // What stands in it is before its time.
    ['C06 2 R8 年度', 'C29 2 R8 進捗状況の実績'],
  ],
  ['C09: an item that is not there', of(36, '令和3年度'), { 番号: 37 }, ['C09 37 R3 番号']],
  [
    'C03: a year twice',
    of(2, '令和2年度'),
    { 年度: '令和3年度' },
    ['N21 2 R2 番号', 'C03 2 R3 年度'],
  ],
];

describe('the rules of 安中市’s results', () => {
  it.each(cases)('%s', (_what, where, values, expected) => {
    const found = ofResults(foundIn(withResults(whole, book, where, values)));
    expect(found.map(short)).toEqual(expected);
    for (const finding of found)
      for (const language of ['ja', 'en'] as const)
        expect(findingMessage(finding, language)).not.toMatch(/undefined|\[object|NaN|「」|“”/u);
  });

  it('N21: a year without a row', () => {
    const without = snapshotOf(withoutRows(book, of(7, '令和2年度')));
    expect(ofResults(foundIn(without)).map(short)).toEqual(['N21 7 R2 番号']);
  });

  it('N21: a year that is not over needs none', () => {
    const without = snapshotOf(withoutRows(book, { 年度: '令和4年度' }));
    expect(ofResults(foundIn(without))).toEqual([]);
  });

  it('once a goal was set anew, what is said of it is left to the office', () => {
    // 97.20% was planned for 令和4年度.
    const later = { 進捗状況の実績: '実施', 数値の実績: '収納率：96.60%', 目標の達成: '達成' };
    const filled = withResults(whole, book, of(24, '令和4年度'), later);
    const found = ofResults(foundIn(filled, { year: 2022, half: 2 }));
    expect(found.filter(({ record }) => record === '24')).toEqual([]);
  });

  it('are those of a book with results alone', () => {
    const published = { ...whole, sheets: whole.sheets.filter(({ name }) => name !== '実績') };
    expect(ofResults(foundIn(published, AFTER_TWO))).toEqual([]);
  });
});
