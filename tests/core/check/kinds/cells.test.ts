/** A rule of cells finds those that do not fulfil its condition. */
import { describe, expect, it } from '@jest/globals';
import { codesOf } from './notation/written-record';
import { field, showKind, textField } from './made-up';

showKind('cells', {
  town: {
    fields: [
      field('state', '状態', { kind: 'one-of', values: ['着手', '休止'] }),
      textField('reason', '事情'),
    ],
  },
  rule: { fields: ['reason'], where: { field: 'state', in: ['休止'] }, must: { filled: true } },
  right: [
    { 状態: '休止', 事情: '改修中' },
    { 状態: '着手', 事情: '' },
  ],
  wrong: { cells: { rows: [{ 状態: '着手' }, { 状態: '休止' }], at: ['2 事情'] } },
});

describe('C13, copied forward', () => {
  it('is said of the text of the year before, but not of what may stand in several years', () => {
    const copied = { 実績令和元年度: '検討した。', 実績令和2年度: ' 検討した。' };
    expect(codesOf(copied)).toEqual(['C11 実績R2', 'C13 実績R2']);
    expect(codesOf({ ...copied, 実績令和2年度: '検討し、実施した。' })).toEqual([]);
    expect(codesOf({ 実績令和元年度: 'なし', 実績令和2年度: 'なし' })).toEqual([]);
  });
});
