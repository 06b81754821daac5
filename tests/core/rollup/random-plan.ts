/** Random small plans: two ledgers of random values, and rollups of random rows and measures over random fields. */
import fc from 'fast-check';
import type { GradeScale } from '../../../src/core/grade-scale';
import type { Plan } from '../../../src/core/plan';
import type { LedgerDefinition } from '../../../src/core/ledger/definition';
import type { Measure, RollupColumn, RollupDefinition, RollupRows } from '../../../src/core/rollup';
import type { CellValue } from '../../../src/core/snapshot';
import type { PlanLedgers } from './calculated';
import { mergesOf, randomMerges, staffSheet, surroundings, type StaffLedger } from './staff-sheet';

const YEARS = [2020, 2021];
const SCALE: GradeScale = {
  grades: [
    { grade: 'A', from: '6', noAxisBelow: '2' },
    { grade: 'B', from: '3' },
    { grade: 'C', from: '0' },
  ],
  averagesLower: '0.5',
};

const parents: LedgerDefinition = {
  id: 'parents',
  name: '親',
  recordName: '親',
  numberField: 'parentNumber',
  fields: [
    { id: 'parentNumber', label: '親番号', type: { kind: 'integer', min: 1 } },
    { id: 'area', label: '分野', type: { kind: 'heading' } },
    { id: 'marked', label: '印', type: { kind: 'mark', mark: '○', meant: ['◯', '〇'] } },
    { id: 'markedToo', label: '別の印', type: { kind: 'mark', mark: '○', meant: ['◯', '〇'] } },
    { id: 'points', label: '点', type: { kind: 'bounded-decimal', min: '0', max: '5', places: 1 } },
  ],
};

const children: LedgerDefinition = {
  id: 'children',
  name: '子',
  recordName: '子',
  numberField: 'childNumber',
  subRecordsOf: 'parents',
  fields: [
    { id: 'childNumber', label: '子の親番号', type: { kind: 'integer', min: 1 } },
    { id: 'state', label: '状態', type: { kind: 'one-of', values: ['済', '一部', '未'] } },
    { id: 'first', label: '甲点', type: { kind: 'integer', min: 0 } },
    { id: 'second', label: '乙点', type: { kind: 'integer', min: 0 } },
    { id: 'money', label: '金額', byYear: true, type: { kind: 'money', unit: '千円' } },
    { id: 'span', label: '期間', type: { kind: 'year-range' } },
    { id: 'note', label: '備考', type: { kind: 'text' } },
  ],
};

const VALUES: Readonly<Record<string, readonly CellValue[]>> = {
  area: [
    '１　道路',
    '1 道路',
    '道路',
    '２　公園',
    'ABC',
    'abc',
    'ａｂｃ',
    '"公園"',
    '公*',
    '=1',
    '5',
  ],
  marked: ['○', '', '◯', '　', '×'],
  markedToo: ['○', '', '○', '〇'],
  points: [4.5, 3.25, 1, 0, '4.5', '', 'なし', 4.4],
  state: ['済', '一部', '未', '済 ', '', '不明', true, '済\n'],
  first: [0, 1, 2, 3, '2', '', '-', 2, 3],
  second: [0, 1, 2, 3, 3, '３', ''],
  money: [0, 5, 1250, -750, 0.25, '', '※', '1,250', '△5千円', 5, 1250],
  span: ['令和2年度～令和3年度', 'R2～R3', '令和3年度～令和3年度', '', '2020'],
  note: ['', 'あり', '*', '2', 'なし\n二行目', 'あり'],
};

const ODD: readonly CellValue[] = [{ error: '#N/A' }, true, '　', '>3', '長'.repeat(256), '~'];

function cell(field: string): fc.Arbitrary<CellValue> {
  return fc.oneof(
    { weight: 30, arbitrary: fc.constantFrom(...(VALUES[field] ?? [''])) },
    { weight: 1, arbitrary: fc.constantFrom(...ODD) },
  );
}

const parentRow = fc.tuple(cell('area'), cell('marked'), cell('markedToo'), cell('points'));
const childRow = fc.tuple(
  fc.oneof(
    { weight: 20, arbitrary: fc.integer({ min: 1, max: 6 }).map((each): CellValue => each) },
    { weight: 1, arbitrary: fc.constantFrom<CellValue>('2', '', '３', 99) },
  ),
  cell('state'),
  cell('first'),
  cell('second'),
  cell('money'),
  cell('money'),
  cell('span'),
  cell('note'),
);

/** Measures over the ledger of children. */
const ofChildren: fc.Arbitrary<Measure> = fc.oneof(
  fc.constant<Measure>({ measure: 'count' }),
  fc.constantFrom('済', '一部', '未').map((is): Measure => ({
    measure: 'count-where',
    field: 'state',
    is,
  })),
  fc.constantFrom('state', 'note').map((field): Measure => ({ measure: 'count-blank', field })),
  fc
    .subarray(['state', 'note', 'span', 'money'], { minLength: 1 })
    .map((fields): Measure => ({ measure: 'count-filled', fields })),
  fc.constantFrom('state', 'note').map((field): Measure => ({ measure: 'count-distinct', field })),
  fc.constantFrom('before' as const, 'first' as const, ...YEARS).chain((from) =>
    fc.constantFrom(...YEARS).map((year): Measure => ({
      measure: 'difference',
      field: 'money',
      year,
      from,
      none: '－',
    })),
  ),
  fc.constantFrom('first', 'second').map((field): Measure => ({ measure: 'sum', field })),
  fc.constantFrom(undefined, ...YEARS).map((year): Measure => {
    const money = {
      measure: 'sum',
      field: 'money',
      ...(year === undefined ? {} : { year }),
    } as const;
    return { measure: 'round', places: 1, of: { measure: 'divide', by: 100, of: money } };
  }),
  fc.constantFrom('first', 'second').map((field): Measure => ({
    measure: 'mean',
    field,
    places: 1,
    none: '－',
  })),
  fc.constantFrom('highest', 'lowest').map((which): Measure => ({
    measure: 'extreme',
    which,
    field: 'first',
    none: '－',
  })),
);

const filtered: fc.Arbitrary<Measure> = fc
  .tuple(
    fc.constantFrom(
      { field: 'state', in: ['済'] },
      { field: 'state', in: ['済', '一部'] },
      { field: 'first', atLeast: 2 },
      { field: 'span', covers: 2021 },
    ),
    ofChildren,
  )
  .map(([filter, of]): Measure => ({ measure: 'where', where: [filter], of }));

const anyOfChildren = fc.oneof(ofChildren, filtered);

/** Columns that stand on each other: means, what they add up to, the grade; a count, its share of another. */
function builtOn(of: (measure: Measure) => Measure): readonly RollupColumn[] {
  const axes = ['first', 'second'];
  const column = (id: string, measure: Measure, places = 0): RollupColumn => ({
    id,
    heading: id,
    measure,
    places,
  });
  return [
    ...axes.map((field) =>
      column(`${field}Mean`, of({ measure: 'mean', field, places: 1, none: '－' }), 1),
    ),
    column(
      'both',
      { measure: 'add', columns: axes.map((each) => `${each}Mean`), places: 1, none: '－' },
      1,
    ),
    column('grade', {
      measure: 'grade',
      total: 'both',
      axes: axes.map((each) => `${each}Mean`),
      scale: SCALE,
      none: '－',
    }),
    column('all', of({ measure: 'count' })),
    column('done', of({ measure: 'count-where', field: 'state', is: '済' })),
    column('share', { measure: 'share', of: 'done', base: 'all', places: 1 }, 1),
    column('withShare', { measure: 'with-share', of: 'done', base: 'all', places: 1 }),
    column('whole', of({ measure: 'whole', of: { measure: 'count' } })),
    column('words', { measure: 'words', words: '今回 "括弧"' }),
  ];
}

const overChildren: fc.Arbitrary<RollupRows> = fc.constantFrom<RollupRows>(
  { by: 'values', field: 'state' },
  { by: 'values', field: 'note' },
  { by: 'levels', fields: ['state', 'note'] },
  { by: 'years' },
  {
    by: 'cases',
    cases: [
      { label: '済か一部', where: [{ field: 'state', in: ['済', '一部'] }] },
      { label: '二点以上', where: [{ field: 'first', atLeast: 2 }] },
    ],
  },
);

const overParents: fc.Arbitrary<RollupRows> = fc.constantFrom<RollupRows>(
  { by: 'values', field: 'area' },
  { by: 'records' },
  {
    by: 'marks',
    fields: [
      { field: 'marked', labels: ['印'] },
      { field: 'markedToo', labels: ['別'] },
    ],
  },
);

const PARENT_VALUES = ['area', 'marked', 'points'];

function definition(
  id: string,
  ledger: string,
  rows: RollupRows,
  columns: readonly RollupColumn[],
): RollupDefinition {
  return {
    id,
    name: id,
    title: id,
    unitLine: null,
    ledger,
    rows,
    labels: [{ heading: '行' }],
    columns,
    total: { label: '合計', of: rows.by === 'records' ? 'rows' : 'records' },
    notes: [],
  };
}

const rollups = fc
  .tuple(overChildren, overParents, fc.array(anyOfChildren, { minLength: 2, maxLength: 5 }))
  .map(([ofChild, ofParent, measures]): readonly RollupDefinition[] => {
    const related = (of: Measure): Measure => ({
      measure: 'related',
      ledger: 'children',
      through: 'childNumber',
      of,
    });
    const columns = (of: (measure: Measure) => Measure): readonly RollupColumn[] =>
      measures.map((measure, at) => ({
        heading: `列${at}`,
        measure: of(measure),
        places: 1,
        total: { kind: 'sum' },
      }));
    const own = ofParent.by === 'records' ? PARENT_VALUES : [];
    return [
      definition('children', 'children', ofChild, [
        ...columns((each) => each),
        ...builtOn((each) => each),
      ]),
      definition('parents', 'parents', ofParent, [
        ...own.map((field): RollupColumn => ({
          heading: field,
          measure: { measure: 'value', field },
          places: 1,
        })),
        ...columns(related),
        ...builtOn(related),
      ]),
    ];
  });

const one = fc.record({
  parents: fc.array(parentRow, { minLength: 1, maxLength: 6 }),
  children: fc.array(childRow, { minLength: 1, maxLength: 10 }),
  around: fc.tuple(surroundings(3), surroundings()),
  merges: fc.tuple(randomMerges, randomMerges),
  repeated: fc.integer({ min: 0, max: 9 }),
  rollups,
});

const PARENTS: StaffLedger = {
  header: ['親番号', '分野', '印', '別の印', '点'],
  number: 0,
  title: null,
  labels: [0, 1],
  amounts: [4],
};
const CHILDREN: StaffLedger = {
  header: [
    ...['子の親番号', '状態', '甲点', '乙点'],
    ...['金額令和2年度', '金額令和3年度', '期間', '備考'],
  ],
  number: 0,
  title: null,
  labels: [0, 1, 7],
  amounts: [2, 3, 4, 5],
  subRecords: true,
};

/** So many small plans with their ledgers, on sheets with names of their own. */
export function randomPlans(count: number): fc.Arbitrary<readonly PlanLedgers[]> {
  return fc.array(one, { minLength: count, maxLength: count }).map((all) =>
    all.map((each, index): PlanLedgers => {
      const plan: Plan = {
        id: 'random',
        municipality: '試験市',
        title: '試験計画',
        years: YEARS,
        ledgers: [parents, children],
        rules: [],
        forms: [],
        rollups: each.rollups,
      };
      // Now and then two parents bear one number.
      const numbered = each.parents.map((row, at) => [
        each.repeated === 0 && at === 1 ? 1 : at + 1,
        ...row,
      ]);
      const [first, second] = each.around;
      const [ofParents, ofChildren] = each.merges;
      return {
        plan,
        snapshot: {
          workbook: 'random.xlsx',
          sheets: [
            staffSheet(
              `親${index}`,
              PARENTS,
              numbered,
              first,
              mergesOf(ofParents, numbered.length, [1, 2, 4]),
            ),
            staffSheet(
              `子${index}`,
              CHILDREN,
              each.children,
              second,
              mergesOf(ofChildren, each.children.length, [0, 1, 2, 4, 7]),
            ),
          ],
        },
      };
    }),
  );
}
