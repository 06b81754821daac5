/** What findings about scores and sub-records say: which value is wrong, in which year, and what to do. */
import { describe, expect, it } from '@jest/globals';
import { findingMessage } from '../../src/words/finding-message';
import { ruleBook } from '../../src/core/check/engine/rule-book';
import { tomakomai } from '../../src/plans/tomakomai';
import { ruleSentences } from '../../src/words/rule-sentences';
import { issue, practice } from '../plans/tomakomai-cases';
import type { Change } from '../core/tomakomai-workbook';
import { changed, findingsOf, newFinding, whole } from '../core/tomakomai-workbook';

function said(code: string, changes: readonly Change[]): readonly [string, string] {
  const finding = newFinding(changed(changes), code);
  return [findingMessage(finding, 'ja'), findingMessage(finding, 'en')];
}

describe('findings of 苫小牧市', () => {
  it('name the year whose scores are given in part; of 総括 the label says it', () => {
    const [ja, en] = said('T04', [practice('7', '連携度 R3', '')]);
    expect(ja).toBe(
      '令和3年度はほかの評価点があるのに、「連携度」がありません。全て入力するか、どれも空欄にしてください。',
    );
    expect(en).toContain('of fiscal 2021 (R3)');
    const [overall] = said('T04', [practice('7', '連携度 総括', '')]);
    expect(overall).toMatch(/^ほかの評価点があるのに、「連携度 総括」がありません。/u);
  });

  it('name the number that no practice bears, and the column in which it is missed', () => {
    const [ja, en] = said('T07', [practice('7', '大No.', 4)]);
    expect(ja).toBe(
      '「大No.」が「3」の行が台帳「実践項目」に一つもありません。「大No.」を直すか、行を追加してください。',
    );
    expect(en).toBe(
      'No row of “実践項目” has 3 in “大No.”: correct the number there, or add the row.',
    );
  });

  it('name the year that cannot be read', () => {
    const [ja] = said('C07', [issue('7', 'R4', '年度', '来年')]);
    expect(ja).toMatch(/^「年度」の「来年」は年度として読み取れません。/u);
  });

  it('and rules name the ledgers that they compare, each label once, and speak of years where there are some', () => {
    const checks = (code: string): readonly string[] => {
      const entry = ruleBook(tomakomai).find((each) => each.code === code);
      return entry ? ruleSentences(entry, 'ja').map((said) => said.checks) : [];
    };
    expect(checks('C06')).toContain('「改定」「総合評価」が決められた値のいずれかであること。');
    expect(checks('C09')).toEqual(['「小No.」の番号が、台帳「実践項目」にあること。']);
    expect(checks('T07')).toEqual([
      '「大No.」の番号が、台帳「取組項目」にあること。',
      '台帳「取組項目」の番号ごとに、「大No.」がその番号の行が、台帳「実践項目」に一つ以上あること。',
    ]);
    expect(checks('T04').map((each) => each.includes('年度ごとに'))).toEqual([true, false]);
    expect(checks('T13')).toEqual([
      '「取組予定」に「（取組終了）」以外の記載があるとき、R2からR6までの「取組結果」に記載があること。',
    ]);
    expect(checks('T21')[0]).toContain('台帳「課題」');
  });

  it('and rules are whole sentences in both languages', () => {
    const wholeSentence = { ja: /[^。]。$/u, en: /[^.]\.$/u };
    for (const language of ['ja', 'en'] as const) {
      for (const entry of ruleBook(tomakomai))
        for (const { checks, why } of ruleSentences(entry, language))
          for (const sentence of [checks, why]) expect(sentence).toMatch(wholeSentence[language]);
      for (const finding of findingsOf(whole)) {
        const message = findingMessage(finding, language);
        expect(message).toMatch(wholeSentence[language]);
        expect(message).not.toMatch(/undefined|\[object|NaN|「」|“”/u);
      }
    }
  });
});
