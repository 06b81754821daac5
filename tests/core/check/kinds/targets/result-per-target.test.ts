/** Each target has a result for every year of its period. */
import { describe, expect, it } from '@jest/globals';
import { field, foundBy, showKind, TARGETS, textField } from '../made-up';
import type { LedgerOfTown, Row, Town } from '../made-up';

function resultsOf(rows: readonly Row[]): LedgerOfTown {
  return {
    definition: {
      id: 'results',
      name: '実績',
      recordName: '実績',
      numberField: 'of',
      subRecordsOf: 'works',
      yearField: 'year',
      itemField: 'item',
      fields: [
        field('of', '業務の番号', { kind: 'integer', min: 1 }),
        textField('item', '指標'),
        field('year', '年度', { kind: 'fiscal-year' }),
        { ...field('value', '実績値', { kind: 'measured' }), due: 'year-end' },
      ],
    },
    rows,
  };
}

const ALL: readonly Row[] = [
  { 業務の番号: 1, 指標: '①', 年度: '令和3年度', 実績値: '3回' },
  { 業務の番号: 1, 指標: '②', 年度: '令和3年度', 実績値: '30人' },
  { 業務の番号: 1, 指標: '①', 年度: '令和4年度', 実績値: '3回' },
  // Named by its indicator; that the value is still empty is another matter.
  { 業務の番号: 1, 指標: '参加者', 年度: '令和4年度' },
];
const WITHOUT_ONE = ALL.filter((_row, at) => at !== 3);

const TOWN: Town = {
  fields: [
    textField('name', '名称'),
    field('period', '期間', { kind: 'year-range' }),
    field('targets', '目標', TARGETS),
  ],
  others: [resultsOf(ALL)],
};
const RULE = {
  ledger: 'works',
  of: 'works',
  results: 'results',
  targets: 'targets',
  period: 'period',
  name: 'name',
  item: 'item',
  value: 'value',
  directions: { lessIsBetter: [] },
};
const RECORDS: readonly Row[] = [
  { 名称: '講座', 期間: '令和3年度～令和4年度', 目標: '①講座：3回/年 ②参加者：30人/年' },
];

showKind('result-per-target', {
  town: TOWN,
  rule: RULE,
  right: RECORDS,
  wrong: {
    'results-missing': { rows: RECORDS, others: [resultsOf(WITHOUT_ONE)], at: ['1 R4'] },
  },
});

describe('results of targets', () => {
  const found = (rows: readonly Row[], asOf: Town['asOf'] = undefined) =>
    foundBy({
      town: { ...TOWN, ...(asOf ? { asOf } : {}) },
      rule: { code: 'X01', severity: 'error', kind: 'result-per-target', ...RULE },
      rows: RECORDS,
      others: [resultsOf(rows)],
    });

  it('are asked for by year, with the names of the targets that lack them', () => {
    const none = found([{ 業務の番号: 2, 指標: '①', 年度: '令和3年度', 実績値: '1回' }]);
    expect(none.map(({ year, params }) => [year, params])).toEqual([
      ['R3', { ledger: '実績', targets: ['①講座', '②参加者'] }],
      ['R4', { ledger: '実績', targets: ['①講座', '②参加者'] }],
    ]);
  });

  it('are not asked for before their year is over', () => {
    expect(found(WITHOUT_ONE, { year: 2021, half: 2 })).toEqual([]);
    expect(found(WITHOUT_ONE, { year: 2022, half: 2 })).toHaveLength(1);
  });

  it('are not missed where a row may be theirs whose target or year is not clear', () => {
    const stray = { 業務の番号: 1, 指標: '来場者', 年度: '令和4年度', 実績値: '30人' };
    expect(found([...WITHOUT_ONE, stray])).toEqual([]);
    const undated = { 業務の番号: 1, 指標: '②', 実績値: '30人' };
    expect(found([...WITHOUT_ONE, undated])).toEqual([]);
  });
});
