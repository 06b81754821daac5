/** The rules on scores, grades and marks, each broken and just not broken (docs/formats/tomakomai.md, T01 to T09), and what is offered. */
import { describe, expect, it } from '@jest/globals';
import { changed, newFinding } from '../core/tomakomai-workbook';
import { holds, initiative, item, practice, scores } from './tomakomai-cases';
import type { Case } from './tomakomai-cases';

holds('T01: a score is 0 to 3, -, or blank', [
  // Practice 7 in R2: 1, 3, 3, 3 makes B; a nought makes 9, and the grade stays.
  ['0', [practice('7', '進捗度 R2', 0)], []],
  ['4', [practice('7', '進捗度 R2', 4)], ['T01 7 R2']],
  ['minus one', [practice('7', '進捗度 R2', -1)], ['T01 7 R2']],
  ['a half', [practice('7', '進捗度 R2', 1.5)], ['T01 7 R2']],
  ['a letter', [practice('7', '進捗度 総括', 'A')], ['T01 7 進捗度 総括']],
  [
    'two wrong scores',
    [practice('7', '進捗度 R2', 4), practice('7', '効率性 R2', '優')],
    ['T01 7 R2', 'T01 7 R2'],
  ],
  [
    'a full-width digit is read, and C12 offers the digit',
    [practice('7', '進捗度 R2', '１')],
    ['C12 7 R2'],
  ],
  [
    'a digit as text is read, and C10 offers the number',
    [practice('7', '進捗度 R2', '1')],
    ['C10 7 R2'],
  ],
  ['an Excel error is C08 alone', [practice('7', '進捗度 R2', { error: '#REF!' })], ['C08 7 R2']],
]);

holds('T02: 合計 is the sum of the four 総括 scores', [
  ['one too many', [practice('7', '合計', 12)], ['T02 7 合計']],
  ['blank', [practice('7', '合計', '')], ['T02 7 合計']],
  ['not readable is C07 alone', [practice('7', '合計', '約11')], ['C07 7 合計']],
  // 7: 2, 3, 3, 3. With 3, 3, 3, 3 the total is 12 and the grade A as before.
  [
    'scores and total changed alike',
    [practice('7', '進捗度 総括', 3), practice('7', '合計', 12)],
    [],
  ],
  ['a total of no scores', scores('7', '総括', []).slice(0, 4), ['T02 7 合計', 'T04 7 総合評価']],
]);

holds('T03: 総合評価 follows from the scores', [
  // 8 in R2: 3, 3, 3, 2 = 11, A.
  ['A at 10 with no axis below 2', scores('8', 'R2', [2, 2, 3, 3]), []],
  ['B at 10 with an axis below 2', scores('8', 'R2', [1, 3, 3, 3]), ['T03 8 R2']],
  ['B at 9', scores('8', 'R2', [2, 2, 2, 3]), ['T03 8 R2']],
  ['B at 8', [...scores('8', 'R2', [2, 2, 2, 2]), practice('8', '総合評価 R2', 'B')], []],
  ['C at 7', [...scores('8', 'R2', [1, 2, 2, 2]), practice('8', '総合評価 R2', 'C')], []],
  ['C at 5', [...scores('8', 'R2', [1, 1, 1, 2]), practice('8', '総合評価 R2', 'C')], []],
  ['D at 4', [...scores('8', 'R2', [1, 1, 1, 1]), practice('8', '総合評価 R2', 'D')], []],
  ['C at 4', [...scores('8', 'R2', [1, 1, 1, 1]), practice('8', '総合評価 R2', 'C')], ['T03 8 R2']],
  ['総括', [practice('8', '総合評価', 'B')], ['T03 8 総合評価']],
  ['a grade that is none is C06 alone', [practice('8', '総合評価 R2', 'S')], ['C06 8 R2']],
  ['a full-width grade is read', [practice('8', '総合評価 R2', 'Ａ')], ['C12 8 R2']],
]);

holds('T04: all four scores or none, a grade exactly where scores are', [
  ['one score missing', [practice('7', '連携度 R3', '')], ['T04 7 R3']],
  ['three scores missing', scores('7', 'R3', [1, '', '', '']), ['T04 7 R3']],
  ['no scores, but a grade', scores('7', 'R3', []), ['T04 7 R3']],
  ['scores, but no grade', [practice('7', '総合評価 R3', '')], ['T04 7 R3']],
  ['scores, but - for a grade', [practice('7', '総合評価 R3', '-')], ['T04 7 R3']],
  ['neither scores nor grade', [...scores('7', 'R3', []), practice('7', '総合評価 R3', '')], []],
  [
    'no scores, and an Excel error for a grade',
    [...scores('7', 'R3', []), practice('7', '総合評価 R3', { error: '#N/A' })],
    ['C08 7 R3'],
  ],
  ['a grade before the practice began', [practice('N1', '総合評価 R4', 'A')], ['T04 N1 R4']],
]);

holds('T05: - in exactly the years after 取組終了, blank before the practice began', [
  // 8 ended in R4: its scores and grade of R5 are -.
  ['a score after the end', [practice('8', '効率性 R5', 2)], ['T05 8 R5']],
  ['a blank after the end', [practice('8', '効率性 R5', '')], ['T05 8 R5']],
  ['all four blank after the end', scores('8', 'R5', []), ['T05 8 R5']],
  ['- before the end', [practice('8', '効率性 R4', '-')], ['T05 8 R4']],
  [
    '- in all of a year before the end',
    [...scores('8', 'R4', ['-', '-', '-', '-']), practice('8', '総合評価 R4', '-')],
    ['T05 8 R4'],
  ],
  ['a score before the practice began', [practice('N1', '効率性 R4', 2)], ['T05 N1 R4']],
  ['- before the practice began', [practice('N1', '効率性 R4', '-')], ['T05 N1 R4']],
  ['a full-width － after the end', [practice('8', '効率性 R5', '－')], []],
  [
    'an end one year earlier',
    [practice('8', '取組終了', 'R3')],
    ['T05 8 R4', 'T06 8 R4', 'T19 8④ R4', 'T19 8⑤ R4', 'T19 8 R4'],
  ],
  [
    'no end any more',
    [practice('8', '取組終了', '')],
    ['T21 8 R5', 'T21 8 R6', 'T05 8 R5', 'T18 8 R5'],
  ],
  ['an end that is no year is C07 alone', [practice('8', '取組終了', '終了')], ['C07 8 取組終了']],
  ['an end after the plan is C06', [practice('7', '取組終了', 'R7')], ['C06 7 取組終了']],
]);

holds('T06: no grade for a year after 取組終了', [
  ['A', [practice('8', '総合評価 R5', 'A')], ['T06 8 R5']],
  ['blank', [practice('8', '総合評価 R5', '')], []],
]);

holds('T07: every practice has an initiative, every initiative a practice', [
  ['an unknown initiative', [practice('7', '大No.', 9)], ['T07 3 No.', 'T07 7 大No.']],
  ['another initiative', [practice('7', '大No.', 4)], ['T07 3 No.']],
  ['the same as text', [practice('7', '大No.', '３')], ['C12 7 大No.']],
]);

holds('T08: 委員評価 between 1.0 and 5.0, one decimal', [
  ['5', [initiative('1', '委員評価', 5)], []],
  ['1', [initiative('1', '委員評価', 1)], []],
  ['5.1', [initiative('1', '委員評価', 5.1)], ['T08 1 委員評価']],
  ['0.9', [initiative('1', '委員評価', 0.9)], ['T08 1 委員評価']],
  ['two decimals', [initiative('1', '委員評価', 4.45)], ['T08 1 委員評価']],
  ['a sum in binary', [initiative('1', '委員評価', 4.1 + 0.2)], []],
  ['words', [initiative('1', '委員評価', '4.4 /5')], ['T08 1 委員評価']],
]);

holds('T09: a theme mark is ○ or blank', [
  ['○', [initiative('3', 'ICT', '○')], []],
  ['blank', [initiative('3', '財政', '')], []],
  ...['◯', '〇', 'o', 'O', 'ｏ', '１', 'レ', '×'].map((sign): Case => [
    sign,
    [initiative('3', 'ICT', sign)],
    ['T09 3 ICT'],
  ]),
  ['the number 1', [initiative('3', 'ICT', 1)], ['T09 3 ICT']],
]);

describe('the fixes', () => {
  it.each([
    ['T01', [practice('8', '効率性 R5', 'ー')], { way: 'spelling', content: '-' }],
    ['C06', [practice('8', '総合評価 R5', 'ー')], { way: 'spelling', content: '-' }],
    ['C06', [practice('8', '総合評価 R2', 'ａ')], { way: 'spelling', content: 'A' }],
    ['T02', [practice('7', '合計', 12)], { way: 'derived', content: 11 }],
    ['T03', [practice('7', '総合評価 R2', 'A')], { way: 'derived', content: 'B' }],
    ['T04', [practice('7', '総合評価 R2', '')], { way: 'derived', content: 'B' }],
    ['T09', [initiative('3', 'ICT', '◯')], { way: 'mark', content: '○' }],
    ['T10', [item('7', '③', '番号', '⑤')], { way: 'derived', content: '③' }],
  ] as const)('of %s put in what follows', (code, changes, fix) => {
    expect(newFinding(changed(changes), code).fix).toEqual(fix);
  });

  it('leave it to people where nothing follows', () => {
    expect(newFinding(changed([initiative('3', 'ICT', '×')]), 'T09').fix).toBeUndefined();
    expect(newFinding(changed([practice('7', '効率性 R2', -1)]), 'T01').fix).toBeUndefined();
    expect(newFinding(changed([practice('7', '総合評価 R2', 'S')]), 'C06').fix).toBeUndefined();
    expect(newFinding(changed([item('7', '⑨', '取組結果', '')]), 'T13').fix).toBeUndefined();
  });
});
