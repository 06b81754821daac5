/** Records' numbers run without a gap. */
import { showKind, textField } from '../made-up';

showKind('consecutive', {
  town: { fields: [textField('what', '内容')] },
  rule: { from: 1 },
  right: [
    { 番号: 1, 内容: 'あ' },
    { 番号: 2, 内容: 'い' },
  ],
  wrong: {
    gap: {
      rows: [
        { 番号: 1, 内容: 'あ' },
        { 番号: 4, 内容: 'い' },
      ],
      at: ['A3'],
    },
  },
});
