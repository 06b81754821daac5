/** 安曇野市's summary tables (docs/formats/azumino.md, Rollups). */
import { printFiscalYear } from '../../core/fiscal-year';
import type { Measure, RollupColumn, RollupDefinition } from '../../core/rollup';
import { RESULT_FIELDS, YEARS } from './settings';

const plans: RollupColumn = {
  id: 'plans',
  heading: 'プラン数',
  measure: { measure: 'count' },
  places: 0,
  total: { kind: 'sum' },
};

const focuses: RollupDefinition = {
  id: 'focuses',
  name: '重点項目別',
  title: '重点項目別 アクションプラン数・目標数',
  unitLine: null,
  ledger: 'plans',
  rows: { by: 'levels', fields: ['policy', 'focus'] },
  labels: [{ heading: '基本方針・重点項目', numbered: true }],
  columns: [
    plans,
    {
      id: 'targets',
      heading: '目標数',
      measure: { measure: 'count-items', field: 'targets' },
      places: 0,
    },
  ],
  total: { label: '合計', of: 'records' },
  notes: [],
};

const sections: RollupDefinition = {
  id: 'sections',
  name: '担当課別',
  title: '担当課別 アクションプラン数',
  unitLine: null,
  ledger: 'plans',
  rows: { by: 'names', field: 'section' },
  labels: [{ heading: '担当課' }],
  columns: [plans],
  total: { label: '合計', of: 'rows' },
  notes: [],
};

const years: RollupDefinition = {
  id: 'years',
  name: '年度別の取組数',
  title: '年度別の取組数',
  unitLine: null,
  ledger: 'plans',
  rows: { by: 'years' },
  labels: [{ heading: '年度' }],
  columns: [
    {
      id: 'active',
      heading: '取組数',
      measure: {
        measure: 'where',
        where: [{ field: 'period', covers: 'row' }],
        of: { measure: 'count' },
      },
      places: 0,
    },
  ],
  chart: { kind: 'columns', title: '年度別の取組数', columns: ['active'] },
  notes: [],
};

const POLICIES = ['方針1', '方針2', '方針3', '方針4', '方針5'];

const policies: RollupDefinition = {
  id: 'policies',
  name: '基本方針×総合計画の方針',
  title: '基本方針 × 総合計画の方針',
  unitLine: null,
  ledger: 'plans',
  rows: { by: 'values', field: 'policy' },
  labels: [{ heading: '基本方針', numbered: true }],
  columns: [
    ...POLICIES.map((names): RollupColumn => ({
      id: names,
      heading: names,
      group: '総合計画の方針',
      measure: {
        measure: 'where',
        where: [{ field: 'policies', names }],
        of: { measure: 'count' },
      },
      places: 0,
      total: { kind: 'sum' },
    })),
    {
      id: 'marks',
      heading: '計',
      measure: { measure: 'add', columns: POLICIES, places: 0, none: '0' },
      places: 0,
      total: { kind: 'sum' },
    },
  ],
  total: { label: '合計', of: 'rows' },
  notes: ['※　複数の方針に当たるアクションプランは，それぞれの方針に数えています。'],
};

/** Where what was measured stands, and what it is judged against. */
const RESULTS = { ...RESULT_FIELDS, ledger: 'results', year: 'year' } as const;

const VERDICTS = {
  reached: '達成',
  missed: '未達成',
  open: '未判定',
  unknown: '判定不可',
} as const;

function ofTarget(
  says: Extract<Measure, { measure: 'attainment' }>['says'],
  year?: number,
): Measure {
  const measure = { measure: 'attainment', says, results: RESULTS, words: VERDICTS } as const;
  return year === undefined ? measure : { ...measure, year };
}

const attainment: RollupDefinition = {
  id: 'attainment',
  name: '目標の達成状況',
  title: '目標の達成状況',
  unitLine: null,
  ledger: 'plans',
  rows: { by: 'items', fields: ['targets'] },
  labels: [
    { heading: '番号', field: 'number', merged: true },
    { heading: 'アクションプラン名', field: 'name', merged: true },
    { heading: '指標', item: true },
  ],
  columns: [
    { id: 'goal', heading: '目標', measure: ofTarget('goal'), places: 0, textWidth: 120 },
    ...YEARS.flatMap((year): readonly RollupColumn[] => [
      {
        id: `result${year}`,
        heading: '実績',
        group: printFiscalYear(year),
        measure: ofTarget('result', year),
        places: 0,
        textWidth: 60,
      },
      {
        id: `verdict${year}`,
        heading: '判定',
        group: printFiscalYear(year),
        measure: ofTarget('verdict', year),
        places: 0,
      },
    ]),
    {
      id: 'whole',
      heading: '判定',
      group: '取組期間',
      measure: ofTarget('whole'),
      places: 0,
    },
    {
      id: 'rate',
      heading: '達成率',
      group: '取組期間',
      measure: ofTarget('rate'),
      places: 1,
      percent: true,
    },
  ],
  facts: Object.values(VERDICTS).map((is) => ({
    label: `取組期間の判定が「${is}」の目標数`,
    measure: { measure: 'tally', column: 'whole', is },
    places: 0,
  })),
  notes: [
    '※　毎年度の目標は，すべての年度で達したときに取組期間の「達成」としています。実績がまだない年度は「未判定」，数値で比べられないものは「判定不可」です。',
    '※　達成率は，取組期間の目標は期間の通算又は直近の値，毎年度の目標は直近の年度の値によります。',
  ],
  orientation: 'landscape',
};

function targetsThat(heading: keyof typeof VERDICTS, group: string, year?: number): RollupColumn {
  const measure = { measure: 'attainment-count', verdict: heading, results: RESULTS } as const;
  return {
    id: `${heading}${year ?? ''}`,
    heading: VERDICTS[heading],
    group,
    measure: year === undefined ? measure : { ...measure, year },
    places: 0,
    total: { kind: 'sum' },
  };
}

const attainmentByFocus: RollupDefinition = {
  id: 'attainment-by-focus',
  name: '目標の達成状況 重点項目別',
  title: '重点項目別 目標の達成状況',
  unitLine: '[ 単位：目標 ]',
  ledger: 'plans',
  rows: { by: 'values', field: 'focus' },
  labels: [{ heading: '重点項目', numbered: true }],
  columns: [
    {
      id: 'targets',
      heading: '目標数',
      measure: { measure: 'count-items', field: 'targets' },
      places: 0,
      total: { kind: 'sum' },
    },
    ...YEARS.flatMap((year): readonly RollupColumn[] => [
      targetsThat('reached', printFiscalYear(year), year),
      targetsThat('missed', printFiscalYear(year), year),
    ]),
    ...(['reached', 'missed', 'open', 'unknown'] as const).map((verdict) =>
      targetsThat(verdict, '取組期間'),
    ),
  ],
  total: { label: '合計', of: 'rows' },
  notes: ['※　年度の欄は，その年度に判定する目標のうち実績があるものを数えています。'],
  orientation: 'landscape',
};

/** The targets judged in a year by their verdict, and the rate among those that were reached or missed. */
function outcomesOf(year: number): readonly RollupColumn[] {
  const group = printFiscalYear(year);
  const told = [`reached${year}`, `missed${year}`];
  return [
    targetsThat('reached', group, year),
    targetsThat('missed', group, year),
    {
      id: `told${year}`,
      heading: '達成＋未達成',
      group,
      measure: { measure: 'add', columns: told, places: 0, none: '0' },
      places: 0,
      aside: true,
    },
    { ...targetsThat('open', group, year), heading: '未入力' },
    {
      id: `rate${year}`,
      heading: '達成率',
      group,
      measure: {
        measure: 'share',
        of: `reached${year}`,
        base: `told${year}`,
        places: 1,
        none: '－',
      },
      places: 1,
      percent: true,
    },
  ];
}

const attainmentBySection: RollupDefinition = {
  id: 'attainment-by-section',
  name: '目標の達成状況 担当課別',
  title: '担当課別 目標の達成状況',
  unitLine: '[ 単位：目標 ]',
  ledger: 'plans',
  rows: { by: 'names', field: 'section' },
  labels: [{ heading: '担当課' }],
  columns: [
    {
      id: 'targets',
      heading: '目標数',
      measure: { measure: 'count-items', field: 'targets' },
      places: 0,
      total: { kind: 'sum' },
    },
    ...YEARS.flatMap(outcomesOf),
  ],
  total: { label: '合計', of: 'records' },
  notes: [
    '※　年度の欄は，その年度に判定する目標（毎年度の目標，年度ごとの値がある目標及び比較値と比べる目標）を数えています。取組期間を通して判定する目標は含めていません。',
    '※　達成率は，「達成」と「未達成」の合計に占める「達成」の割合です。「未入力」及び数値で比べられないものは含めていません。',
  ],
  orientation: 'landscape',
};

/** What the row's result says in a field. */
function resetColumn(heading: string, field: string, textWidth: number): RollupColumn {
  return { heading, measure: { measure: 'value', field }, places: 0, textWidth };
}

const OF_PLAN = { ledger: 'plans', through: 'number' };

const resets: RollupDefinition = {
  id: 'resets',
  name: '目標の再設定',
  title: '目標の再設定一覧',
  unitLine: null,
  ledger: 'results',
  rows: { by: 'records', where: [{ field: 'newTarget', filled: true }] },
  labels: [
    { heading: '番号', field: 'number' },
    { heading: 'アクションプラン名', field: 'name', of: OF_PLAN },
    { heading: '担当課', field: 'section', of: OF_PLAN },
    { heading: '指標', field: 'target' },
    { heading: '年度', field: 'year' },
  ],
  columns: [
    resetColumn('再設定前の目標', 'oldTarget', 130),
    resetColumn('再設定後の目標', 'newTarget', 130),
    resetColumn('原因・再設定', 'reason', 170),
  ],
  notes: ['※　再設定後の目標は，次の年度からの判定に用いています。'],
  orientation: 'landscape',
};

export const rollups: readonly RollupDefinition[] = [
  focuses,
  sections,
  years,
  policies,
  attainment,
  attainmentByFocus,
  attainmentBySection,
  resets,
];
