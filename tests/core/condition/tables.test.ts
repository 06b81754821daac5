/** Conditions in tables: what the records give is what the formula gives, and the sentence of a figure says it. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Condition } from '../../../src/core/condition';
import type { Plan } from '../../../src/core/plan';
import { planFaults } from '../../../src/core/plan/faults';
import type { Measure } from '../../../src/core/rollup';
import { measureSentence, measureTerms } from '../../../src/words/measure-sentence';
import { calculated, disagreements } from '../rollup/calculated';
import { office, workbookOf } from './office';
import type { Changes } from './office';

const CONDITIONS: readonly Condition[] = [
  { field: 'reason', filled: true },
  { field: 'reason', blank: true },
  { field: 'reason', like: '第*号' },
  { field: 'reason', words: ['完了'], stated: true },
  { field: 'hours', year: 2022, moreThan: 50 },
  { field: 'hours', year: 2022, atMost: 50 },
  { field: 'hours', year: 'any', lessThan: 10 },
  { field: 'hours', year: 2023, atLeast: { field: 'hours', year: 2022, times: 0.8 } },
  { not: { field: 'state', in: ['着手', '完了'] } },
  {
    any: [
      { field: 'state', in: ['休止'] },
      { field: 'hours', year: 2021, equals: 0 },
    ],
  },
  {
    all: [
      { field: 'state', in: ['完了'] },
      { field: 'hours', year: 2021, moreThan: 10 },
    ],
  },
  { field: 'section', listedIn: { ledger: 'list', field: 'listed' } },
  { inCharge: true },
];

const count = (condition: Condition): Measure => ({
  measure: 'where',
  where: [condition],
  of: { measure: 'count' },
});

const plan: Plan = {
  ...office,
  rollups: [
    {
      id: 'states',
      name: '状態別',
      title: '状態別',
      unitLine: '',
      ledger: 'works',
      notes: [],
      rows: { by: 'values', field: 'state' },
      labels: [{ heading: '状態' }],
      columns: CONDITIONS.map((condition, at) => ({
        heading: String(at),
        places: 0,
        measure: count(condition),
      })),
      total: { label: '計', of: 'records' },
    },
  ],
};

const records = fc.array(
  fc.record({
    状態: fc.constantFrom('着手', '完了', '休止'),
    事情: fc.constantFrom('', '第3号', '第三号', '工事が完了', '未完了', '号'),
    担当: fc.constantFrom('総務課', '市民課', '各課', ''),
    時間令和3年度: fc.constantFrom(0, 9, 10, 50, ''),
    時間令和4年度: fc.constantFrom(0, 50, 51, 100, ''),
    時間令和5年度: fc.constantFrom(5, 40, 80, '8'),
  }),
  { minLength: 2, maxLength: 6 },
);

/** The records that conditions pick, told by hand: how many have a text, and how many more than 50 hours. */
const byHand: readonly Changes[] = [
  { 状態: '着手', 事情: '第3号', 時間令和4年度: 51 },
  { 状態: '着手', 事情: '', 時間令和4年度: 50 },
  { 状態: '着手', 事情: '完了した', 時間令和4年度: 100 },
];

describe('conditions in tables', () => {
  it('can be asked of the made-up plan', () => {
    expect(planFaults(plan)).toEqual([]);
  });

  it('count the records that fulfil them, by formulas where a spreadsheet can ask', async () => {
    const { pairs } = await calculated([{ plan, snapshot: workbookOf(byHand) }]);
    expect(disagreements(pairs)).toEqual([]);
    const formulas = pairs.map(({ formula }) => formula);
    for (const criterion of ['"?*"', '">50"', '"<=50"', '"第*号"'])
      expect(formulas.some((formula) => formula.includes(criterion))).toBe(true);
    const figureOf = (criterion: string): unknown =>
      pairs.find(({ formula }) => formula.includes(criterion))?.figure;
    expect([figureOf('"?*"'), figureOf('">50"'), figureOf('"<=50"')]).toEqual([2, 2, 1]);
  });

  it('pick by formula the records that they pick by reading, whatever the ledger holds', async () => {
    await fc.assert(
      fc.asyncProperty(records, async (changes) => {
        const { pairs } = await calculated([{ plan, snapshot: workbookOf(changes) }]);
        expect(disagreements(pairs)).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });

  it('are said in the sentence of a figure', () => {
    const [rollup] = plan.rollups;
    if (!rollup) throw new Error('No rollup');
    const said = (condition: Condition): readonly string[] =>
      (['ja', 'en'] as const).map((language) =>
        measureSentence(
          { kind: 'measure', measure: count(condition) },
          measureTerms(plan, rollup, 'all'),
          language,
        ),
      );
    expect(said({ not: { field: 'state', in: ['着手', '完了'] } })).toEqual([
      'すべての業務のうち、「状態」が「着手」でも「完了」でもないものの件数。',
      'the number of all 業務 where “状態” is neither “着手” nor “完了”.'.replace('the', 'The'),
    ]);
    expect(said({ field: 'hours', year: 2022, atMost: 50 })[0]).toBe(
      'すべての業務のうち、令和4年度の「時間」が50以下のものの件数。',
    );
  });

  it('are refused where no field or no year is meant', () => {
    const faulty = (condition: Condition): readonly string[] =>
      planFaults({
        ...plan,
        rollups: plan.rollups.map((rollup) => ({
          ...rollup,
          columns: [{ heading: 'x', places: 0, measure: count(condition) }],
        })),
      }).map((fault) => (fault.fault === 'stated' ? fault.message : fault.fault));
    expect(faulty({ filled: true })).toEqual(['unknown-id']);
    expect(faulty({ field: 'hours', atMost: 50 })).toEqual(['by-year']);
    expect(faulty({ field: 'state', in: ['済'] })).toEqual(['value']);
    expect(faulty({ any: [] })).toEqual(['nothing-listed']);
  });
});
