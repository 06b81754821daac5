/** Measures over the made-up town, drawn from every kind; and those that only rows of one kind can have. */
import fc from 'fast-check';
import type { Measure } from '../../../../src/core/rollup';
import type { RollupFilter } from '../../../../src/core/rollup/definition';
import { STATES } from './ledgers';
import { LESS_IS_BETTER, YEARS } from './truth';

export const NONE = '－';

const RESULTS = {
  ledger: 'results',
  item: 'item',
  year: 'year',
  value: 'value',
  of: 'initiatives',
  targets: 'targets',
  period: 'span',
  name: 'title',
  directions: { lessIsBetter: [LESS_IS_BETTER] },
} as const;

export const VERDICTS = {
  reached: '達成',
  missed: '未達成',
  open: '未判定',
  unknown: '判定不可',
} as const;

export const VERDICT_NAMES = ['reached', 'missed', 'open', 'unknown'] as const;

export const FILTERS: readonly RollupFilter[] = [
  { field: 'state', in: ['済'] },
  { field: 'state', in: ['済', '一部'] },
  { field: 'points', atLeast: 5 },
  { field: 'wanted', atLeast: 100 },
  { field: 'span', covers: 2021 },
  { field: 'sections', names: '総務課' },
  { field: 'outcome', filled: true },
  { field: 'goal', blank: true },
  { field: 'amounts', year: 2020, filled: true },
  { not: { field: 'state', in: ['済'] } },
  {
    any: [
      { field: 'state', in: ['未'] },
      { field: 'points', atLeast: 8 },
    ],
  },
  {
    all: [
      { field: 'state', in: ['未'] },
      { field: 'points', atLeast: 2 },
    ],
  },
];

interface FieldOfYear {
  readonly field: string;
  readonly year?: number;
}

const AMOUNTS: readonly FieldOfYear[] = [
  { field: 'amounts', year: 2020 },
  { field: 'amounts', year: 2021 },
  { field: 'wanted' },
  { field: 'points' },
];

/** What may be measured of any set of initiatives. */
const ofInitiatives: fc.Arbitrary<Measure> = fc.oneof(
  fc.constant<Measure>({ measure: 'count' }),
  fc.constantFrom(...STATES).map((is): Measure => ({ measure: 'count-where', field: 'state', is })),
  fc
    .constantFrom<FieldOfYear>(
      { field: 'state' },
      { field: 'span' },
      { field: 'chapter' },
      ...AMOUNTS,
    )
    .map((field): Measure => ({ measure: 'count-blank', ...field })),
  fc
    .subarray(['state', 'amounts', 'goal', 'figures', 'renewal'], { minLength: 1 })
    .map((fields): Measure => ({ measure: 'count-filled', fields })),
  fc.constantFrom<Measure>(
    { measure: 'count-stated', fields: ['base', 'figures'], or: 'remarks' },
    { measure: 'count-stated', fields: ['figures'], or: 'remarks' },
    { measure: 'count-stated', fields: ['base'] },
  ),
  fc
    .constantFrom('chapter', 'sections', 'state', 'span', 'renewal', 'title')
    .map((field): Measure => ({ measure: 'count-distinct', field })),
  fc
    .tuple(fc.constantFrom(...YEARS), fc.constantFrom('before' as const, 'first' as const, 2020))
    .map(([year, from]): Measure => ({
      measure: 'difference',
      field: 'amounts',
      year,
      from,
      none: NONE,
    })),
  fc
    .constantFrom('base', 'figures', 'targets')
    .map((field): Measure => ({ measure: 'count-items', field })),
  fc
    .constantFrom<FieldOfYear>({ field: 'amounts' }, ...AMOUNTS)
    .map((field): Measure => ({ measure: 'sum', ...field })),
  fc
    .tuple(fc.constantFrom(...AMOUNTS), fc.nat({ max: 2 }))
    .map(([field, places]): Measure => ({ measure: 'mean', ...field, places, none: NONE })),
  fc
    .tuple(fc.constantFrom(...AMOUNTS), fc.constantFrom('highest', 'lowest'))
    .map(([field, which]): Measure => ({ measure: 'extreme', ...field, which, none: NONE })),
  fc.constantFrom<Measure>(
    {
      measure: 'if-any',
      field: 'wanted',
      then: { measure: 'sum', field: 'wanted' },
      otherwise: '目標額なし',
    },
    {
      measure: 'if-any',
      field: 'amounts',
      then: { measure: 'count' },
      otherwise: '実績額なし',
    },
  ),
  fc
    .tuple(fc.constantFrom(...VERDICT_NAMES), fc.constantFrom(undefined, ...YEARS))
    .map(([verdict, year]): Measure => {
      const measure = { measure: 'attainment-count', verdict, results: RESULTS } as const;
      return year === undefined ? measure : { ...measure, year };
    }),
);

const ofPractices: fc.Arbitrary<Measure> = fc.constantFrom<Measure>(
  { measure: 'count' },
  { measure: 'count-where', field: 'practiceState', is: '済' },
  { measure: 'count-blank', field: 'practiceState' },
  { measure: 'count-filled', fields: ['first', 'second'] },
  { measure: 'sum', field: 'first' },
  { measure: 'mean', field: 'second', places: 1, none: NONE },
  { measure: 'extreme', field: 'first', which: 'highest', none: NONE },
);

/** What may be measured in any row, with measures inside measures. */
export const anywhere: fc.Arbitrary<Measure> = fc.oneof(
  { weight: 6, arbitrary: ofInitiatives },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(...FILTERS), ofInitiatives)
      .map(([filter, of]): Measure => ({ measure: 'where', where: [filter], of })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.subarray([...FILTERS], { minLength: 2, maxLength: 2 }), ofInitiatives)
      .map(([where, of]): Measure => ({ measure: 'where', where, of })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(ofInitiatives, fc.constantFrom(100, 3, 8), fc.nat({ max: 2 }))
      .map(([of, by, places]): Measure => ({
        measure: 'round',
        places,
        of: { measure: 'divide', by, of },
      })),
  },
  { weight: 1, arbitrary: ofInitiatives.map((of): Measure => ({ measure: 'whole', of })) },
  {
    weight: 2,
    arbitrary: ofPractices.map((of): Measure => ({
      measure: 'related',
      ledger: 'practices',
      through: 'of',
      of,
    })),
  },
);

/** The same with the year of the row. */
export const ofYear: readonly Measure[] = [
  { measure: 'sum', field: 'amounts', year: 'row' },
  { measure: 'mean', field: 'amounts', year: 'row', places: 1, none: NONE },
  { measure: 'extreme', field: 'amounts', year: 'row', which: 'lowest', none: NONE },
  { measure: 'count-blank', field: 'amounts', year: 'row' },
  { measure: 'difference', field: 'amounts', year: 'row', from: 'before', none: NONE },
  { measure: 'where', where: [{ field: 'span', covers: 'row' }], of: { measure: 'count' } },
  { measure: 'attainment-count', verdict: 'reached', year: 'row', results: RESULTS },
  { measure: 'attainment-count', verdict: 'missed', year: 'row', results: RESULTS },
];

export const ofRecord: readonly Measure[] = [
  ...['points', 'state', 'title', 'renewal'].map((field): Measure => ({ measure: 'value', field })),
  {
    measure: 'goal-met',
    goal: 'goal',
    result: 'outcome',
    words: { met: '達成', missed: '未達成', unknown: NONE },
  },
];

export const ofItem: readonly Measure[] = [
  { measure: 'item', field: 'base' },
  ...YEARS.map((year): Measure => ({ measure: 'item', field: 'figures', year, or: 'remarks' })),
  {
    measure: 'trend',
    fields: ['base', 'figures'],
    words: { up: '上昇', down: '下降', level: '横ばい', unknown: NONE },
  },
];

export function ofTarget(
  says: Extract<Measure, { measure: 'attainment' }>['says'],
  year?: number,
): Measure {
  const measure = { measure: 'attainment', says, results: RESULTS, words: VERDICTS } as const;
  return year === undefined ? measure : { ...measure, year };
}

export const ofTargets: readonly Measure[] = [
  ...(['goal', 'rate'] as const).map((says) => ofTarget(says)),
  ...YEARS.flatMap((year) => (['result', 'verdict'] as const).map((says) => ofTarget(says, year))),
];
