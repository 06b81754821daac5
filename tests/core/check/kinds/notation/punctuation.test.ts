/** One sign is used for the comma. */
import { showKind, textField } from '../made-up';

showKind('punctuation', {
  town: { fields: [textField('what', '内容')] },
  rule: { fields: ['what'], comma: '、', instead: ['，'] },
  right: [{ 内容: '講座、展示' }, { 内容: '1，000人' }],
  wrong: {
    punctuation: { rows: [{ 内容: '講座、展示、相談' }, { 内容: '窓口，案内' }], at: ['2 内容'] },
  },
});
