/** How many different values records have, on a made-up plan: the figure by hand, the formula's result, and the sentence. */
import { describe, expect, it } from '@jest/globals';
import type { Plan } from '../../../../src/core/plan';
import { planFaults } from '../../../../src/core/plan/faults';
import type { Measure } from '../../../../src/core/rollup';
import { measureSentence, measureTerms } from '../../../../src/words/measure-sentence';
import { office, workbookOf } from '../../condition/office';
import type { Changes } from '../../condition/office';
import { calculated, disagreements } from '../calculated';
import { figuresOf, tableOf } from './office-table';

const SECTIONS: Measure = { measure: 'count-distinct', field: 'section' };
const STATES: Measure = { measure: 'count-distinct', field: 'state' };

const plan: Plan = { ...office, rollups: [tableOf([SECTIONS, STATES])] };

const RECORDS: readonly Changes[] = [
  { 担当: '総務課', 状態: '着手' },
  { 担当: '税務課', 状態: '着手' },
  { 担当: '総務課', 状態: '完了' },
  { 担当: '', 状態: '着手' },
];

describe('the number of different values', () => {
  it('counts each once, in a row as among all records, and blank cells not at all', () => {
    expect(planFaults(plan)).toEqual([]);
    expect(figuresOf(plan, RECORDS)).toEqual([
      ['着手', '2', '1'],
      ['完了', '1', '1'],
      ['計', '2', '2'],
    ]);
  });

  it('counts each of several things that a cell names', () => {
    const several = [{ 担当: '総務課、税務課' }, { 担当: '税務課、市民課' }];
    expect(figuresOf(plan, several).at(-1)).toEqual(['計', '3', '1']);
  });

  it('gives the same by its formula', async () => {
    const { pairs } = await calculated([{ plan, snapshot: workbookOf(RECORDS) }]);
    expect(disagreements(pairs)).toEqual([]);
    const formulas = pairs.filter(({ formula }) => formula.includes('SUMPRODUCT'));
    expect(formulas.map(({ result }) => result)).toEqual(expect.arrayContaining([1, 2]));
  });

  it('keeps a figure as a value where Excel would count a spelling twice', async () => {
    const spelled = [{ 担当: '総務課' }, { 担当: '総務 課' }, { 担当: '税務課' }];
    expect(figuresOf(plan, spelled).at(-1)).toEqual(['計', '2', '1']);
    const { pairs } = await calculated([{ plan, snapshot: workbookOf(spelled) }]);
    expect(disagreements(pairs)).toEqual([]);
  });

  it('is said in one sentence', () => {
    const terms = measureTerms(plan, tableOf([SECTIONS]), 'all');
    const source = { kind: 'measure', measure: SECTIONS } as const;
    expect(measureSentence(source, terms, 'ja')).toBe(
      'すべての業務の「担当」の種類の数（同じものは一つと数え、一つの欄に複数あれば、それぞれ数える）。',
    );
    expect(measureSentence(source, terms, 'en')).toBe(
      'The number of different “担当” among all 業務, each counted where a cell lists several.',
    );
  });
});
