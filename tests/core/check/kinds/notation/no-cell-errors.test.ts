/** No cell holds an Excel error. */
import { showKind, textField } from '../made-up';

showKind('no-cell-errors', {
  town: { fields: [textField('what', '内容')] },
  rule: {},
  right: [{ 内容: '講座' }],
  wrong: { 'cell-error': { rows: [{ 内容: { error: '#REF!' } }], at: ['1 内容'] } },
});
