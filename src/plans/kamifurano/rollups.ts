/** 上富良野町's summary tables (docs/formats/kamifurano.md, Rollups). */
import type { RollupColumn, RollupDefinition, RollupLabel } from '../../core/rollup';

const RESULTS = ['達成できた', '一部達成できた', '達成できなかった'];
const NOT_ALL_ACHIEVED = RESULTS.slice(1);

/** Each result as a share of the row's sheets. */
const columns: readonly RollupColumn[] = [
  {
    id: 'sheets',
    heading: '件数',
    measure: { measure: 'count' },
    places: 0,
    total: { kind: 'sum' },
  },
  ...RESULTS.map((is): RollupColumn => ({
    id: `${is}の件数`,
    heading: is,
    measure: { measure: 'count-where', field: 'achievement', is },
    places: 0,
    aside: true,
  })),
  ...RESULTS.map((is): RollupColumn => ({
    id: is,
    heading: is,
    group: '目標の達成',
    measure: { measure: 'with-share', of: `${is}の件数`, base: 'sheets', places: 1 },
    places: 0,
  })),
];

/** What every table by results shares. */
const byResult = {
  unitLine: '[ 件数（割合）]',
  ledger: 'sheets',
  columns,
  total: { label: '全体', of: 'records' },
  notes: [],
} as const;

const achievement: RollupDefinition = {
  ...byResult,
  id: 'achievement',
  name: '目標の達成状況',
  title: '目標の達成状況',
  rows: { by: 'levels', fields: ['basic', 'promotion', 'group'] },
  labels: [{ heading: '基本項目・推進項目・取組項目', numbered: true }],
};

const sections: RollupDefinition = {
  ...byResult,
  id: 'sections',
  name: '実践課別',
  title: '実践課別 目標の達成状況',
  rows: { by: 'values', field: 'section' },
  labels: [{ heading: '実践課' }],
};

const leadingSections: RollupDefinition = {
  ...byResult,
  id: 'leading-sections',
  name: '実践課別 とりまとめ課',
  title: '実践課別 目標の達成状況（全課はとりまとめ課に算入）',
  rows: { by: 'names', field: 'section' },
  labels: [{ heading: '実践課・とりまとめ課' }],
};

const LEVELS: readonly RollupLabel[] = [
  { heading: '基本項目', field: 'basic', merged: true },
  { heading: '推進項目', field: 'promotion', merged: true },
  { heading: '取組項目', field: 'group', merged: true },
  { heading: '取組細目', field: 'item' },
];

const notAchieved: RollupDefinition = {
  id: 'not-achieved',
  name: '未達成一覧',
  title: '目標が達成に至らなかった取組',
  unitLine: null,
  ledger: 'sheets',
  rows: { by: 'records', where: [{ field: 'achievement', in: NOT_ALL_ACHIEVED }] },
  labels: [
    { heading: '取組項目', field: 'group', merged: true },
    { heading: '取組細目', field: 'item' },
    { heading: '実践課', field: 'section' },
  ],
  columns: [
    {
      id: 'achievement',
      heading: '目標の達成',
      measure: { measure: 'value', field: 'achievement' },
      places: 0,
    },
    {
      id: 'evaluation',
      heading: '評価・検証',
      measure: { measure: 'value', field: 'evaluation' },
      places: 0,
      textWidth: 360,
    },
  ],
  notes: [],
  orientation: 'landscape',
};

const tree: RollupDefinition = {
  id: 'tree',
  name: '計画の体系',
  title: '計画の体系',
  unitLine: null,
  ledger: 'tree',
  rows: { by: 'records' },
  labels: LEVELS,
  columns: [
    {
      id: 'sections',
      heading: '実践課',
      measure: { measure: 'value', field: 'sections' },
      places: 0,
      textWidth: 160,
    },
  ],
  notes: [],
  orientation: 'landscape',
};

export const rollups: readonly RollupDefinition[] = [
  achievement,
  sections,
  leadingSections,
  notAchieved,
  tree,
];
