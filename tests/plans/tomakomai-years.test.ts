/** The rules on the years in which a practice is active, each broken and just not broken (docs/formats/tomakomai.md, T16 to T21). */
import { describe, expect, it } from '@jest/globals';
import { findingMessage } from '../../src/words/finding-message';
import { changed, difference, newFinding, small, without } from '../core/tomakomai-workbook';
import { holds, issue, item, practice, step } from './tomakomai-cases';

holds('T16: ⇒ not in the first year', [
  ['in R2', [step('1', 'R2', '工程', '⇒')], ['T16 1 R2']],
  ['in R5 of an N practice', [step('N1', 'R5', '工程', '⇒')], ['T16 N1 R5']],
  ['in R5 of another', [step('6', 'R5', '工程', '⇒')], []],
]);

holds('T17: 状況 is 工程どおり, 工程見直し or blank, in R2 to R5', [
  ['another word', [step('1', 'R3', '状況', '工程通り')], ['T17 1 R3']],
  ['blank', [step('1', 'R3', '状況', '')], []],
  ['in R6', [step('1', 'R6', '状況', '工程どおり')], ['T17 1 R6']],
]);

holds('T18: 工程見直し has 見直し後, up to 取組終了', [
  ['without', [step('1', 'R3', '状況', '工程見直し')], ['T18 1 R3']],
  ['with', [step('1', 'R3', '状況', '工程見直し'), step('1', 'R3', '見直し後', '⇒')], []],
  [
    'in the year of the end',
    [step('8', 'R4', '状況', '工程見直し'), step('8', 'R4', '見直し後', '')],
    ['T18 8 R4'],
  ],
]);

holds('T19: nothing is planned after 取組終了', [
  [
    'a plan',
    [item('8', '⑥', '取組予定', '継続する。'), item('8', '⑥', '取組結果', '(継)継続した。')],
    ['T19 8⑥ R5'],
  ],
  ['a result alone', [item('8', '⑥', '取組結果', '(継)継続した。')], []],
]);

holds('T20: the five reasons are filled', [
  ['one empty', [practice('7', '評価の理由 総合評価', '　')], ['T20 7 評価の理由 総合評価']],
  [
    'two empty',
    [practice('7', '評価の理由 進捗度', ''), practice('7', '評価の理由 創造性', '')],
    ['T20 7 評価の理由 進捗度', 'T20 7 評価の理由 創造性'],
  ],
]);

holds('T21: each active year has an issue and its solution', [
  ['no issue', [issue('7', 'R3', '課題・問題点', '')], ['T21 7 R3']],
  ['no solution', [issue('7', 'R3', '解決方法', '')], ['T21 7 R3']],
  [
    'neither is one finding',
    [issue('7', 'R3', '課題・問題点', ''), issue('7', 'R3', '解決方法', '')],
    ['T21 7 R3'],
  ],
  [
    '特になし',
    [issue('7', 'R3', '課題・問題点', '特になし'), issue('7', 'R3', '解決方法', '')],
    [],
  ],
  [
    'the same as a year with an issue',
    [issue('7', 'R3', '課題・問題点', 'R2と同じ'), issue('7', 'R3', '解決方法', '')],
    ['T21 7 R3'],
  ],
  // 2 in R3: 特になし.
  ['the same as 特になし', [issue('2', 'R6', '課題・問題点', 'R3と同じ')], []],
  ['同上 below the same as 特になし', [issue('2', 'R6', '課題・問題点', '同上')], []],
]);

describe('T21: a missing row counts as empty', () => {
  it('in the middle of the plan', () => {
    expect(difference(without({ sheet: 'issues', record: '7', year: 'R4' }))).toEqual(['T21 7 R4']);
    const found = newFinding(without({ sheet: 'issues', record: '7', year: 'R4' }), 'T21');
    expect(found).toMatchObject({ sheet: '実践項目', sections: ['(病)経営管理課', '(病)医事課'] });
  });

  it('tells with a missing issue that the solution is missing too', () => {
    const said = (changes: Parameters<typeof changed>[0]): string =>
      findingMessage(newFinding(changed(changes), 'T21'), 'ja');
    const bare = issue('7', 'R3', '課題・問題点', '');
    expect(said([bare])).not.toContain('解決方法');
    expect(said([bare, issue('7', 'R3', '解決方法', '')])).toContain(
      '課題があるときは、空欄の「解決方法」も入力してください。',
    );
  });

  it('says of a row among the issues which practice it belongs to', () => {
    const found = newFinding(changed([issue('7', 'R3', '解決方法', '')]), 'T21');
    expect(found).toMatchObject({
      sheet: '課題',
      record: '7',
      title: '市立病院経営強化プランの策定と推進',
    });
  });

  it('only up to 取組終了, and from the year on in which the practice began', () => {
    const years = findYears('8').concat(findYears('N1'));
    expect(years).toEqual(['R2', 'R3', 'R4', 'R5']);
  });
});

/** The years for which T21 is said of a practice all of whose rows are gone. */
function findYears(record: string): readonly string[] {
  const emptied = ['R2', 'R3', 'R4', 'R5', 'R6'].reduce((snapshot, year) => {
    try {
      return without({ sheet: 'issues', record, year }, snapshot);
    } catch {
      return snapshot;
    }
  }, small);
  return difference(emptied).map((each) => each.replace(`T21 ${record} `, ''));
}
