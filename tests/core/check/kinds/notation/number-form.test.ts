/** Every record has a number of the plan's form. */
import { field, showKind, textField } from '../made-up';

showKind('number-form', {
  town: { fields: [textField('what', '内容')] },
  rule: {},
  right: [{ 番号: 1, 内容: '講座' }],
  wrong: {
    'number-missing': {
      rows: [{ 内容: '講座' }, { 番号: '', 内容: '窓口' }, { 内容: '公園' }],
      at: ['A3'],
    },
    'number-form': { rows: [{ 番号: '壱', 内容: '講座' }], at: ['壱 番号'] },
    'code-form': {
      town: {
        fields: [
          field('number', '番号', { kind: 'code', prefixes: ['', 'S'] }),
          textField('what', '内容'),
        ],
      },
      rows: [
        { 番号: 'T-1', 内容: '講座' },
        { 番号: 'S2', 内容: '窓口' },
      ],
      at: ['T-1 番号'],
    },
  },
});
