/** The rules for all ledgers, where records have codes in two series and sub-records in three ledgers. */
import { describe, expect, it } from '@jest/globals';
import { changed, difference, newFinding, small, without } from '../core/tomakomai-workbook';
import { initiative, issue, item, practice } from './tomakomai-cases';

describe('the rules for all ledgers', () => {
  it('C02 speaks of a number of another form, and shows the forms', () => {
    const found = newFinding(changed([practice('7', '小No.', 'M7')]), 'C02');
    expect(found).toMatchObject({ message: 'code-form', params: { forms: ['1', 'N1'] } });
  });

  it.each([
    [practice('N3', '小No.', 'n3'), 'C02', 'N3'],
    [practice('N3', '小No.', 'N-3'), 'C02', 'N3'],
    [practice('7', '小No.', 'No.7'), 'C02', 7],
    [practice('7', '小No.', '07'), 'C02', 7],
    [practice('7', '大No.', 'No.3'), 'C07', 3],
    [item('7', '③', '番号', '(3)'), 'C07', '③'],
    [item('7', '③', '番号', '⑶'), 'C07', '③'],
    [item('7', '③', '番号', '３．'), 'C07', '③'],
    [practice('8', '取組終了', '令和5年3月'), 'C07', 'R4'],
    [practice('8', '取組終了', '令和4年12月'), 'C07', 'R4'],
    [practice('8', '取組終了', 'R4終了'), 'C07', 'R4'],
    [practice('8', '取組終了', '令和5年3月末取組終了'), 'C07', 'R4'],
  ] as const)('%j is %s, which offers %j', (change, code, content) => {
    expect(newFinding(changed([change]), code).fix?.content).toBe(content);
  });

  it.each([
    [practice('7', '小No.', 'M7'), 'C02'],
    [practice('7', '小No.', '7-1'), 'C02'],
    [item('7', '③', '番号', '三'), 'C07'],
    [practice('8', '取組終了', '終了'), 'C07'],
    [practice('8', '取組終了', '令和5年13月'), 'C07'],
  ] as const)('%j is %s, which leaves it to people', (change, code) => {
    expect(newFinding(changed([change]), code).fix).toBeUndefined();
  });

  it('C09 speaks of every sub-record of a record that is not there', () => {
    const found = difference(without({ sheet: 'practices', record: '7' }));
    // 5 years of the schedule, 9 items and 5 years of issues.
    expect(found.filter((each) => each.startsWith('C09 7'))).toHaveLength(5 + 9 + 5);
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
      newFinding(without({ sheet: 'practices', record }), 'C04').params;
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
