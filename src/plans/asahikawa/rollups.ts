/** 旭川市's committee summary (docs/formats/asahikawa.md, Rollups). */
import type { RollupColumn, RollupDefinition } from '../../core/rollup';

const RESULTS = ['実施', '一部実施', '未実施'];

const countOf = (is: string): RollupColumn => ({
  heading: is,
  measure: { measure: 'count-where', field: 'result', is },
  places: 0,
  total: { kind: 'sum' },
});

const initiatives: RollupColumn = {
  heading: '取組数',
  measure: { measure: 'count' },
  places: 0,
  total: { kind: 'sum' },
};

/** 実施件数: shares of all initiatives, in the total row only. */
const implementation: RollupDefinition = {
  id: 'implementation',
  name: '実施件数',
  title: '実施件数',
  unitLine: '[ 該当件数（割合）]',
  ledger: 'initiatives',
  rows: { by: 'values', field: 'major' },
  labels: [{ heading: '区分' }],
  columns: [
    initiatives,
    ...RESULTS.map((is): RollupColumn => ({
      ...countOf(is),
      total: { kind: 'sum-with-share', base: 0, places: 1 },
    })),
  ],
  total: { label: '合計', of: 'rows' },
  notes: [],
};

/** 財源確保額: targets from 百万円 and amounts from 千円 to 億円; A, B and C add the rounded rows. */
const funding: RollupDefinition = {
  id: 'funding',
  name: '財源確保額',
  title: '財源確保額',
  unitLine: '[ 単位：億円 ]',
  ledger: 'initiatives',
  rows: {
    by: 'values',
    field: 'major',
    withAny: ['target', 'amounts'],
    parts: [
      {
        heading: '収入の確保　Ａ',
        rows: ['市税等の収納率の向上', '受益者負担の適正化', 'その他収入の確保'],
      },
      { heading: '支出の抑制　Ｂ', rows: 'others' },
    ],
  },
  labels: [{ heading: '項目' }],
  columns: [
    {
      heading: '目標額',
      measure: {
        measure: 'if-any',
        field: 'target',
        then: inHundredMillions('target', 100),
        otherwise: '目標額なし',
      },
      places: 1,
      total: { kind: 'sum' },
    },
    {
      heading: '{asOf.year}当初予算までの実績',
      measure: inHundredMillions('amounts', 100_000),
      places: 1,
      total: { kind: 'sum' },
    },
  ],
  total: { label: '取組合計額　Ｃ=Ａ＋Ｂ', of: 'rows' },
  notes: [
    '※　一般会計の取組を集計しています。',
    '※　目標額は，{plan.lastYear}予算の編成までを期間とするものです。',
  ],
};

const processes: RollupDefinition = {
  id: 'processes',
  name: '改革プロセス×取組結果',
  title: '改革プロセス × 取組結果',
  unitLine: '[ 単位：件 ]',
  ledger: 'initiatives',
  rows: { by: 'values', field: 'process' },
  labels: [{ heading: '改革プロセス' }],
  columns: [initiatives, ...RESULTS.map(countOf)],
  total: { label: '合計', of: 'rows' },
  notes: [],
};

/** 財政健全化指標: the last page of the committee's summary; 達成 and 未達成 are counted below. */
const financialHealth: RollupDefinition = {
  id: 'financial-health',
  name: '財政健全化指標',
  title: '財政健全化指標',
  unitLine: null,
  ledger: 'indicators',
  rows: { by: 'records' },
  labels: [
    { heading: '指標', field: 'indicator', merged: true },
    { heading: '区分', field: 'part' },
  ],
  columns: [
    {
      id: 'goal',
      heading: '目標',
      measure: { measure: 'value', field: 'goal' },
      places: 0,
      textWidth: 150,
    },
    {
      id: 'outcome',
      heading: '達成度（結果）',
      measure: { measure: 'value', field: 'outcome' },
      places: 0,
    },
    {
      id: 'met',
      heading: '達成・未達成',
      measure: {
        measure: 'goal-met',
        goal: 'goal',
        result: 'outcome',
        words: { met: '達成', missed: '未達成', unknown: '－' },
      },
      places: 0,
    },
    {
      id: 'cause',
      heading: '理由',
      measure: { measure: 'value', field: 'cause' },
      places: 0,
      textWidth: 170,
    },
  ],
  facts: ['達成', '未達成'].map((is) => ({
    label: `${is}の指標数`,
    measure: { measure: 'tally', column: 'met', is },
    places: 0,
  })),
  notes: [],
};

export const rollups: readonly RollupDefinition[] = [
  implementation,
  funding,
  processes,
  financialHealth,
];

function inHundredMillions(field: string, divisor: number): RollupColumn['measure'] {
  return {
    measure: 'round',
    of: { measure: 'divide', of: { measure: 'sum', field }, by: divisor },
    places: 1,
  };
}
