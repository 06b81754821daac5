/** A rule of cells finds those that do not fulfil its condition. */
import { field, showKind, textField } from './made-up';

showKind('cells', {
  town: {
    fields: [
      field('state', '状態', { kind: 'one-of', values: ['着手', '休止'] }),
      textField('reason', '事情'),
    ],
  },
  rule: { fields: ['reason'], where: { field: 'state', in: ['休止'] }, must: { filled: true } },
  right: [
    { 状態: '休止', 事情: '改修中' },
    { 状態: '着手', 事情: '' },
  ],
  wrong: { cells: { rows: [{ 状態: '着手' }, { 状態: '休止' }], at: ['2 事情'] } },
});
