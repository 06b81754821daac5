/** What refers to another entry leads to a text of its own. */
import { field, showKind } from '../made-up';

showKind('reference-to-text', {
  town: {
    fields: [
      field('item', '項目', { kind: 'circled-number' }),
      field('plan', '予定', { kind: 'referring-text' }),
    ],
    ledger: { itemField: 'item' },
  },
  rule: { fields: ['plan'] },
  right: [
    { 番号: 1, 項目: '①', 予定: '講座を開く' },
    { 番号: 1, 項目: '②', 予定: '①と同じ' },
  ],
  wrong: {
    'reference-to-reference': {
      rows: [
        { 番号: 1, 項目: '①', 予定: '講座を開く' },
        { 番号: 1, 項目: '②', 予定: '①と同じ' },
        { 番号: 1, 項目: '③', 予定: '②と同じ' },
      ],
      at: ['1 予定'],
    },
  },
});
