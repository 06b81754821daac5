/** A plan that only refers back has no result that is marked as new alone. */
import { field, showKind } from '../made-up';

const FIELDS = [
  field('year', '年度', { kind: 'fiscal-year' }),
  field('item', '項目', { kind: 'circled-number' }),
  field('planned', '予定', { kind: 'referring-text' }),
  field('result', '結果', { kind: 'marked-text', marks: ['新', '継'] }),
];

showKind('continued-when-referring', {
  town: { fields: FIELDS, ledger: { yearField: 'year', itemField: 'item' } },
  rule: { planned: 'planned', result: 'result', newMark: '新', continuedMark: '継', years: [2022] },
  right: [
    { 年度: '令和3年度', 項目: '①', 予定: '講座を開く', 結果: '(新)講座を開いた' },
    { 年度: '令和4年度', 項目: '②', 予定: '①と同じ', 結果: '(継)講座を開いた' },
    { 年度: '令和4年度', 項目: '③', 予定: '展示を行う', 結果: '(新)展示を行った' },
  ],
  wrong: {
    'new-though-referring': {
      rows: [{ 年度: '令和4年度', 項目: '②', 予定: '①と同じ', 結果: '(新)講座を開いた' }],
      at: ['1 R4'],
    },
  },
});
