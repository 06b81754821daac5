/** Rows that say 再掲 are told. */
import { showKind, textField } from '../made-up';

showKind('repeated-rows', {
  town: { fields: [textField('what', '内容')] },
  rule: {},
  right: [{ 内容: '講座' }, { 内容: '窓口' }],
  wrong: {
    'repeated-rows': {
      rows: [{ 内容: '講座' }, { 内容: '窓口' }, { 番号: '再掲', 内容: '講座' }],
      at: ['A4'],
    },
  },
});
