/** A stage never goes back. */
import { describe, expect, it } from '@jest/globals';
import { field, foundBy, showKind, textField, yearly } from '../made-up';
import type { Row, Town } from '../made-up';

const STAGES = ['着手', '途中', '完了'];

showKind('never-goes-back', {
  town: { fields: [yearly('stage', '段階', { kind: 'one-of', values: STAGES })] },
  rule: { field: 'stage', order: STAGES },
  right: [{ 段階令和3年度: '着手', 段階令和5年度: '完了' }],
  wrong: {
    'never-goes-back': { rows: [{ 段階令和3年度: '途中', 段階令和4年度: '着手' }], at: ['1 R4'] },
  },
});

const SUB: Town = {
  fields: [
    field('year', '年度', { kind: 'fiscal-year' }),
    field('stage', '段階', { kind: 'one-of', values: STAGES }),
    textField('cause', '理由'),
  ],
  ledger: { subRecordsOf: 'plans', yearField: 'year' },
  others: [
    {
      definition: {
        id: 'plans',
        name: '計画一覧',
        recordName: '計画',
        numberField: 'key',
        fields: [field('key', '計画番号', { kind: 'integer', min: 1 }), textField('what', '内容')],
      },
      rows: [
        { 計画番号: 1, 内容: '講座' },
        { 計画番号: 2, 内容: '相談' },
      ],
    },
  ],
};

describe('a stage in rows of which each has its year', () => {
  const found = (rows: readonly Row[]): readonly string[] =>
    foundBy({
      town: SUB,
      rule: {
        code: 'X01',
        severity: 'warning',
        kind: 'never-goes-back',
        ledger: 'works',
        field: 'stage',
        order: STAGES,
        unless: { field: 'cause', filled: true },
      },
      rows,
    }).map(({ record, year, params }) => [record, year, params['before']].join(' '));

  it('is followed through the years of its record, in whatever order the rows stand', () => {
    const rows = [
      { 番号: 1, 年度: '令和4年度', 段階: '着手' },
      { 番号: 2, 年度: '令和4年度', 段階: '着手' },
      { 番号: 1, 年度: '令和3年度', 段階: '途中' },
    ];
    expect(found(rows)).toEqual(['1 R4 途中']);
  });

  it('may go back with what the rule asks for, and is then held against where it went', () => {
    const rows: readonly Row[] = [
      { 番号: 1, 年度: '令和3年度', 段階: '完了' },
      { 番号: 1, 年度: '令和4年度', 段階: '着手', 理由: '制度が変わった。' },
      { 番号: 1, 年度: '令和5年度', 段階: '途中' },
    ];
    expect(found(rows)).toEqual([]);
  });
});
