/** A field holds one of its values. */
import { field, showKind, textField } from '../made-up';

showKind('one-of', {
  town: {
    fields: [
      field('state', '状態', { kind: 'one-of', values: ['着手', '完了'] }),
      textField('what', '内容'),
    ],
  },
  rule: { fields: ['state'], required: true },
  right: [{ 状態: '着手' }],
  wrong: {
    'one-of': { rows: [{ 状態: '完了済' }], at: ['1 状態'] },
    'one-of-blank': { rows: [{ 状態: '', 内容: '講座' }], at: ['1 状態'] },
  },
});
