/** What an unreadable cell was obviously meant to be is offered. */
import { describe, expect, it } from '@jest/globals';
import { AMOUNTS, findingsOf, onlyFinding } from './written-record';

describe('C06 and C07', () => {
  it('offer the nearest allowed value', () => {
    expect(onlyFinding({ 状態: '完了済' })).toMatchObject({
      code: 'C06',
      fix: { way: 'spelling', content: '完了' },
    });
    expect(onlyFinding({ 状態: '未着手である' })).not.toHaveProperty('fix');
  });

  it.each<[string, string, number | string]>([
    [AMOUNTS, '8,847千', 8847],
    [AMOUNTS, '8, 847千円', 8847],
    [AMOUNTS, '8、847千円', 8847],
    [AMOUNTS, '8,84O千円', 8840],
    [AMOUNTS, 'なし', '－'],
    [AMOUNTS, '該当なし', '－'],
    ['番号', 'No.12', 12],
    ['番号', '第１２号', 12],
    ['番号', '12、', 12],
  ])('in %s offer for %s the number that was obviously meant', (header, text, content) => {
    const finding = findingsOf({ [header]: text }).find(({ severity }) => severity === 'error');
    expect(finding?.code).toBe(header === '番号' ? 'C02' : 'C07');
    expect(finding?.fix?.content).toBe(content);
  });

  it.each([
    [AMOUNTS, '未定'],
    [AMOUNTS, '約8,847千円'],
    [AMOUNTS, '1,23千円'],
    [AMOUNTS, '8,847千円程度'],
    ['番号', '1の2'],
  ])('in %s offer nothing for %s', (header, text) => {
    expect(onlyFinding({ [header]: text })).not.toHaveProperty('fix');
  });
});
