/** Digits of numbers are in half width. */
import { describe, expect, it } from '@jest/globals';
import { AMOUNTS, codesOf, findingsOf, onlyFinding } from './written-record';

describe('C12, full-width digits and letters', () => {
  it.each<[string, string, string | number, string[]]>([
    ['番号', '１２', 12, ['１', '２']],
    [AMOUNTS, '８，８４７千円', 8847, ['８', '４', '７']],
    [
      AMOUNTS,
      '３，０３６千円（番号９６の内数）',
      '3,036千円（番号96の内数）',
      ['３', '０', '６', '９'],
    ],
    ['状態', 'Ａ', 'A', ['Ａ']],
    ['状態', '継続(予定)', '継続（予定）', ['(', ')']],
    ['開始年度', '令和２年度', '令和2年度', ['２']],
    ['記号', 'Ｎ１', 'N1', ['Ｎ', '１']],
  ])('in %s: %s becomes %s', (header, text, content, signs) => {
    const finding = onlyFinding({ [header]: text });
    expect(finding).toMatchObject({ code: 'C12', severity: 'info', params: { signs } });
    expect(finding.fix).toMatchObject({ way: 'width', content });
  });

  it.each([
    ['内容', 'ＩＣＴを２件'],
    ['状態', '継続（予定）'],
    ['記号', 'N1'],
    [AMOUNTS, '－'],
  ])('is not said in %s of %s', (header, text) => {
    expect(codesOf({ [header]: text })).toEqual([]);
  });

  it('stands beside white space in one cell, and either fix fixes both', () => {
    const findings = findingsOf({ 番号: '１２　' });
    expect(findings.map(({ code, fix }) => [code, fix?.content])).toEqual([
      ['C11', 12],
      ['C12', 12],
    ]);
  });
});
