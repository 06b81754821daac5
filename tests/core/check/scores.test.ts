/** The rules on scores, grades, marks, numbered items and years, each broken and just not broken (formats/tomakomai.md, Rules). */
import { describe, expect, it } from '@jest/globals';
import type { CellValue } from '../../../src/core/snapshot';
import type { Change } from '../tomakomai-workbook';
import { changed, difference, newFinding, small, without } from '../tomakomai-workbook';

const AXES = ['進捗度', '連携度', '効率性', '創造性'];

function practice(record: string, header: string, value: CellValue): Change {
  return { sheet: 'practices', record, header, value };
}

/** The four scores of a period. */
function scores(record: string, period: string, values: readonly CellValue[]): readonly Change[] {
  return AXES.map((axis, at) => practice(record, `${axis} ${period}`, values[at] ?? ''));
}

function initiative(record: string, header: string, value: CellValue): Change {
  return { sheet: 'initiatives', record, header, value };
}

function step(record: string, year: string, header: string, value: CellValue): Change {
  return { sheet: 'schedule', record, year, header, value };
}

function item(record: string, number: string, header: string, value: CellValue): Change {
  return { sheet: 'items', record, item: number, header, value };
}

function issue(record: string, year: string, header: string, value: CellValue): Change {
  return { sheet: 'issues', record, year, header, value };
}

type Case = readonly [what: string, changes: readonly Change[], findings: readonly string[]];

function holds(title: string, cases: readonly Case[]): void {
  describe(title, () => {
    it.each(cases)('%s', (_what, changes, findings) => {
      expect(difference(changed(changes))).toEqual(findings);
    });
  });
}

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

holds('T10: 番号 consecutive from ① over all years', [
  ['one number wrong', [item('7', '③', '番号', '④')], ['T10 7④ R3']],
  ['begun anew in a year', [item('7', '③', '番号', '①')], ['T10 7① R3']],
  ['not from ①', [item('N4', '①', '番号', '②')], ['T10 N4② R5']],
  ['a plain digit is read', [item('7', '③', '番号', 3)], []],
  ['blank is C05 alone', [item('7', '⑨', '番号', '')], ['C05 7 R6']],
  ['words are C07 alone', [item('7', '⑨', '番号', '九')], ['C07 7九 R6']],
]);

holds('T11: a reference points to an earlier entry', [
  ['an earlier item', [item('7', '⑦', '取組予定', '①と同じ')], []],
  ['itself', [item('7', '⑦', '取組予定', '⑦と同じ')], ['T11 7⑦ R5']],
  ['a later item', [item('7', '⑦', '取組予定', '⑨と同じ')], ['T11 7⑦ R5']],
  ['one of several', [item('7', '⑦', '取組予定', '①、⑧と同じ')], ['T11 7⑦ R5']],
  ['with a remark', [item('7', '⑦', '取組予定', '⑨と同じ（縮小）')], ['T11 7⑦ R5']],
  ['an item mentioned later on in a text', [item('7', '⑦', '取組予定', '内容は⑨と同じ')], []],
  ['an earlier year', [issue('7', 'R3', '課題・問題点', 'R2と同じ')], []],
  ['an earlier year in another notation', [issue('7', 'R3', '解決方法', '令和２年度と同じ')], []],
  ['the same year', [issue('7', 'R3', '課題・問題点', 'R3と同じ')], ['T11 7 R3']],
  ['a later year', [issue('7', 'R3', '解決方法', 'R5と同じ')], ['T11 7 R3']],
  [
    'a year before the practice began',
    [issue('N1', 'R5', '課題・問題点', 'R4と同じ')],
    ['T11 N1 R5'],
  ],
  ['the row above', [issue('7', 'R3', '課題・問題点', '同上')], []],
  ['no row above', [issue('7', 'R2', '課題・問題点', '同上')], ['T11 7 R2']],
]);

holds('T12: a reference leads to a text', [
  // 2 ④ is ③と同じ; 1 ⑦ is ①と同じ.
  ['to a reference', [item('2', '⑦', '取組予定', '④と同じ')], ['T12 2⑦ R4']],
  [
    'to a reference with a remark',
    [item('2', '④', '取組予定', '③と同じ（拡大）'), item('2', '⑦', '取組予定', '④と同じ')],
    [],
  ],
  ['with a remark, to a reference', [item('2', '⑦', '取組予定', '④と同じ（縮小）')], ['T12 2⑦ R4']],
  ['a year to a year', [issue('3', 'R5', '課題・問題点', 'R4と同じ')], ['T12 3 R5']],
]);

holds('T13: a plan with text has a result', [
  ['no result', [item('7', '⑨', '取組結果', '')], ['T13 7⑨ R6']],
  ['white space for a result', [item('7', '⑨', '取組結果', '　\n')], ['T13 7⑨ R6']],
  ['neither plan nor result', [item('7', '⑨', '取組予定', ''), item('7', '⑨', '取組結果', '')], []],
  // N1 ② says （取組終了） and has no result.
  ['more than （取組終了）', [item('N1', '②', '取組予定', '導入（取組終了）')], ['T13 N1② R5']],
  ['（取組終了） in half width', [item('N1', '②', '取組予定', '(取組終了)')], []],
]);

holds('T14: results of R2 to R5 carry (新) or (継), in the first year (新)', [
  ['no mark', [item('7', '⑤', '取組結果', '実施した。')], ['T14 7⑤ R3']],
  ['(継)', [item('7', '⑤', '取組結果', '(継)実施した。')], []],
  ['（新） in full width', [item('7', '⑤', '取組結果', '（新）実施した。')], []],
  ['another mark', [item('7', '⑤', '取組結果', '(再)実施した。')], ['T14 7⑤ R3']],
  ['(継) in the first year', [item('7', '①', '取組結果', '(継)実施した。')], ['T14 7① R2']],
  [
    '(継) in the first year of an N practice',
    [item('N3', '①', '取組結果', '(継)実施した。')],
    ['T14 N3① R5'],
  ],
  ['both in the first year', [item('7', '①', '取組結果', '(新)実施し、(継)続けた。')], []],
  ['no mark in R6', [item('7', '⑨', '取組結果', '実施した。')], []],
]);

holds('T15: a plan that only refers back is not new alone', [
  ['new alone', [item('2', '④', '取組結果', '(新)実施した。')], ['T15 2④ R3']],
  ['new and continued', [item('2', '④', '取組結果', '(新)実施した。\n(継)続けた。')], []],
  [
    'new alone, and a remark',
    [item('2', '④', '取組結果', '(新)実施した。'), item('2', '④', '取組予定', '③と同じ（拡大）')],
    [],
  ],
  ['new alone in R6', [item('2', '⑪', '取組結果', '(新)実施した。')], []],
]);

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

describe('the fixes', () => {
  it.each([
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
    expect(newFinding(changed([item('7', '⑨', '取組結果', '')]), 'T13').fix).toBeUndefined();
  });
});

/** The rows of the three ledgers that belong to practice 7. */
const SUB_RECORDS_OF_7 = 5 + 9 + 5;

describe('the rules for all ledgers', () => {
  it('C02 speaks of a number of another form, C09 of the sub-records that are left without a record', () => {
    const [first, ...others] = difference(changed([practice('7', '小No.', 'M7')]));
    expect(first).toBe('C02 M7 小No.');
    const found = newFinding(changed([practice('7', '小No.', 'M7')]), 'C02');
    expect(found).toMatchObject({ sentence: 'code-form', facts: { forms: ['1', 'N1'] } });
    expect(others.filter((each) => each.startsWith('C09 7'))).toHaveLength(SUB_RECORDS_OF_7);
    // When a practice ended is unknown where it is not found: T18 waits.
    expect(others.slice(SUB_RECORDS_OF_7)).toEqual(['- T18 7 R4', '- T18 7 R5']);
  });

  it('C03 speaks of the second of two equal numbers, in either width', () => {
    const found = difference(changed([practice('N3', '小No.', 'Ｎ２')]));
    expect(found.filter((each) => !each.startsWith('C09'))).toEqual([
      'C03 N2 小No.',
      'C12 N2 小No.',
    ]);
  });

  it('C04 speaks of a gap in the one series or the other, for N practices stand between numbers', () => {
    const gap = (record: string): unknown =>
      newFinding(without({ sheet: 'practices', record }), 'C04').facts;
    expect(gap('5')).toEqual({ from: 5, to: 5 });
    expect(gap('N2')).toEqual({ from: 'N2', to: 'N2' });
  });

  it('C05 speaks of what is required and empty', () => {
    const emptied = [
      practice('7', '実践項目', ''),
      practice('7', '担当部署', '　'),
      practice('7', '大No.', ''),
      initiative('4', '取組項目', ''),
    ];
    expect(difference(changed(emptied)).filter((each) => each.startsWith('C05'))).toEqual([
      'C05 4 取組項目',
      'C05 7 大No.',
      'C05 7 実践項目',
      'C05 7 担当部署',
    ]);
  });

  it('C06 speaks of a year that is none of the plan, C07 of one that cannot be read', () => {
    expect(difference(changed([issue('N4', 'R6', '年度', 'R7')]))).toContain('C06 N4 R7');
    expect(difference(changed([issue('N4', 'R6', '年度', '来年')]))).toContain('C07 N4 年度');
  });

  it('leaves a ledger out that the workbook lacks', () => {
    const { sheets } = small;
    const fewer = { ...small, sheets: sheets.filter(({ name }) => name !== '課題') };
    expect(difference(fewer)).toEqual([]);
  });
});
