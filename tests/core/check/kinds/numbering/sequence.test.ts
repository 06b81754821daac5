/** Items of a record are numbered from one. */
import { field, showKind, textField } from '../made-up';

showKind('sequence', {
  town: {
    fields: [field('item', '項目', { kind: 'circled-number' }), textField('what', '内容')],
    ledger: { itemField: 'item' },
  },
  rule: { field: 'item' },
  right: [
    { 番号: 1, 項目: '①' },
    { 番号: 1, 項目: '②' },
    { 番号: 2, 項目: '①' },
  ],
  wrong: {
    'item-sequence': {
      rows: [
        { 番号: 1, 項目: '①' },
        { 番号: 1, 項目: '③' },
      ],
      at: ['1 項目'],
    },
  },
});
