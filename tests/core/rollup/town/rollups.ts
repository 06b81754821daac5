/** Rollups over the made-up town: every kind of rows, with columns drawn from every kind of measure. */
import fc from 'fast-check';
import type { GradeScale } from '../../../../src/core/grade-scale';
import type {
  Measure,
  RollupColumn,
  RollupDefinition,
  RollupRows,
} from '../../../../src/core/rollup';
import type { RollupLabel } from '../../../../src/core/rollup/definition';
import {
  NONE,
  VERDICTS,
  VERDICT_NAMES,
  FILTERS,
  anywhere,
  ofYear,
  ofRecord,
  ofItem,
  ofTarget,
  ofTargets,
} from './measures';
import { CHAPTERS } from './truth';

const SCALE: GradeScale = {
  grades: [
    { grade: 'A', from: '10', noAxisBelow: '3' },
    { grade: 'B', from: '5' },
    { grade: 'C', from: '0' },
  ],
  averagesLower: '0.5',
};

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
  column({ measure: 'add', columns: ['all'], less: ['done'], places: 0, none: NONE }, 'rest'),
  column({ measure: 'share', of: 'all', base: 'done', places: 1, none: NONE }, 'ofDone'),
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
    labels: ONE_LABEL,
    own: [],
    total: 'rows',
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
    labels: ONE_LABEL,
    own: [],
    total: 'rows',
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
    labels: ONE_LABEL,
    own: [],
    total: 'rows',
  },
  { rows: { by: 'records' }, labels: RECORD_LABELS, own: ofRecord, total: 'rows' },
  {
    rows: { by: 'records', where: [{ field: 'points', atLeast: 3 }] },
    labels: RECORD_LABELS,
    own: ofRecord,
    total: 'rows',
  },
  { rows: { by: 'years' }, labels: ONE_LABEL, own: ofYear, total: 'rows' },
  {
    rows: { by: 'items', fields: ['base', 'figures'] },
    labels: ITEM_LABELS,
    own: ofItem,
    total: 'rows',
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
    labels: ONE_LABEL,
    own: [],
    total: 'records',
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
          id: `rollup${index}`,
          name: `表${index}`,
          title: `表${index}`,
          unitLine: null,
          ledger: 'initiatives',
          rows: kind.rows,
          labels: kind.labels,
          columns,
          notes: [],
          total: { label: '合計', of: kind.total },
          facts: factsOf(own),
        };
      }),
    );
}
