/** A text that begins with a number begins with its item's own. */
import { field, showKind, textField } from '../made-up';

showKind('own-number-first', {
  town: {
    fields: [field('item', '項目', { kind: 'circled-number' }), textField('result', '結果')],
    ledger: { itemField: 'item' },
  },
  rule: { field: 'result' },
  right: [
    { 項目: '①', 結果: '①講座を開いた' },
    { 項目: '②', 結果: '①と同じ' },
  ],
  wrong: { 'own-number-first': { rows: [{ 項目: '②', 結果: '①講座を開いた' }], at: ['1 結果'] } },
});
