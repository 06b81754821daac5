/** Texts have signs that every machine knows. */
import { describe, expect, it } from '@jest/globals';
import { codesOf, onlyFinding } from './written-record';

describe('C15, machine-dependent signs', () => {
  it.each([
    ['㈱の庁舎', '(株)の庁舎', ['㈱']],
    ['ｶﾞｽの㍉', 'ガスのミリ', ['ｶﾞｽ', '㍉']],
    ['№1と℡', 'No1とTEL', ['№', '℡']],
    ['基本方針Ⅱによる', '基本方針IIによる', ['Ⅱ']],
  ])('%s becomes %s', (text, content, signs) => {
    const finding = onlyFinding({ 内容: text });
    expect(finding).toMatchObject({ code: 'C15', severity: 'info', params: { signs } });
    expect(finding.fix).toEqual({ way: 'width', content });
  });

  it.each(['①調査\n⑳報告', 'ガスの℃', 'Ⅱ　方針', '㉑ 調査\n　㉒ 報告', '～※○⇒'])(
    'are not in %j',
    (text) => {
      expect(codesOf({ 内容: text })).toEqual([]);
    },
  );
});
