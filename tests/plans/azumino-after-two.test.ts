/** 安曇野市 after its second year: a made-up book has none of the findings of results, and each of its rules finds what breaks it. */
import { describe, expect, it } from '@jest/globals';
import type { CellValue } from '../../src/core/snapshot';
import { findingMessage } from '../../src/words/finding-message';
import { azumino } from './findings/azumino';
import {
  azuminoBook as book,
  foundIn,
  ofResults,
  short,
  snapshotOf,
  withoutRows,
  withResults,
} from './results-books';
import type { Where } from './results-books';

const whole = snapshotOf(book);

function of(番号: number, 年度: string): Where {
  return { 番号, 年度 };
}

const REPAIRS = '②修繕工事';
const AVERAGE = '類似団体(II-1)平均値以下';

describe('安曇野市 after its second year', () => {
  it('has the findings of its plan, and none of its results', () => {
    const rows = foundIn(whole).map(({ code, record, item, year }) => [code, record, item, year]);
    expect(rows.map(String).toSorted()).toEqual(azumino.map(String).toSorted());
  });

  it('is asked for the third year once that is over, for each target whose period goes on', () => {
    const next = ofResults(foundIn(whole, { year: 2022, half: 2 }));
    expect(new Set(next.map(({ code, year }) => `${code} ${year}`))).toEqual(new Set(['C05 R4']));
    // 35 targets, of which that of ㉔ ended with 令和3年度.
    expect(next).toHaveLength(34);
  });
});

type Case = readonly [
  what: string,
  where: Where,
  values: Readonly<Record<string, CellValue>>,
  expected: readonly string[],
];

const cases: readonly Case[] = [
  [
    'Z17: no average to compare with',
    of(11, '令和3年度'),
    { 比較値: '' },
    [`Z17 11 ${AVERAGE} R3 比較値`],
  ],
  [
    'Z17: worse than the average, without a cause',
    of(11, '令和2年度'),
    { 実績値: '52.6%' },
    [`Z17 11 ${AVERAGE} R2 原因・再設定`],
  ],
  ['Z17: as good as the average', of(11, '令和3年度'), { 実績値: '52.0%', '原因・再設定': '' }, []],
  [
    'Z17: missed without a cause',
    { ...of(8, '令和3年度'), 指標: REPAIRS },
    { '原因・再設定': '', 再設定前の目標: '', 再設定後の目標: '' },
    [`Z17 8 ${REPAIRS} R3 原因・再設定`],
  ],
  [
    'Z20: a new target without the old one',
    { ...of(8, '令和3年度'), 指標: REPAIRS },
    { 再設定前の目標: '' },
    [`Z20 8 ${REPAIRS} R3 再設定前の目標`],
  ],
  [
    'Z20: an old target without a new one',
    { ...of(8, '令和3年度'), 指標: REPAIRS },
    { 再設定後の目標: '' },
    [`Z20 8 ${REPAIRS} R3 再設定後の目標`],
  ],
  [
    'Z20: the same target again',
    { ...of(8, '令和3年度'), 指標: REPAIRS },
    { 再設定後の目標: '○修繕工事：5橋/年' },
    [`Z20 8 ${REPAIRS} R3 再設定後の目標`],
  ],
  [
    'C07: a new target that cannot be read',
    { ...of(8, '令和3年度'), 指標: REPAIRS },
    { 再設定後の目標: '4橋くらい' },
    [`C07 8 ${REPAIRS} R3 再設定後の目標`],
  ],
];

describe('the rules of 安曇野市’s results after two years', () => {
  it.each(cases)('%s', (_what, where, values, expected) => {
    const found = ofResults(foundIn(withResults(whole, book, where, values)));
    expect(found.map(short)).toEqual(expected);
    for (const finding of found)
      for (const language of ['ja', 'en'] as const)
        expect(findingMessage(finding, language)).not.toMatch(/undefined|\[object|NaN|「」|“”/u);
  });

  it('Z17: the target that was set anew holds from the next year on', () => {
    const third = { year: 2022, half: 2 } as const;
    const repairs = { ...of(8, '令和4年度'), 指標: REPAIRS };
    const of8 = (value: string): readonly string[] =>
      ofResults(foundIn(withResults(whole, book, repairs, { 実績値: value }), third))
        .filter(({ item }) => item === REPAIRS)
        .map(short);
    expect(of8('4橋')).toEqual([]);
    expect(of8('3橋')).toEqual([`Z17 8 ${REPAIRS} R4 原因・再設定`]);
  });

  it('Z19: a target without a row', () => {
    const without = snapshotOf(withoutRows(book, { ...of(8, '令和2年度'), 指標: REPAIRS }));
    const found = ofResults(foundIn(without));
    expect(found.map(short)).toEqual(['Z19 8 R2 目標・指標']);
    expect(found[0]?.params).toEqual({ ledger: '実績', targets: [REPAIRS] });
  });

  it('Z19: a year that is not over needs none', () => {
    expect(ofResults(foundIn(snapshotOf(withoutRows(book, { 年度: '令和4年度' }))))).toEqual([]);
  });

  it('asks for no average where the ledger has no column for it', () => {
    const sheets = book.sheets.map((sheet) => {
      const at = sheet.columns.findIndex(({ header }) => header === '比較値');
      if (at < 0) return sheet;
      const left = <T>(cells: readonly T[]): readonly T[] => cells.filter((_each, of) => of !== at);
      return { ...sheet, columns: left(sheet.columns), records: sheet.records.map(left) };
    });
    expect(ofResults(foundIn(snapshotOf({ ...book, sheets })))).toEqual([]);
  });
});
