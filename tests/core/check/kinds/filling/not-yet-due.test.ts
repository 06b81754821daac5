/** Nothing is filled before its time. */
import { field, showKind, textField } from '../made-up';

showKind('not-yet-due', {
  town: {
    fields: [
      textField('what', '内容'),
      { ...textField('done', '実績'), byYear: true, due: 'year-end' },
      { ...field('cost', '費用', { kind: 'integer', min: 0 }), byYear: true, due: 'year-end' },
      { ...textField('half', '上半期'), byYear: true, due: 'first-half' },
    ],
    asOf: { year: 2022, half: 1 },
  },
  rule: {},
  right: [{ 内容: '講座', 実績令和3年度: 'あ', 費用令和3年度: 3, 上半期令和4年度: 'い' }],
  wrong: {
    'filled-early': {
      // Two fields of a year are told together, at the first.
      rows: [
        { 内容: '講座', 実績令和4年度: 'あ', 費用令和4年度: 3, 費用令和5年度: 4 },
        { 内容: '窓口', 上半期令和5年度: 'い' },
      ],
      at: ['1 R4', '1 R5', '2 R5'],
    },
  },
});
