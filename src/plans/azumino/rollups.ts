/** 安曇野市's summary tables (formats/azumino.md, Rollups). */
import type { RollupColumn, RollupDefinition } from '../../core/rollup';

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

export const rollups: readonly RollupDefinition[] = [focuses, sections, years, policies];
