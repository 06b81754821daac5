/** The difference to an earlier year, on a made-up plan: the figure by hand, the formula's result, and the sentence. */
import { describe, expect, it } from '@jest/globals';
import type { Plan } from '../../../../src/core/plan';
import { planFaults } from '../../../../src/core/plan/faults';
import type { Measure } from '../../../../src/core/rollup';
import { measureSentence, measureTerms } from '../../../../src/words/measure-sentence';
import { office, workbookOf } from '../../condition/office';
import type { Changes } from '../../condition/office';
import { calculated, disagreements } from '../calculated';
import { figuresOf, tableOf } from './office-table';

const of = (year: number, from: 'before' | 'first' | number): Measure => ({
  measure: 'difference',
  field: 'cost',
  year,
  from,
  none: '－',
});

const MEASURES = [of(2023, 'before'), of(2023, 'first'), of(2023, 2021), of(2021, 'before')];
const plan: Plan = { ...office, rollups: [tableOf(MEASURES)] };

const RECORDS: readonly Changes[] = [
  { 状態: '着手', 経費令和3年度: 500, 経費令和4年度: 520, 経費令和5年度: 480 },
  { 状態: '着手', 経費令和3年度: 100, 経費令和4年度: '', 経費令和5年度: 90 },
  { 状態: '完了', 経費令和3年度: 7, 経費令和4年度: 7, 経費令和5年度: 7 },
];

describe('the difference to an earlier year', () => {
  it('takes the earlier sum from the later one, and has its words where a year is missing', () => {
    expect(planFaults(plan)).toEqual([]);
    expect(figuresOf(plan, RECORDS)).toEqual([
      ['着手', '50', '-30', '-30', '－'],
      ['完了', '0', '0', '0', '－'],
      ['計', '50', '-30', '-30', '－'],
    ]);
  });

  it('gives the same by its formula', async () => {
    const { pairs } = await calculated([{ plan, snapshot: workbookOf(RECORDS) }]);
    expect(disagreements(pairs)).toEqual([]);
    expect(pairs.map(({ result }) => result)).toEqual(expect.arrayContaining([50, -30]));
    expect(pairs.some(({ formula }) => /SUMIFS.*-SUMIFS/u.test(formula))).toBe(true);
  });

  it('asks for the years of the plan', () => {
    const faulty: Plan = { ...office, rollups: [tableOf([of(2023, 2019)])] };
    expect(planFaults(faulty)).toHaveLength(1);
  });

  it('is said in one sentence', () => {
    const terms = measureTerms(plan, tableOf(MEASURES), 'all');
    const said = (measure: Measure, language: 'ja' | 'en'): string =>
      measureSentence({ kind: 'measure', measure }, terms, language);
    expect(said(of(2023, 'before'), 'ja')).toBe(
      'すべての業務の「経費」の合計の、その前の年度から令和5年度までの増減（どちらかの年度の列がなければ「－」）。',
    );
    expect(said(of(2023, 2021), 'en')).toBe(
      'The change of the sum of “経費” over all 業務 from FY2021 to FY2023 (“－” where one of the years has no column).',
    );
  });
});
