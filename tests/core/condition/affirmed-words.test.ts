/** Which words a text states of what was done. */
import { describe, expect, it } from '@jest/globals';
import { affirmedWord } from '../../../src/core/condition/affirmed-words';

const WORDS = ['完了', '中止', '縮小'];

describe('a text states', () => {
  it.each([
    ['4月に導入を完了した。', '完了'],
    ['導入は完了しています。', '完了'],
    ['会議を中止し、次回を来年度に予定している。', '中止'],
    ['会議が中止となったため、書面で行った。', '中止'],
    ['行事を縮小して実施した。', '縮小'],
    ['未完了であったが、１２月に完了した。', '完了'],
    ['会議を中止した。次回は未定である。', '中止'],
  ])('%j', (text, word) => {
    expect(affirmedWord(text, WORDS)).toBe(word);
  });

  it.each([
    '導入は完了していない。',
    '導入は完了していません。',
    '導入の完了には至らなかった。',
    '３月に完了する予定である。',
    '年度内の完了を目指している。',
    '完了に向けて協議した。',
    '未完了である。',
    '会議は中止せず、書面で行った。',
    '事業を中止することなく続けた。',
    '規模は縮小しなかった。',
    '縮小とはならなかった。',
    '完了できなかった。',
    '完了まで続ける。',
    '',
  ])('nothing of them: %j', (text) => {
    expect(affirmedWord(text, WORDS)).toBeNull();
  });
});
