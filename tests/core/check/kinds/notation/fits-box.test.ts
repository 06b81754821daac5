/** A text is no longer than its box prints. */
import { describe, expect, it } from '@jest/globals';
import { codesOf, onlyFinding } from './written-record';
import { showKind, textField } from '../made-up';

showKind('fits-box', {
  town: { fields: [{ ...textField('what', '内容'), box: { charactersPerLine: 5, lines: 2 } }] },
  rule: {},
  right: [{ 内容: '一二三四五六七八九十' }],
  wrong: { 'longer-than-box': { rows: [{ 内容: '一二三四五六七八九十一' }], at: ['1 内容'] } },
});

describe('C18, a text and its box', () => {
  it('is said of the first text that takes a line too many', () => {
    const line = '十文字で一行になる欄';
    expect(codesOf({ 内容: line.repeat(3) })).toEqual([]);
    expect(codesOf({ 内容: `${line.repeat(3)}。` })).toEqual(['C18 内容']);
    expect(codesOf({ 内容: 'a'.repeat(60) })).toEqual([]);
    expect(codesOf({ 内容: 'a'.repeat(61) })).toEqual(['C18 内容']);
    expect(codesOf({ 内容: '一\n二\n三' })).toEqual([]);
    expect(onlyFinding({ 内容: '一\n二\n\n四' })).toMatchObject({
      severity: 'info',
      params: { needed: 4, lines: 3, charactersPerLine: 10 },
    });
  });
});
