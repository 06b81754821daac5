/** 苫小牧市's summary tables (docs/formats/tomakomai.md, Rollups). */
import { shortFiscalYear } from '../../core/fiscal-year';
import type { Measure, RollupColumn, RollupDefinition } from '../../core/rollup';
import { AXES, GRADE_SCALE, LAST_YEAR, REVIEWED_YEARS } from './settings';
import { THEMES } from './themes';

/** What stands where nothing was scored. */
const NONE = '－';
const MEANS = '平均値';

function ofPractices(of: Measure): Measure {
  return { measure: 'related', ledger: 'practices', through: 'initiative', of };
}

const practiceCount: RollupColumn = {
  id: 'practices',
  heading: '実践項目数',
  measure: ofPractices({ measure: 'count' }),
  places: 0,
};

/** The four averages of 総括, rounded one by one. */
const means: readonly RollupColumn[] = AXES.map(({ id, label }) => ({
  id,
  heading: label,
  group: MEANS,
  measure: ofPractices({ measure: 'mean', field: `${id}Overall`, places: 1, none: NONE }),
  places: 1,
}));

const axes = AXES.map(({ id }) => id);

/** 合計 adds the rounded averages; the grade follows from it and from them. */
const totalAndGrade: readonly RollupColumn[] = [
  {
    id: 'total',
    heading: '合計',
    measure: { measure: 'add', columns: axes, places: 1, none: NONE },
    places: 1,
  },
  {
    id: 'grade',
    heading: '総合評価',
    measure: { measure: 'grade', total: 'total', axes, scale: GRADE_SCALE, none: NONE },
    places: 0,
  },
];

const initiatives: RollupDefinition = {
  id: 'initiatives',
  name: '取組項目別',
  title: '取組項目別 評価一覧',
  unitLine: null,
  ledger: 'initiatives',
  rows: { by: 'records' },
  labels: [
    { heading: 'No.', field: 'number' },
    { heading: '取組項目', field: 'title' },
  ],
  columns: [
    ...THEMES.map(({ field, short }): RollupColumn => ({
      id: field,
      heading: short,
      group: 'テーマ',
      measure: { measure: 'value', field },
      places: 0,
    })),
    practiceCount,
    ...means,
    ...totalAndGrade,
    {
      id: 'committee',
      heading: '審議会評価平均',
      measure: { measure: 'value', field: 'committee' },
      places: 1,
    },
  ],
  notes: [
    '※　平均値は，実践項目の総括を小数第2位で四捨五入したものです。合計は，四捨五入した平均値の和です。',
  ],
  orientation: 'landscape',
};

const themes: RollupDefinition = {
  id: 'themes',
  name: 'テーマ別',
  title: 'テーマ別 評価一覧',
  unitLine: null,
  ledger: 'initiatives',
  rows: {
    by: 'marks',
    fields: THEMES.map(({ field, number, name }) => ({ field, labels: [number, name] })),
  },
  labels: [{ heading: 'No.' }, { heading: 'テーマ' }],
  columns: [
    { id: 'items', heading: '取組項目数', measure: { measure: 'count' }, places: 0 },
    practiceCount,
    ...means,
    ...totalAndGrade,
    {
      id: 'committee',
      heading: '審議会評価平均',
      measure: { measure: 'mean', field: 'committee', places: 1, none: NONE },
      places: 1,
    },
  ],
  chart: { kind: 'radar', title: 'テーマ別評価平均', columns: ['committee'] },
  notes: [
    '※　平均値は，そのテーマの取組項目に属する実践項目の総括の平均です。審議会評価平均は，取組項目ごとの平均を平均したものです。',
  ],
  orientation: 'landscape',
  overlapping: true,
};

const practices: RollupDefinition = {
  id: 'practices',
  name: '実践項目別',
  title: '実践項目別 評価一覧',
  unitLine: null,
  ledger: 'practices',
  rows: { by: 'records' },
  labels: [
    { heading: '大No.', field: 'initiative', merged: true },
    {
      heading: '取組項目',
      field: 'title',
      of: { ledger: 'initiatives', through: 'initiative' },
      merged: true,
    },
    { heading: '小No.', field: 'number' },
    { heading: '実践項目', field: 'title' },
  ],
  columns: [
    ...REVIEWED_YEARS.map((year): RollupColumn => ({
      heading: shortFiscalYear(year),
      group: '総合評価（年度別）',
      measure: { measure: 'value', field: 'grade', year },
      places: 0,
    })),
    ...AXES.map(({ id, label }): RollupColumn => ({
      id,
      heading: label,
      group: '総括',
      measure: { measure: 'value', field: `${id}Overall` },
      places: 0,
    })),
    { id: 'total', heading: '合計', measure: { measure: 'value', field: 'total' }, places: 0 },
    {
      id: 'grade',
      heading: '総合評価',
      measure: { measure: 'value', field: 'gradeOverall' },
      places: 0,
    },
    { id: 'end', heading: '取組終了', measure: { measure: 'value', field: 'end' }, places: 0 },
    {
      id: 'sections',
      heading: '担当部署',
      measure: { measure: 'value', field: 'sections' },
      places: 0,
      textWidth: 160,
    },
  ],
  notes: [],
  orientation: 'landscape',
};

/** What a year's grade is worked out from stands beside the table. */
function gradeInYear(year: number): readonly RollupColumn[] {
  const name = shortFiscalYear(year);
  const own = AXES.map(({ id }) => `${id}${name}`);
  const aside = { group: `${name}の平均`, places: 1, aside: true } as const;
  return [
    ...AXES.map(({ id, label }): RollupColumn => ({
      ...aside,
      id: `${id}${name}`,
      heading: label,
      measure: ofPractices({ measure: 'mean', field: id, year, places: 1, none: NONE }),
    })),
    {
      ...aside,
      id: `total${name}`,
      heading: '合計',
      measure: { measure: 'add', columns: own, places: 1, none: NONE },
    },
    {
      id: `grade${name}`,
      heading: name,
      group: '総合評価',
      measure: {
        measure: 'grade',
        total: `total${name}`,
        axes: own,
        scale: GRADE_SCALE,
        none: NONE,
      },
      places: 0,
    },
  ];
}

const initiativesByYear: RollupDefinition = {
  id: 'initiatives-by-year',
  name: '取組項目別×年度',
  title: '取組項目別 総合評価の推移',
  unitLine: null,
  ledger: 'initiatives',
  rows: { by: 'records' },
  labels: [
    { heading: 'No.', field: 'number' },
    { heading: '取組項目', field: 'title' },
  ],
  columns: [
    ...REVIEWED_YEARS.flatMap(gradeInYear),
    {
      id: `grade${shortFiscalYear(LAST_YEAR)}`,
      heading: shortFiscalYear(LAST_YEAR),
      group: '総合評価',
      measure: { measure: 'words', words: '今回', year: LAST_YEAR },
      places: 0,
    },
  ],
  notes: ['※　各年度の総合評価は，その年度に評価のある実践項目の平均値によるものです。'],
};

const GRADES = GRADE_SCALE.grades.map(({ grade }) => grade);
const BEST = GRADES.slice(0, 2);

const distribution: RollupDefinition = {
  id: 'distribution',
  name: '評価の分布',
  title: '実践項目の総合評価の分布',
  unitLine: null,
  ledger: 'practices',
  rows: {
    by: 'cases',
    cases: [
      ...GRADES.map((grade) => ({
        label: grade,
        where: [{ field: 'gradeOverall', in: [grade] }],
      })),
      { label: `うち${BEST.join('及び')}`, where: [{ field: 'gradeOverall', in: BEST }] },
    ],
  },
  labels: [{ heading: '総合評価' }],
  columns: [
    {
      id: 'all',
      heading: '全実践項目数',
      // The practices whose 総括 is due: only they can have a grade.
      measure: { measure: 'whole', of: { measure: 'count', due: 'gradeOverall' } },
      places: 0,
      aside: true,
    },
    {
      id: 'count',
      heading: '実践項目数',
      measure: { measure: 'count', due: 'gradeOverall' },
      places: 0,
    },
    {
      id: 'share',
      heading: '割合',
      measure: { measure: 'share', of: 'count', base: 'all', places: 1 },
      places: 1,
      percent: true,
    },
  ],
  total: { label: '合計', of: 'records' },
  facts: [
    {
      label: '審議会評価平均が4.0以上の取組項目数',
      ledger: 'initiatives',
      measure: {
        measure: 'where',
        where: [{ field: 'committee', atLeast: 4 }],
        of: { measure: 'count' },
      },
      places: 0,
    },
    {
      label: '審議会評価平均の最高',
      ledger: 'initiatives',
      measure: { measure: 'extreme', which: 'highest', field: 'committee', none: NONE },
      places: 1,
    },
    {
      label: '審議会評価平均の最低',
      ledger: 'initiatives',
      measure: { measure: 'extreme', which: 'lowest', field: 'committee', none: NONE },
      places: 1,
    },
  ],
  notes: [],
};

export const rollups: readonly RollupDefinition[] = [
  initiatives,
  themes,
  practices,
  initiativesByYear,
  distribution,
];
