/** What is said of a goal agrees with the figures of its year. */
import { describe, expect, it } from '@jest/globals';
import { field, FIGURES, foundBy, showKind, textField, yearly } from '../made-up';
import type { LedgerOfTown, Row, Town } from '../made-up';

/** 費用 is to fall and 参加者 to rise; of 待ち時間 the plan shows no way. */
const PLANS: LedgerOfTown = {
  definition: {
    id: 'plans',
    name: '計画一覧',
    recordName: '計画',
    numberField: 'key',
    fields: [
      field('key', '計画番号', { kind: 'integer', min: 1 }),
      field('now', '現状', FIGURES),
      field('aim', '目標', FIGURES),
      yearly('value', '値', FIGURES),
    ],
  },
  rows: [
    { 計画番号: 1, 現状: '15回', 値令和3年度: '12回', 目標: '10回' },
    {
      計画番号: 2,
      現状: '参加者10人 相談5回',
      値令和3年度: '参加者20人 相談6回',
      目標: '参加者30人 相談7回',
    },
    { 計画番号: 3, 値令和3年度: '20回', 値令和4年度: '20回' },
    { 計画番号: 4 },
    { 計画番号: 5, 現状: '15回', 値令和3年度: '12回', 値令和4年度: '11回', 目標: '10回' },
  ],
};

const TOWN: Town = {
  fields: [
    field('year', '年度', { kind: 'fiscal-year' }),
    field('done', '実績', FIGURES),
    textField('anew', '再設定'),
    textField('claim', '達成'),
  ],
  ledger: { subRecordsOf: 'plans', yearField: 'year' },
  others: [PLANS],
};
const RULE = {
  ledger: 'works',
  of: 'plans',
  figures: 'value',
  from: 'now',
  to: 'aim',
  value: 'done',
  claim: 'claim',
  reached: '達成',
  missed: '未達成',
};

function row(番号: number, 実績: string, 達成: string, 年度 = '令和3年度'): Row {
  return { 番号, 年度, 実績, 達成 };
}

showKind('claim-against-figures', {
  town: TOWN,
  rule: RULE,
  right: [row(1, '12回', '達成'), row(2, '参加者25人 相談5回', '未達成'), row(4, '', '達成')],
  wrong: {
    'claim-figure-blank': { rows: [row(1, '', '達成')], at: ['1 R3'] },
    'claim-figure-strange': {
      rows: [row(1, '12人', '達成'), row(2, '参加者25人', '達成')],
      at: ['1 R3', '2 R3'],
    },
    'claim-not-reached': {
      rows: [row(1, '13回', '達成'), row(2, '参加者25人 相談5回', '達成')],
      at: ['1 R3', '2 R3'],
    },
    'claim-reached': {
      rows: [row(1, '11回', '未達成'), row(2, '参加者20人 相談6回', '未達成')],
      at: ['1 R3', '2 R3'],
    },
  },
});

describe('a claim that the plan gives no measure for', () => {
  const found = (rows: readonly Row[]) =>
    foundBy({
      town: TOWN,
      rule: { code: 'X01', severity: 'error', kind: 'claim-against-figures', ...RULE },
      rows,
    });

  it('is left to the person where the plan does not show which way is better', () => {
    expect(found([row(3, '18回', '達成'), row(3, '22回', '未達成', '令和4年度')])).toEqual([]);
    expect(found([row(3, '20回', '未達成')]).map(({ message }) => message)).toEqual([
      'claim-reached',
    ]);
  });

  it('is left to the person once the goal was set anew', () => {
    const reset = { ...row(5, '13回', '未達成'), 再設定: '13回' };
    const next = row(5, '13回', '達成', '令和4年度');
    const rule = {
      code: 'X01',
      severity: 'error',
      kind: 'claim-against-figures',
      ...RULE,
      reset: 'anew',
    } as const;
    expect(foundBy({ town: TOWN, rule, rows: [reset, next] })).toEqual([]);
    expect(found([row(5, '13回', '未達成'), next]).map(({ year }) => year)).toEqual(['R4']);
  });

  it('is not looked at in a year without figures of the plan, nor while nothing is claimed', () => {
    expect(found([row(1, '', '達成', '令和5年度'), row(1, '13回', '')])).toEqual([]);
  });
});
