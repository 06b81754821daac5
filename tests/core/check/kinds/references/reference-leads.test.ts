/** What refers to another entry names an earlier one that says something, and leads to a text of its own. */
import { field, showKind } from '../made-up';

const RIGHT = [
  { 番号: 1, 項目: '①', 予定: '講座を開く' },
  { 番号: 1, 項目: '②', 予定: '①と同じ' },
];

showKind('reference-leads', {
  town: {
    fields: [
      field('item', '項目', { kind: 'circled-number' }),
      field('plan', '予定', { kind: 'referring-text' }),
    ],
    ledger: { itemField: 'item' },
  },
  rule: { fields: ['plan'], to: 'earlier' },
  right: RIGHT,
  wrong: {
    'reference-not-earlier': {
      rows: [
        { 番号: 1, 項目: '①', 予定: '②と同じ' },
        { 番号: 1, 項目: '②', 予定: '講座' },
      ],
      at: ['1 予定'],
    },
    'reference-absent': { rows: [{ 番号: 1, 項目: '③', 予定: '①と同じ' }], at: ['1 予定'] },
    'reference-to-reference': {
      asked: { rule: { fields: ['plan'], to: 'own-text' }, right: RIGHT },
      rows: [...RIGHT, { 番号: 1, 項目: '③', 予定: '②と同じ' }],
      at: ['1 予定'],
    },
    'reference-empty': {
      rows: [
        { 番号: 1, 項目: '①', 予定: '' },
        { 番号: 1, 項目: '②', 予定: '①と同じ' },
      ],
      at: ['1 予定'],
    },
  },
});
