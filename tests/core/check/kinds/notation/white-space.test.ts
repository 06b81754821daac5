/** No white space stands at a cell's ends, doubled or unseen. */
import { describe, expect, it } from '@jest/globals';
import { codesOf, onlyFinding } from './written-record';

describe('C11, white space', () => {
  it.each([
    ['内容', '　庁舎の整備', '庁舎の整備'],
    ['内容', '庁舎の整備\n', '庁舎の整備'],
    ['内容', '庁舎  整備', '庁舎 整備'],
    ['内容', '庁舎　　整備', '庁舎　整備'],
    ['内容', ' 庁舎 　整備\r\n\n', '庁舎　整備'],
    ['状態', '　完了', '完了'],
    ['記号', 'N1 ', 'N1'],
  ])('in %s: %j becomes %j', (header, text, content) => {
    const finding = onlyFinding({ [header]: text });
    expect(finding).toMatchObject({ code: 'C11', severity: 'info', fix: { way: 'trim', content } });
  });

  it('is why a number is text: it is said alone, and its fix gives the number', () => {
    expect(onlyFinding({ 番号: '12 ' }).fix).toEqual({
      way: 'trim',
      content: 12,
      numberFormat: '0',
    });
  });

  it.each(['庁舎 整備', '庁舎\n\n整備', '庁舎の整備', '　', ''])('is not said of %j', (text) => {
    expect(codesOf({ 内容: text })).toEqual([]);
  });
});
