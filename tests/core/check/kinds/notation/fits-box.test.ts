/** A text is no longer than its box prints. */
import { showKind, textField } from '../made-up';

showKind('fits-box', {
  town: { fields: [{ ...textField('what', '内容'), box: { charactersPerLine: 5, lines: 2 } }] },
  rule: {},
  right: [{ 内容: '一二三四五六七八九十' }],
  wrong: { 'longer-than-box': { rows: [{ 内容: '一二三四五六七八九十一' }], at: ['1 内容'] } },
});
