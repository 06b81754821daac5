/** What findings over 安中市's ledger say besides their place: facts for their sentences, and fixes. */
import { describe, expect, it } from '@jest/globals';
import { findingMessage } from '../../src/words/finding-message';
import { FIGURE, GOAL, STAGE, finding } from './annaka-changes';
import type { Change } from './annaka-changes';

describe('a finding', () => {
  it('offers the number that an item should have', () => {
    expect(finding('N01', '2', [[2, '項目', '③ 市民との行政課題の共有']])).toMatchObject({
      message: 'within-gap',
      params: { from: '②', to: '②' },
      fix: { way: 'derived', content: '② 市民との行政課題の共有' },
    });
    expect(finding('N01', '2', [[2, '項目', '市民との行政課題の共有']])).toMatchObject({
      message: 'within-unnumbered',
      fix: { way: 'derived', content: '② 市民との行政課題の共有' },
    });
    expect(finding('N01', '2', [[2, '項目', '① 市民との行政課題の共有']])).toMatchObject({
      message: 'within-repeated',
      params: { number: '①', firstRecord: '1' },
      fix: { way: 'derived', content: '② 市民との行政課題の共有' },
    });
  });

  it('offers the stage that was meant', () => {
    expect(finding('N06', '1', [[1, STAGE(4), '検当']])).toMatchObject({
      fix: { way: 'spelling', content: '検討' },
    });
  });

  it('says what cannot be read, where, and with which units it could', () => {
    expect(finding('N15', '5', [[5, FIGURE(4), '女性参加率 33点']])).toMatchObject({
      severity: 'error',
      message: 'unreadable',
      params: { reason: 'no-unit', rest: '点', units: ['件', '人', '日', '団体', '床', '%'] },
    });
  });

  it.each<[string, readonly Change[], string | undefined]>([
    ['5', [[5, FIGURE(4), '女性参加率 33.0']], '女性参加率 33.0%'],
    ['5', [[5, FIGURE(4), 33]], '33%'],
    // 33% in Excel's own notation, which a number alone does not show.
    ['5', [[5, FIGURE(4), 0.33]], undefined],
    ['12', [[12, FIGURE(4), '時間外10人 年休取得14.0']], undefined],
    ['5', [[5, FIGURE(4), '女性参加率 33.0点']], undefined],
    ['11', [[11, '現状の数値', '成績反映0']], undefined],
  ])('offers the unit of the other figures of item %s after %j: %j', (record, changes, content) => {
    expect(finding('N15', record, changes).fix?.content).toBe(content);
  });

  it('says which figures differ from the target, and by how much', () => {
    expect(finding('N13', '12', [[12, FIGURE(6), '時間外0人 年休取得14.9日']])).toMatchObject({
      params: { indicator: '年休取得', others: [], target: '15日', last: '14.9日', lastYear: 'R6' },
    });
  });

  it('offers figures in half width', () => {
    expect(finding('C12', '12', [[12, FIGURE(3), '時間外１５人 年休取得１３．５日']]).fix).toEqual({
      way: 'width',
      content: '時間外15人 年休取得13.5日',
    });
  });

  it('says of several indicators which one its figures are of', () => {
    const unequal = finding('N13', '12', [[12, FIGURE(6), '時間外1人 年休取得14.9日']]);
    expect(findingMessage(unequal, 'ja')).toBe(
      '「目標の数値」の「時間外」の「0人」に対して、令和6年度の「数値」が「1人」です（「年休取得」も同じです）。両方が同じになるように直してください。',
    );
    const back = finding('N14', '12', [[12, FIGURE(4), '時間外16人 年休取得13.4日']]);
    expect(findingMessage(back, 'ja')).toContain(
      '「時間外」の数値が令和4年度に「15人」から「16人」へ逆に動いています（「年休取得」も同じです）。',
    );
    expect(findingMessage(back, 'en')).toContain('“15人” to “16人” (so it is with “年休取得”)');
  });

  it('tells every year in which figures go back', () => {
    const back = finding('N14', '5', [
      [5, FIGURE(3), '女性参加率 28.0%'],
      [5, FIGURE(5), '女性参加率 30.0%'],
    ]);
    const message = findingMessage(back, 'ja');
    expect(message).toContain('令和3年度に');
    expect(message).toContain('へ逆に動いています。「女性参加率」の数値が令和5年度に');
    expect(message.match(/年度の数値と目標に誤りがないか/gu)).toHaveLength(1);
  });

  it('tells every name that the years have and the box has not', () => {
    const named = finding('N16', '5', [
      [5, FIGURE(3), '女性の率 32.5%'],
      [5, FIGURE(4), '女性の参加率 33.0%'],
      [5, FIGURE(5), '女性の参加率 34.0%'],
    ]);
    const message = findingMessage(named, 'ja');
    expect(message).toContain('「女性の率」（令和3年度）');
    expect(message).toContain('「女性の参加率」（令和4年度）');
    expect(message).not.toContain('令和5年度');
  });

  it('says where which years lack figures', () => {
    const own = finding('N12', '5', [[5, FIGURE(4), '']]);
    expect(findingMessage(own, 'ja')).toContain('令和4年度の「数値」が空欄です');
    const both = finding('N12', '5', [
      [5, FIGURE(3), ''],
      [5, FIGURE(4), ''],
    ]);
    expect(findingMessage(both, 'ja')).toContain(
      '令和3年度の「数値」が空欄で、令和4年度の「数値」が空欄です',
    );
    const lacking = finding('N12', '23', [[23, GOAL(4), '公表時期を早める。']]);
    expect(findingMessage(lacking, 'ja')).toContain('令和4年度の「年度目標」が');
  });
});
