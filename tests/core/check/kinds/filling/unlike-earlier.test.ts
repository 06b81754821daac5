/** A text is not that of an earlier record. */
import { showKind, textField } from '../made-up';

showKind('unlike-earlier', {
  town: { fields: [textField('what', '内容')] },
  rule: { field: 'what', than: 'above', longerThan: 6 },
  right: [
    { 内容: '窓口で使う言葉を見直した。' },
    { 内容: '公園の草刈りを地域と行った。' },
    { 内容: '随時実施' },
    { 内容: '随時実施' },
  ],
  wrong: {
    'unlike-earlier': {
      rows: [{ 内容: '窓口で使う言葉を見直した。' }, { 内容: '窓口で使う言葉を見直した' }],
      at: ['2 内容'],
    },
    'nearly-as-above': {
      rows: [{ 内容: '施設の点検を毎年度実施する。' }, { 内容: '施設の点検を毎年度実施します。' }],
      at: ['2 内容'],
    },
  },
});
