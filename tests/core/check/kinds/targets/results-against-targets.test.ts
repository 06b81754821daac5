/** A result has its target's unit and the value that the target names, and one that misses it a cause. */
import { field, showKind, TARGETS, textField } from '../made-up';

const AIMS = {
  definition: {
    id: 'aims',
    name: '目標一覧',
    recordName: '目標',
    numberField: 'key',
    fields: [
      field('key', '目標番号', { kind: 'integer', min: 1 }),
      textField('name', '名称'),
      field('period', '期間', { kind: 'year-range' }),
      field('targets', '目標', TARGETS),
    ],
  },
  rows: [
    {
      目標番号: 1,
      名称: '講座',
      期間: '令和3年度～令和5年度',
      目標: '①講座：3回/年 ②参加者：30人/年',
    },
    { 目標番号: 2, 名称: '費用', 期間: '令和3年度～令和5年度', 目標: '○県平均値以下' },
  ],
} as const;

showKind('results-against-targets', {
  town: {
    fields: [
      textField('item', '指標'),
      field('year', '年度', { kind: 'fiscal-year' }),
      field('value', '実績値', { kind: 'measured' }),
      textField('reason', '原因'),
      field('reference', '比較値', { kind: 'measured' }),
    ],
    ledger: { subRecordsOf: 'aims', yearField: 'year' },
    others: [AIMS],
  },
  rule: {
    ledger: 'works',
    of: 'aims',
    targets: 'targets',
    period: 'period',
    name: 'name',
    item: 'item',
    value: 'value',
    reason: 'reason',
    reference: 'reference',
    none: ['なし'],
    directions: { lessIsBetter: [] },
  },
  right: [
    { 番号: 1, 指標: '①', 年度: '令和3年度', 実績値: '3回' },
    { 番号: 1, 指標: '②', 年度: '令和3年度', 実績値: '20人', 原因: '雨が続いた。' },
    { 番号: 2, 年度: '令和3年度', 実績値: '48%', 比較値: '50%' },
    { 番号: 2, 年度: '令和4年度', 実績値: '52%', 比較値: '50%', 原因: '資材が高くなった。' },
  ],
  wrong: {
    'result-target': {
      rows: [{ 番号: 1, 指標: '③', 年度: '令和3年度', 実績値: '3回' }],
      at: ['1 R3'],
    },
    'result-target-blank': {
      rows: [{ 番号: 1, 指標: '', 年度: '令和3年度', 実績値: '3回' }],
      at: ['1 R3'],
    },
    'result-unit': {
      rows: [{ 番号: 1, 指標: '①', 年度: '令和3年度', 実績値: '3人' }],
      at: ['1 R3'],
    },
    'result-reference-blank': {
      rows: [{ 番号: 2, 年度: '令和3年度', 実績値: '48%' }],
      at: ['2 R3'],
    },
    'result-unexplained': {
      rows: [
        { 番号: 1, 指標: '①', 年度: '令和3年度', 実績値: '2回', 原因: 'なし。' },
        { 番号: 2, 年度: '令和4年度', 実績値: '52%', 比較値: '50%' },
      ],
      at: ['1 R3', '2 R4'],
    },
  },
});
