/** Texts have signs that every machine knows. */
import { showKind, textField } from '../made-up';

showKind('machine-dependent', {
  town: { fields: [textField('what', '内容')] },
  rule: {},
  right: [{ 内容: '①株式会社と協定を結んだ。' }],
  wrong: { 'machine-dependent': { rows: [{ 内容: '㈱みなとと協定を結んだ。' }], at: ['1 内容'] } },
});
