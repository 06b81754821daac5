/** A record's amounts add up to its target. */
import { field, showKind, yearly } from '../made-up';

showKind('reaches-target', {
  town: {
    fields: [
      field('state', '結果', { kind: 'one-of', values: ['実施', '一部'] }),
      field('target', '目標額', { kind: 'money', unit: '百万円' }),
      yearly('amount', '金額', { kind: 'money', unit: '千円' }),
    ],
  },
  rule: { target: 'target', amounts: 'amount', when: { field: 'state', in: ['実施'] } },
  right: [
    { 結果: '実施', 目標額: 1, 金額令和3年度: 400, 金額令和4年度: 600 },
    { 結果: '一部', 目標額: 1, 金額令和3年度: 400 },
  ],
  wrong: {
    'reaches-target': {
      rows: [{ 結果: '実施', 目標額: 1, 金額令和3年度: 400, 金額令和4年度: 599 }],
      at: ['1 目標額'],
    },
  },
});
