/** No white space stands at a cell's ends, doubled or unseen. */
import { showKind, textField } from '../made-up';

showKind('white-space', {
  town: { fields: [textField('what', '内容')] },
  rule: {},
  right: [{ 内容: '講座 展示' }, { 内容: '　' }],
  wrong: {
    'space-at-ends': { rows: [{ 内容: '講座　' }], at: ['1 内容'] },
    'space-doubled': { rows: [{ 内容: '講座  展示' }], at: ['1 内容'] },
    'space-invisible': { rows: [{ 内容: '講\u200B座' }], at: ['1 内容'] },
  },
});
