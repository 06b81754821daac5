/** 安曇野市's results: unit, target, and a cause where the target was missed. */
import { describe, expect, it } from '@jest/globals';
import { findingMessage } from '../../src/words/finding-message';
import { difference, findingsIn, sample } from './azumino-cells';
import type { ResultRow } from './azumino-cells';

/** Results of record 8: ①定期点検：761橋/取組期間 ②修繕工事：5橋/年. */
type ResultCase = readonly [what: string, rows: readonly ResultRow[], expected: readonly string[]];

const resultCases: readonly ResultCase[] = [
  ['Z17: reached', [[8, '②', '令和2年度', '5橋', '']], []],
  ['Z17: a plain number', [[8, '②', '令和2年度', 5, '']], []],
  ['Z17: missed without a cause', [[8, '②', '令和2年度', '4橋', '']], ['Z17 8 ② R2 原因・再設定']],
  ['Z17: missed with なし', [[8, '②', '令和2年度', '4橋', 'なし']], ['Z17 8 ② R2 原因・再設定']],
  [
    'Z17: missed with 特になし。',
    [[8, '②', 'R2', '4橋', '特になし。']],
    ['Z17 8 ② R2 原因・再設定'],
  ],
  ['Z17: missed with a cause', [[8, '②', '令和2年度', '4橋', '入札の不調。翌年度に行う。']], []],
  [
    'Z17: the record by its circled number',
    [['⑧', '②', 'R2', '4橋', '']],
    ['Z17 8 ② R2 原因・再設定'],
  ],
  [
    'Z17: a part of two under one mark, with a blank behind it',
    [[27, '②b ', 'R2', '84%', '']],
    ['C11 27 ②b R2 指標', 'Z17 27 ②b R2 原因・再設定'],
  ],
  [
    'Z17: the target by its mark and name',
    [[17, '○部制度創設の区数', 'R6', '82区', '']],
    ['Z17 17 ○部制度創設の区数 R6 原因・再設定'],
  ],
  [
    'Z17: the target by its name',
    [[8, '修繕工事', 'R2', '4橋', '']],
    ['Z17 8 修繕工事 R2 原因・再設定'],
  ],
  ['Z17: another unit, said once', [[8, '②', 'R2', '4件', '']], ['Z17 8 ② R2 実績値']],
  ['Z17: a target that is not there', [[8, '③', 'R2', '4橋', '']], ['Z17 8 ③ R2 指標']],
  ['Z17: no target of several', [[8, '', 'R2', '4橋', '']], ['Z17 8 R2 指標']],
  ['Z17: no name needed of one alone', [[26, '', 'R2', '4社', '']], []],
  ['Z17: over the period, within it', [[8, '①', 'R2', '100橋', '']], []],
  [
    'Z17: over the period, at its end',
    [
      [8, '①', 'R2', '700橋', ''],
      [8, '①', 'R6', '60橋', ''],
    ],
    ['Z17 8 ① R6 原因・再設定'],
  ],
  [
    'Z17: over the period, reached at its end',
    [
      [8, '①', 'R2', '700橋', ''],
      [8, '①', 'R6', '61橋', ''],
    ],
    [],
  ],
  [
    'Z17: less is better',
    [
      [1, '②', 'R2', '1件', ''],
      [1, '①', 'R2', '0件', ''],
    ],
    ['Z17 1 ② R2 原因・再設定'],
  ],
  [
    'Z17: a period that ends early',
    [
      [15, '○', 'R4', '50%', ''],
      [15, '○', 'R5', '59%', ''],
    ],
    ['Z17 15 ○ R5 原因・再設定'],
  ],
  [
    'Z17: the series of a year',
    [
      [10, '○', 'R2', '10.3%', ''],
      [10, '○', 'R3', '10.3%', ''],
    ],
    ['Z17 10 ○ R2 原因・再設定'],
  ],
  [
    'Z17: a record by the name of its plan',
    [[10, '実質公債費比率の健全化の堅持', 'R2', '10.3%', '']],
    ['Z17 10 実質公債費比率の健全化の堅持 R2 原因・再設定'],
  ],
  [
    'Z17: one of two labelled values',
    [[12, '', 'R2', '現年 99.10% 滞繰 22.49%', '']],
    ['Z17 12 R2 原因・再設定'],
  ],
  ['Z17: a change from 基準', [[2, '', 'R6', '6,852人', '']], ['Z17 2 R6 原因・再設定']],
  ['Z17: a change, stated as one', [[2, '', 'R6', '3.1%減', '']], []],
  [
    'Z17: against the year before',
    [
      [28, '', 'R2', '1,000時間', ''],
      [28, '', 'R3', '980時間', ''],
    ],
    ['Z17 28 R3 原因・再設定'],
  ],
  [
    'Z17: a decrease where people are to be won',
    [[23, '', 'R2', '320人減', '']],
    ['Z17 23 R2 原因・再設定'],
  ],
  ['Z17: an increase where people are to be won', [[23, '', 'R2', '320人増', '']], []],
  ['C06: a year that is none of the plan', [[8, '②', 'R7', '5橋', '']], ['C06 8 ② R7 年度']],
  ['Z17: nothing can be said of a target without a number', [[11, '', 'R2', '50%', '']], []],
  ['C09: a record that is not there', [[30, '○', 'R2', '5件', '']], ['C09 30 ○ R2 番号']],
  ['C05: no value', [[8, '②', 'R2', '', '']], ['C05 8 ② R2 実績値']],
  ['C05: no year', [[8, '②', '', '5橋', '']], ['C05 8 ② 年度']],
  ['C07: a value in words', [[8, '②', 'R2', '集計中', '']], ['C07 8 ② R2 実績値']],
  [
    'C03: a target twice in a year',
    [
      [8, '②', 'R2', '5橋', ''],
      [8, '②', 'R2', '6橋', ''],
    ],
    ['C03 8 ② R2 指標'],
  ],
  ['C10: a plain number kept as text', [[8, '②', 'R2', '5', '']], ['C10 8 ② R2 実績値']],
  ['C12: a full-width digit', [[8, '②', 'R2', '５橋', '']], ['C12 8 ② R2 実績値']],
  [
    'C03: a target twice in a year, of which the first row is judged',
    [
      [8, '②', 'R2', '4橋', '入札の不調。翌年度に行う。'],
      [8, '②', 'R2', '5橋', ''],
    ],
    ['C03 8 ② R2 指標'],
  ],
  [
    'C03: a target in two years',
    [
      [8, '②', 'R2', '5橋', ''],
      [8, '②', 'R3', '6橋', ''],
    ],
    [],
  ],
];

describe('the results of 安曇野市', () => {
  it.each(resultCases)('%s', (_what, rows, expected) => {
    expect(difference([], rows)).toEqual(expected);
  });

  it('have the unit that their number format shows', () => {
    // 48.2% is kept as 0.482: 特定健康診査受診率 wants 60%.
    const percent: readonly ResultRow[] = [[15, '', 'R5', 0.6, '']];
    expect(difference([], percent, { 0: '0.0%' })).toEqual([]);
    expect(difference([], percent, { 0: '0.0' })).toEqual(['Z17 15 R5 原因・再設定']);
    const bridges: readonly ResultRow[] = [[8, '②', 'R2', 5, '']];
    expect(difference([], bridges, { 0: '0"橋"' })).toEqual([]);
    expect(difference([], bridges, { 0: '0"件"' })).toEqual(['Z17 8 ② R2 実績値']);
  });

  it('say which target may be named: one alone, or one of several', () => {
    const said = (row: ResultRow): string => {
      const finding = findingsIn(sample([row])).find(({ code }) => code === 'Z17');
      return finding ? findingMessage(finding, 'ja') : '';
    };
    expect(said([17, '①', 'R6', '83区', ''])).toMatch(/分かりません。「部制度創設の区数」を入力/u);
    expect(said([8, '③', 'R6', '5橋', ''])).toMatch(/「①定期点検」「②修繕工事」のいずれかを入力/u);
  });

  it('are in the charge of their record, and say what was wanted and what was reached', () => {
    const [finding] = findingsIn(sample([[8, '②', 'R2', '4橋', '']])).filter(
      ({ code }) => code === 'Z17',
    );
    expect(finding).toMatchObject({
      severity: 'error',
      record: '8',
      year: 'R2',
      sections: ['建設課'],
      params: { target: '②修繕工事', wanted: '5', got: '4', unit: '橋', series: '' },
    });
  });
});

describe('what is said of every case', () => {
  it('is whole in both languages', () => {
    const all = resultCases.flatMap(([, rows]) => findingsIn(sample(rows)));
    for (const finding of all) {
      expect(findingMessage(finding, 'ja')).toMatch(/[^。]。$/u);
      expect(findingMessage(finding, 'en')).toMatch(/[^.]\.$/u);
      for (const language of ['ja', 'en'] as const)
        expect(findingMessage(finding, language)).not.toMatch(/undefined|\[object|NaN|「」|“”/u);
    }
  });
});
