/** 安曇野市's summary tables: nothing was published, the figures follow from the records (docs/formats/azumino.md, Rollups). */
import { describe, expect, it } from '@jest/globals';
import facts from '../../src/plans/azumino/facts.json';
import { rollUp } from '../../src/core/rollup';
import { changed, difference, sample, type Change } from './azumino-cells';
import { below, definitionIn, page, recognisedIn, summariesOf } from './summaries';

const { derived } = facts;
const summary = summariesOf('azumino');

function text(numbers: readonly number[]): readonly string[] {
  return numbers.map(String);
}

describe('重点項目別', () => {
  const rows = page(summary('focuses')).map(([, ...row]) => row);

  it('counts plans and targets of each 重点項目 below its 基本方針, and of the whole plan', () => {
    expect(rows).toEqual([
      ...derived.policies.flatMap(({ policy, plans, targets }) => [
        text([plans, targets]),
        ...derived.focuses
          .filter((focus) => focus.policy === policy)
          .map((focus) => text([focus.plans, focus.targets])),
      ]),
      ['29', '35'],
    ]);
  });

  it('names each 重点項目 with its number', () => {
    const titles = page(summary('focuses')).map(([label]) => label);
    for (const { focus, title } of derived.focuses)
      expect(titles).toContain(`(${focus})　${title}`);
  });
});

describe('担当課別', () => {
  it('counts the plans of each of the 18 sections', () => {
    expect(page(summary('sections'))).toEqual([
      ...derived.sections.map(({ section, plans }) => [section, String(plans)]),
      ['合計', '29'],
    ]);
    expect(derived.sections).toHaveLength(18);
  });

  it('has one row for a section that is written in several widths, and adds up to the plans', () => {
    const changes: readonly Change[] = [
      { record: 3, field: 'section', value: 'ＤＸ推進課' },
      { record: 4, field: 'section', value: 'DX推進課' },
      { record: 5, field: 'section', value: 'DX推進課' },
      { record: 6, field: 'section', value: 'デジタル戦略課' },
      { record: 7, field: 'section', value: 'ﾃﾞｼﾞﾀﾙ戦略課' },
      { record: 8, field: 'section', value: '総　務　課' },
    ];
    const rows = page(summariesOf('azumino', changed(sample(), changes))('sections'));
    const counts = new Map(rows.map(([label = '', count]) => [label, Number(count)]));
    expect(counts.get('DX推進課')).toBe(3);
    expect(counts.get('デジタル戦略課')).toBe(2);
    expect(counts.has('課')).toBe(false);
    expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(29 + 29);
    expect(counts.get('合計')).toBe(29);
    expect(difference(changes).filter((each) => !each.startsWith('-'))).toEqual([
      'C21 3 担当課',
      'C15 7 担当課',
      'C21 8 担当課',
    ]);
  });
});

describe('年度別の取組数', () => {
  it('counts the plans whose period covers the year', () => {
    expect(page(summary('years'))).toEqual(
      derived.years.map((count, position) => [`令和${position + 2}年度`, String(count)]),
    );
  });
});

describe('基本方針 × 総合計画の方針', () => {
  it('counts a plan in each 方針 that it serves', () => {
    const sum = (row: readonly number[]): number => row.reduce((all, each) => all + each, 0);
    const columns = [0, 1, 2, 3, 4].map((at) => sum(derived.marks.map((row) => row[at] ?? 0)));
    expect(columns).toEqual([5, 1, 2, 10, 12]);
    expect(page(summary('policies')).map(([, ...row]) => row)).toEqual(
      [...derived.marks, columns].map((row) => text([...row, sum(row)])),
    );
  });
});

describe('目標の達成状況', () => {
  const measured = sample([
    [2, '○', '令和4年度', '6,900人', ''],
    [8, '①', 'R2', '700橋', ''],
    [8, '①', 'R6', '61橋', ''],
    [8, '②', 'R2', '5橋', ''],
    [8, '②', 'R3', '4橋', '入札の不調。翌年度に行う。'],
    [10, '○', 'R2', '10.3%', '財源の不足。見直す。'],
    [10, '', 'R3', '10.3%', ''],
    [11, '○', 'R2', '51.0%', ''],
    [12, '', 'R2', '現年 99.10% 滞繰 22.00%', '景気の影響。見直す。'],
    [24, '○', 'R2', '11件', ''],
    [24, '○', 'R3', '10件', ''],
    [26, '', 'R2', '4社', ''],
    [26, '', 'R3', '2社', ''],
    [28, '○', 'R2', '3%減', ''],
  ]);
  const tables = summariesOf('azumino', measured);
  const rows = page(tables('attainment'));

  /** Row by number and the beginning of the indicator: what stands from the target on. */
  function row(number: number, indicator: string): readonly string[] {
    const found = rows.filter(
      ([first, , name = '']) => first === String(number) && name.startsWith(indicator),
    );
    expect(found).toHaveLength(1);
    return found[0]?.slice(3) ?? [];
  }

  it('has one row for each of the 35 targets', () => {
    expect(rows).toHaveLength(35);
    const first = rows.map(([number]) => Number(number));
    expect(first).toEqual(
      facts.records.flatMap(({ number, targets }) => targets.map(() => number)),
    );
  });

  it.each([
    // 6,900人 from 7,063人 where 6,851.11人 is wanted: 163 of 211.89.
    [
      2,
      '申告',
      ['3%減/取組期間', '', '', '', '', '6,900人', '', '', '', '', '', '未判定', '76.9%'],
    ],
    [8, '①', ['761橋/取組期間', '700橋', '', '', '', '', '', '', '', '61橋', '', '達成', '100.0%']],
    [8, '②', ['5橋/年', '5橋', '達成', '4橋', '未達成', '', '', '', '', '', '', '未達成', '80.0%']],
    [
      24,
      '新規',
      ['10件/年', '11件', '達成', '10件', '達成', '', '', '', '', '', '', '達成', '100.0%'],
    ],
    [
      26,
      '市外',
      ['10社/取組期間', '4社', '', '2社', '', '', '', '', '', '', '', '未判定', '60.0%'],
    ],
    [
      28,
      '時間',
      ['前年度比3%の縮減/年', '3%減', '達成', '', '', '', '', '', '', '', '', '未判定', '100.0%'],
    ],
  ])('prints results, verdicts and 達成率 of %i %s', (number, indicator, expected) => {
    expect(row(number, indicator)).toEqual(expected);
  });

  it('judges a series by the value of each year: less is better of a debt ratio', () => {
    const years = ['10.2', '10.9', '11.3', '11.5', '11.6'];
    expect(row(10, '財政').slice(0, 5)).toEqual([
      years.map((value, position) => `令和${position + 2}年度：${value}%`).join('\n'),
      '10.3%',
      '未達成',
      '10.3%',
      '達成',
    ]);
    expect(row(10, '財政').slice(-2)).toEqual(['未達成', '105.8%']);
  });

  it('gives the rate of each of several series', () => {
    expect(row(12, '各年次').slice(1, 3)).toEqual(['現年 99.10% 滞繰 22.00%', '未達成']);
    expect(row(12, '各年次').at(-1)).toBe('現年 100.0%\n滞繰 97.8%');
  });

  it('says that a target without a number cannot be judged', () => {
    expect(row(11, '類似').slice(-2)).toEqual(['判定不可', '']);
  });

  it('counts the verdicts below, by formulas over its own column', () => {
    expect(below(tables('attainment'))).toEqual([
      ['取組期間の判定が「達成」の目標数', '2'],
      ['取組期間の判定が「未達成」の目標数', '3'],
      ['取組期間の判定が「未判定」の目標数', '29'],
      ['取組期間の判定が「判定不可」の目標数', '1'],
    ]);
    for (const { cell } of tables('attainment').facts)
      expect(cell.reading).toMatchObject({ live: true });
  });

  it('counts the verdicts by 重点項目, each year and over the period', () => {
    const counted = page(tables('attainment-by-focus')).map(([, ...figures]) => figures);
    const none = (count: number): readonly string[] =>
      text([count, ...Array<number>(12).fill(0), count, 0]);
    expect(counted).toEqual([
      none(3),
      none(2),
      none(2),
      // 8①, 8②
      text([4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 1, 2, 0]),
      // 10, 11, 12
      text([7, 0, 2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 2, 4, 1]),
      none(4),
      none(2),
      none(1),
      // 24
      text([4, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 3, 0]),
      // 28
      text([5, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 0]),
      none(1),
      text([35, 3, 2, 2, 1, 0, 0, 0, 0, 0, 0, 2, 3, 29, 1]),
    ]);
  });

  it('cannot be made while there is no 実績, and says which ledger it needs', () => {
    for (const id of ['attainment', 'attainment-by-focus'])
      expect(rollUp(recognisedIn(sample()), definitionIn('azumino', id))).toMatchObject({
        state: 'missing-columns',
        labels: ['台帳「実績」（指標・年度・実績値）'],
      });
  });
});
