/** One message a cause: what follows from a number or year that is missing or wrong is not said again elsewhere. */
import { describe, expect, it } from '@jest/globals';
import type { CellValue } from '../../src/core/snapshot';
import { changed, difference, newFinding, without } from '../core/tomakomai-workbook';
import { initiative, issue, item, practice, step } from './tomakomai-cases';
import type { Case } from './tomakomai-cases';

/** T18 is said of practice 7 twice; it waits where nobody can tell which record the sub-records belong to. */
const WAITING = ['- T18 7 R4', '- T18 7 R5'];

const cases: readonly Case[] = [
  ['a practice without number', [practice('7', '小No.', '')], ['C02 小No.', ...WAITING]],
  ['a practice of another form', [practice('7', '小No.', 'M7')], ['C02 M7 小No.', ...WAITING]],
  [
    'an error for a number',
    [practice('7', '小No.', { error: '#REF!' })],
    ['C08 小No.', ...WAITING],
  ],
  [
    'the number of the next practice, and of the one before',
    [practice('7', '小No.', 8), practice('4', '小No.', 3)],
    ['C03 3 小No.', 'C03 8 小No.', ...WAITING],
  ],
  ['an initiative without number', [initiative('3', 'No.', '')], ['C02 No.']],
  [
    'the only practice of an initiative without 大No.',
    [practice('7', '大No.', '')],
    ['C05 7 大No.'],
  ],
  ['the same with words', [practice('7', '大No.', '三')], ['C07 7 大No.']],
  ['an issue without year', [issue('7', 'R4', '年度', '')], ['C05 7 年度']],
  ['an issue of no year', [issue('7', 'R4', '年度', '来年')], ['C07 7 年度']],
  ['an issue of a year that cannot exist', [issue('7', 'R4', '年度', 'H34')], ['C14 7 年度']],
  ['an issue of a year after the plan', [issue('7', 'R4', '年度', 'R7')], ['C06 7 R7']],
  ['an issue without number', [issue('7', 'R4', '小No.', '')], ['C02 R4']],
  ['an issue of no practice', [issue('7', 'R4', '小No.', 99)], ['C09 99 R4']],
  // ⑦ refers to ①.
  [
    'an item that others refer to, without its number',
    [item('7', '⑦', '取組予定', '①と同じ'), item('7', '①', '番号', '')],
    ['C05 7 R2'],
  ],
  [
    'an item that others refer to, without its practice',
    [item('7', '⑦', '取組予定', '①と同じ'), item('7', '①', '小No.', '')],
    ['C02 ① R2'],
  ],
  [
    'a year that others refer to, without its year',
    [issue('7', 'R4', '課題・問題点', 'R3と同じ'), issue('7', 'R3', '年度', '')],
    ['C05 7 年度'],
  ],
  ['an item of a year after the plan', [item('7', '①', '年度', 'R7')], ['C06 7① R7']],
  ['a status of a year after the plan', [step('7', 'R2', '年度', 'R7')], ['C06 7 R7']],
  ['an end before the plan', [practice('8', '取組終了', 'R1')], ['C06 8 取組終了']],
];

describe('one message is given per cause', () => {
  it.each(cases)('%s', (_what, changes, findings) => {
    expect(difference(changed(changes))).toEqual(findings);
  });

  it('but each of several that one missing number cannot explain is told', () => {
    const orphans = [practice('7', '小No.', ''), issue('8', 'R2', '小No.', 99)];
    const found = difference(changed(orphans)).filter((each) => each.startsWith('C09'));
    expect(found).toContain('C09 99 R2');
    expect(found).toContain('C09 7 R2');
    const gone = difference(without({ sheet: 'practices', record: '7' }));
    expect(gone.slice(0, 3)).toEqual(['T07 3 No.', 'C04 小No.', 'C09 7 R2']);
  });

  it('and what two rows lack is told where one row is astray', () => {
    const fewer = without(
      { sheet: 'issues', record: '7', year: 'R3' },
      changed([issue('7', 'R4', '年度', '')]),
    );
    expect(difference(fewer)).toEqual(['T21 7 R3', 'T21 7 R4', 'C05 7 年度']);
  });

  it('and a number left out of a row of items is told where no row above lost its practice', () => {
    const moved: readonly [string, CellValue, readonly string[]][] = [
      ['⑤', '⑥', ['T10 7⑥ R3']],
      ['①', '②', ['T10 7② R2']],
    ];
    for (const [number, value, findings] of moved)
      expect(difference(changed([item('7', number, '番号', value)]))).toEqual(findings);
  });

  it('tells two rows of a schedule for one year, of which the status sheet prints one', () => {
    const found = newFinding(changed([step('7', 'R6', '年度', 'R5')]), 'C03');
    expect(found).toMatchObject({ severity: 'error', ledger: 'schedule', record: '7', year: 'R5' });
  });
});
