/** Rows below the records that hold figures and are no records are told. */
import { field, showKind, textField } from '../made-up';

showKind('no-other-figures', {
  town: {
    fields: [textField('what', '内容'), field('amount', '金額', { kind: 'money', unit: '千円' })],
  },
  rule: {},
  right: [
    { 内容: '講座', 金額: 5 },
    { 内容: '窓口', 金額: 6 },
  ],
  wrong: {
    'unread-figures': {
      rows: [
        { 内容: '講座', 金額: 5 },
        { 内容: '窓口', 金額: 6 },
        { 番号: '', 内容: '', 金額: 11 },
      ],
      at: ['A4'],
    },
  },
});
