/** 安曇野市: the ledger アクションプラン, and 実績 once years are over. */
import type { LedgerDefinition } from '../../core/ledger/definition';
import { UNITS } from './settings';

export const actionPlans: LedgerDefinition = {
  id: 'plans',
  name: 'アクションプラン',
  recordName: 'アクションプラン',
  numberField: 'number',
  titleField: 'name',
  sectionField: 'section',
  fields: [
    { id: 'number', label: '番号', aliases: ['No.', 'No'], type: { kind: 'integer', min: 1 } },
    { id: 'policy', label: '基本方針', type: { kind: 'heading' } },
    { id: 'focus', label: '重点項目', type: { kind: 'heading' } },
    { id: 'name', label: 'アクションプラン名', type: { kind: 'text' } },
    {
      id: 'section',
      label: '担当課',
      type: {
        kind: 'section-list',
        sectionEndings: ['課', '室', '局', '所', '館', 'センター'],
        freeEndings: ['全課', '各課', '関係課'],
      },
    },
    { id: 'period', label: '取組期間', type: { kind: 'year-range' } },
    {
      id: 'targets',
      label: '目標・指標',
      aliases: ['目標・指標（KPI）'],
      type: { kind: 'targets', units: UNITS },
    },
    { id: 'actions', label: '取組内容', type: { kind: 'text' } },
    { id: 'effects', label: '得られる効果', type: { kind: 'text' } },
    {
      id: 'policies',
      label: '総合計画の方針',
      type: { kind: 'policies', label: '方針' },
    },
  ],
};

export const results: LedgerDefinition = {
  id: 'results',
  name: '実績',
  recordName: '実績',
  numberField: 'number',
  subRecordsOf: 'plans',
  yearField: 'year',
  itemField: 'target',
  optional: true,
  newRows: { within: 'period', items: 'targets' },
  fields: [
    { id: 'number', label: '番号', aliases: ['No.', 'No'], type: { kind: 'integer', min: 1 } },
    { id: 'target', label: '指標', type: { kind: 'text' } },
    { id: 'year', label: '年度', type: { kind: 'fiscal-year' } },
    {
      id: 'value',
      label: '実績値',
      aliases: ['実績'],
      due: 'year-end',
      type: { kind: 'measured' },
    },
    {
      id: 'reference',
      label: '比較値',
      aliases: ['類似団体平均値'],
      due: 'year-end',
      type: { kind: 'measured' },
      optionalColumn: true,
    },
    {
      id: 'reason',
      label: '原因・再設定',
      aliases: ['原因及び再設定', '未達成の原因・目標の再設定'],
      due: 'year-end',
      type: { kind: 'text' },
    },
    // The project's own design, as 比較値 is (docs/formats/azumino.md, Ledgers).
    {
      id: 'oldTarget',
      label: '再設定前の目標',
      due: 'year-end',
      type: { kind: 'targets', units: UNITS },
      optionalColumn: true,
    },
    {
      id: 'newTarget',
      label: '再設定後の目標',
      due: 'year-end',
      type: { kind: 'targets', units: UNITS },
      optionalColumn: true,
    },
  ],
};
