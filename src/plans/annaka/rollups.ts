/** 安中市's summary tables (docs/formats/annaka.md, Rollups). */
import type { RollupColumn, RollupDefinition } from '../../core/rollup';
import { printFiscalYear } from '../../core/fiscal-year';
import { LAST_YEAR, STAGES, YEARS } from './ledgers';
import { resultsRollups } from './results-rollups';

const SUM = { total: { kind: 'sum' } } as const;

const count: RollupColumn = {
  id: 'count',
  heading: '項目数',
  measure: { measure: 'count' },
  places: 0,
  ...SUM,
};

/** The items at each stage in a year, and those without one. */
function stagesOf(year: number | 'row' | 'chosen', group?: string): readonly RollupColumn[] {
  const shared = { places: 0, ...SUM, ...(group === undefined ? {} : { group }) };
  return [
    ...STAGES.map((is): RollupColumn => ({
      ...shared,
      id: `${is}${year}`,
      heading: is,
      measure: { measure: 'count-where', field: 'stage', year, is },
    })),
    {
      ...shared,
      id: `空欄${year}`,
      heading: '空欄',
      measure: { measure: 'count-blank', field: 'stage', year },
    },
  ];
}

const stages: RollupDefinition = {
  id: 'stages',
  name: '進捗状況 大項目×年度',
  title: '進捗状況 大項目 × 年度',
  unitLine: '[ 単位：項目 ]',
  ledger: 'items',
  rows: { by: 'values', field: 'major' },
  labels: [{ heading: '大項目', numbered: true }],
  columns: [count, ...YEARS.flatMap((year) => stagesOf(year, printFiscalYear(year)))],
  total: { label: '合計', of: 'rows' },
  notes: [],
  orientation: 'landscape',
};

const stagesByYear: RollupDefinition = {
  id: 'stages-by-year',
  name: '進捗状況 年度別',
  title: '進捗状況の推移',
  unitLine: '[ 単位：項目 ]',
  ledger: 'items',
  rows: { by: 'years' },
  labels: [{ heading: '年度' }],
  columns: stagesOf('row').map((column) => {
    const { total, ...others } = column;
    void total;
    return others;
  }),
  chart: {
    kind: 'stacked-columns',
    title: '進捗状況の推移',
    columns: [...STAGES, '空欄'].map((stage) => `${stage}row`),
  },
  notes: [],
};

const sections: RollupDefinition = {
  id: 'sections',
  name: '担当課別',
  title: '担当課別 進捗状況',
  unitLine: '[ 単位：項目 ]',
  ledger: 'items',
  rows: { by: 'names', field: 'section' },
  labels: [{ heading: '担当課' }],
  columns: [count, ...stagesOf('chosen', '進捗状況')],
  total: { label: '合計', of: 'rows' },
  chosenYear: LAST_YEAR,
  notes: [],
};

/** Points: figures with their indicator's unit wrap, for seven of them stand side by side. */
const FIGURE_WIDTH = 76;

const figures: RollupDefinition = {
  id: 'figures',
  name: '数値目標',
  title: '数値目標一覧',
  unitLine: null,
  ledger: 'items',
  rows: { by: 'items', fields: ['current', 'target', 'yearFigure'] },
  labels: [
    { heading: '番号', field: 'number', merged: true },
    { heading: '項目', field: 'item', merged: true },
    { heading: '指標', item: true },
  ],
  columns: [
    {
      id: 'current',
      heading: '現状の数値',
      measure: { measure: 'item', field: 'current' },
      places: 0,
      textWidth: FIGURE_WIDTH,
    },
    {
      id: 'target',
      heading: '目標の数値',
      measure: { measure: 'item', field: 'target' },
      places: 0,
      textWidth: FIGURE_WIDTH,
    },
    ...YEARS.map((year): RollupColumn => ({
      heading: printFiscalYear(year),
      group: '年度の数値',
      measure: { measure: 'item', field: 'yearFigure', year, or: 'yearGoal' },
      places: 0,
      textWidth: FIGURE_WIDTH,
    })),
    {
      id: 'trend',
      heading: '方向',
      measure: {
        measure: 'trend',
        fields: ['current', 'yearFigure', 'target'],
        words: { up: '増', down: '減', level: '維持', unknown: '－' },
      },
      places: 0,
    },
  ],
  notes: [],
  orientation: 'landscape',
};

const coverage: RollupDefinition = {
  id: 'coverage',
  name: '数値目標の設定状況',
  title: '数値目標の設定状況',
  unitLine: '[ 単位：項目 ]',
  ledger: 'items',
  rows: { by: 'values', field: 'major' },
  labels: [{ heading: '大項目', numbered: true }],
  columns: [
    count,
    stated('any', '数値あり', ['current', 'target', 'yearFigure']),
    stated('current', '現状の数値', ['current']),
    stated('target', '目標の数値', ['target']),
    stated('years', '年度の数値', ['yearFigure']),
  ],
  total: { label: '合計', of: 'rows' },
  notes: [],
};

function stated(id: string, heading: string, fields: readonly string[]): RollupColumn {
  // A goal of the years may say when accounts are published: that is then the figure of the year.
  const inWords = fields.includes('yearFigure') ? { or: 'yearGoal' } : {};
  return {
    id,
    heading,
    measure: { measure: 'count-stated', fields, ...inWords },
    places: 0,
    ...SUM,
  };
}

const contents: RollupDefinition = {
  id: 'contents',
  name: '目次',
  title: '目次',
  unitLine: null,
  ledger: 'items',
  rows: { by: 'records' },
  labels: [
    { heading: '大項目', field: 'major', merged: true },
    { heading: '中項目', field: 'middle', merged: true },
    { heading: '項目', field: 'item' },
  ],
  columns: [
    { id: 'page', heading: '頁', measure: { measure: 'value', field: 'number' }, places: 0 },
  ],
  notes: [],
};

export const rollups: readonly RollupDefinition[] = [
  stages,
  stagesByYear,
  sections,
  figures,
  coverage,
  contents,
  ...resultsRollups,
];
