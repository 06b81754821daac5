/** Dates in an account of half a year lie in its months. */
import { showKind, textField } from '../made-up';

showKind('dates-within', {
  town: { fields: [textField('half', '上期')] },
  rule: {
    field: 'half',
    months: [4, 5, 6, 7, 8, 9],
    ofFractions: ['相当'],
    announcing: { behind: ['以降'], later: ['予定'] },
  },
  right: [
    { 上期: '4月1日に始め、9月30日に終えた。' },
    { 上期: '10月以降に行う。' },
    { 上期: '1/2相当' },
  ],
  wrong: { 'dates-within': { rows: [{ 上期: '11月3日に開いた。' }], at: ['1 上期'] } },
});
