/** Which texts say the same word for word. */
import { describe, expect, it } from '@jest/globals';
import { wordForWord } from '../../../src/core/values/comparable';

describe('two texts say the same word for word', () => {
  it.each([
    ['施設の長寿命化を、進める。', '・施設の　長寿命化を進める'],
    ['ＰＦＩを導入する', 'pfiを導入する。'],
    ['（確認済み）', '確認\n済み'],
    ['1.5件', '１．５件。'],
  ])('%j and %j', (one, other) => {
    expect(wordForWord(one)).toBe(wordForWord(other));
  });

  it.each([
    ['1.5件', '15件'],
    ['4/1から', '41から'],
    ['組織を見直す', '配置を見直す'],
  ])('but not %j and %j', (one, other) => {
    expect(wordForWord(one)).not.toBe(wordForWord(other));
  });
});
