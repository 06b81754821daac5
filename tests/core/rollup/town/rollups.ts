/** Rollups over the made-up town: every kind of rows, with columns drawn from every kind of measure. */
import fc from 'fast-check';
import type { GradeScale } from '../../../../src/core/grade-scale';
import type {
  Measure,
  RollupColumn,
  RollupDefinition,
  RollupRows,
} from '../../../../src/core/rollup';
import type { RollupFilter, RollupLabel } from '../../../../src/core/rollup/definition';
import { STATES } from './ledgers';
import { CHAPTERS, LESS_IS_BETTER, YEARS } from './truth';

const NONE = '－';

const SCALE: GradeScale = {
  grades: [
    { grade: 'A', from: '10', noAxisBelow: '3' },
    { grade: 'B', from: '5' },
    { grade: 'C', from: '0' },
  ],
  averagesLower: '0.5',
};

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

const VERDICTS = {
  reached: '達成',
  missed: '未達成',
  open: '未判定',
  unknown: '判定不可',
} as const;

const VERDICT_NAMES = ['reached', 'missed', 'open', 'unknown'] as const;

const FILTERS: readonly RollupFilter[] = [
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
      ...{ measure: 'difference', field: 'amounts', year, from, none: NONE },
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
const anywhere: fc.Arbitrary<Measure> = fc.oneof(
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
const ofYear: readonly Measure[] = [
  { measure: 'sum', field: 'amounts', year: 'row' },
  { measure: 'mean', field: 'amounts', year: 'row', places: 1, none: NONE },
  { measure: 'extreme', field: 'amounts', year: 'row', which: 'lowest', none: NONE },
  { measure: 'count-blank', field: 'amounts', year: 'row' },
  { measure: 'difference', field: 'amounts', year: 'row', from: 'before', none: NONE },
  { measure: 'where', where: [{ field: 'span', covers: 'row' }], of: { measure: 'count' } },
  { measure: 'attainment-count', verdict: 'reached', year: 'row', results: RESULTS },
  { measure: 'attainment-count', verdict: 'missed', year: 'row', results: RESULTS },
];

const ofRecord: readonly Measure[] = [
  ...['points', 'state', 'title', 'renewal'].map((field): Measure => ({ measure: 'value', field })),
  {
    measure: 'goal-met',
    goal: 'goal',
    result: 'outcome',
    words: { met: '達成', missed: '未達成', unknown: NONE },
  },
];

const ofItem: readonly Measure[] = [
  { measure: 'item', field: 'base' },
  ...YEARS.map((year): Measure => ({ measure: 'item', field: 'figures', year, or: 'remarks' })),
  {
    measure: 'trend',
    fields: ['base', 'figures'],
    words: { up: '上昇', down: '下降', level: '横ばい', unknown: NONE },
  },
];

function ofTarget(
  says: Extract<Measure, { measure: 'attainment' }>['says'],
  year?: number,
): Measure {
  const measure = { measure: 'attainment', says, results: RESULTS, words: VERDICTS } as const;
  return year === undefined ? measure : { ...measure, year };
}

const ofTargets: readonly Measure[] = [
  ...(['goal', 'rate'] as const).map((says) => ofTarget(says)),
  ...YEARS.flatMap((year) => (['result', 'verdict'] as const).map((says) => ofTarget(says, year))),
];

function column(measure: Measure, heading: string): RollupColumn {
  return { id: heading, heading, measure, places: 1, total: { kind: 'sum' } };
}

/** Columns that stand on each other: averages, what they add up to, the grade; counts and their shares. */
const BUILT_ON: readonly RollupColumn[] = [
  ...['first', 'second'].map((field) =>
    column(
      {
        measure: 'related',
        ledger: 'practices',
        through: 'of',
        of: { measure: 'mean', field, places: 1, none: NONE },
      },
      `${field}Mean`,
    ),
  ),
  column(
    { measure: 'add', columns: ['firstMean', 'secondMean'], places: 1, none: NONE },
    'bothMeans',
  ),
  column(
    {
      measure: 'grade',
      total: 'bothMeans',
      axes: ['firstMean', 'secondMean'],
      scale: SCALE,
      none: NONE,
    },
    'grade',
  ),
  column({ measure: 'count' }, 'all'),
  column({ measure: 'count-where', field: 'state', is: '済' }, 'done'),
  column({ measure: 'share', of: 'done', base: 'all', places: 1 }, 'share'),
  {
    ...column({ measure: 'with-share', of: 'done', base: 'all', places: 1 }, 'withShare'),
    total: { kind: 'sum-with-share', base: 4, places: 1 },
  },
  column({ measure: 'share', of: 'firstMean', base: 'bothMeans', places: 1 }, 'shareOfMeans'),
  {
    ...column(
      { measure: 'with-share', of: 'firstMean', base: 'bothMeans', places: 0 },
      'withShareOfMeans',
    ),
    total: { kind: 'sum-with-share', base: 2, places: 0 },
  },
  column({ measure: 'words', words: '今回 "括弧"' }, 'words'),
];

const RECORD_LABELS: readonly RollupLabel[] = [
  { heading: '番号', field: 'number' },
  { heading: '取組項目', field: 'title' },
];
const ITEM_LABELS: readonly RollupLabel[] = [...RECORD_LABELS, { heading: '指標', item: true }];
const ONE_LABEL: readonly RollupLabel[] = [{ heading: '行' }];

/** Kinds of rows, with the measures that only such rows can have. */
const ROWS: readonly {
  readonly rows: RollupRows;
  readonly labels: readonly RollupLabel[];
  readonly own: readonly Measure[];
  readonly total: 'rows' | 'records';
}[] = [
  { rows: { by: 'values', field: 'chapter' }, labels: ONE_LABEL, own: [], total: 'records' },
  { rows: { by: 'values', field: 'state' }, labels: ONE_LABEL, own: [], total: 'rows' },
  {
    rows: { by: 'values', field: 'chapter', withAny: ['amounts', 'wanted'] },
    ...{ labels: ONE_LABEL, own: [], total: 'rows' },
  },
  {
    rows: {
      by: 'values',
      field: 'chapter',
      parts: [
        { heading: 'まちづくり', rows: CHAPTERS.slice(0, 2) },
        { heading: 'その他', rows: 'others' },
      ],
    },
    ...{ labels: ONE_LABEL, own: [], total: 'rows' },
  },
  { rows: { by: 'names', field: 'sections' }, labels: ONE_LABEL, own: [], total: 'records' },
  {
    rows: { by: 'levels', fields: ['chapter', 'state'] },
    labels: ONE_LABEL,
    own: [],
    total: 'records',
  },
  {
    rows: {
      by: 'marks',
      fields: [
        { field: 'renewal', labels: ['見直し'] },
        { field: 'saving', labels: ['節減'] },
      ],
    },
    ...{ labels: ONE_LABEL, own: [], total: 'rows' },
  },
  { rows: { by: 'records' }, labels: RECORD_LABELS, own: ofRecord, total: 'rows' },
  {
    rows: { by: 'records', where: [{ field: 'points', atLeast: 3 }] },
    ...{ labels: RECORD_LABELS, own: ofRecord, total: 'rows' },
  },
  { rows: { by: 'years' }, labels: ONE_LABEL, own: ofYear, total: 'rows' },
  {
    rows: { by: 'items', fields: ['base', 'figures'] },
    ...{ labels: ITEM_LABELS, own: ofItem, total: 'rows' },
  },
  {
    rows: { by: 'items', fields: ['targets'] },
    labels: ITEM_LABELS,
    own: ofTargets,
    total: 'rows',
  },
  {
    rows: {
      by: 'cases',
      cases: FILTERS.map((filter, at) => ({ label: `場合${at}`, where: [filter] })),
    },
    ...{ labels: ONE_LABEL, own: [], total: 'records' },
  },
];

type RollupFact = NonNullable<RollupDefinition['facts']>[number];

/** Below a table: how many rows show what, and figures of the whole. */
function factsOf(own: readonly RollupColumn[]): readonly RollupFact[] {
  const tallied = own.some(({ id }) => id === 'whole')
    ? VERDICT_NAMES.map((verdict) => ({ column: 'whole', is: VERDICTS[verdict] }))
    : ['A', 'B', 'C'].map((is) => ({ column: 'grade', is }));
  return [
    ...tallied.map((each): RollupFact => ({
      label: `${each.is}の数`,
      measure: { measure: 'tally', ...each },
      places: 0,
    })),
    { label: '実績額', measure: { measure: 'sum', field: 'amounts' }, places: 2 },
    {
      label: '実践の数',
      measure: { measure: 'count-where', field: 'practiceState', is: '未' },
      places: 0,
      ledger: 'practices',
    },
  ];
}

/** Random rollups, each of another kind of rows. */
export function randomRollups(count: number): fc.Arbitrary<readonly RollupDefinition[]> {
  const one = fc.record({
    kind: fc.constantFrom(...ROWS),
    drawn: fc.array(anywhere, { minLength: 4, maxLength: 7 }),
    builtOn: fc.boolean(),
  });
  return fc
    .uniqueArray(one, { minLength: count, maxLength: count, selector: ({ kind }) => kind })
    .map((all) =>
      all.map(({ kind, drawn, builtOn }, index): RollupDefinition => {
        const isOfTargets = kind.own === ofTargets;
        const own = [
          ...kind.own.map((measure, at) => column(measure, `own${at}`)),
          ...(isOfTargets ? [column(ofTarget('whole'), 'whole')] : []),
        ];
        const columns = [
          ...(builtOn || !isOfTargets ? BUILT_ON : []),
          ...own,
          ...drawn.map((measure, at) => column(measure, `列${at}`)),
        ];
        return {
          ...{ id: `rollup${index}`, name: `表${index}`, title: `表${index}`, unitLine: null },
          ...{ ledger: 'initiatives', rows: kind.rows, labels: kind.labels, columns, notes: [] },
          total: { label: '合計', of: kind.total },
          facts: factsOf(own),
        };
      }),
    );
}
