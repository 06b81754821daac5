/** Required fields are filled. */
import { showKind, textField } from '../made-up';

showKind('required', {
  town: { fields: [textField('what', '内容')] },
  rule: { fields: ['what'] },
  right: [{ 内容: '講座' }],
  wrong: { required: { rows: [{ 内容: '講座' }, { 内容: '　' }], at: ['2 内容'] } },
});
