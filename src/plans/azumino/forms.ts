/** 安曇野市: the 一覧 over facing pages, and the 体系 (docs/formats/azumino.md, Layout). */
import type { FormDefinition, ListColumn, ListForm } from '../../core/form/definition';

const POLICY: ListColumn = {
  label: '基本方針',
  cell: { element: 'field', field: 'policy', vertical: 'top' },
  merged: true,
};
const FOCUS: ListColumn = {
  label: '重点項目',
  cell: { element: 'field', field: 'focus', vertical: 'top' },
  merged: true,
};
const NAME: ListColumn = {
  label: 'アクションプラン名',
  cell: {
    element: 'text',
    parts: [{ field: 'number', print: 'circled' }, '　', { field: 'name' }],
  },
};

/** A row an action plan; what it aims at on the left page, how and what for on the right one. */
const list: ListForm = {
  kind: 'list',
  id: 'list',
  name: '一覧',
  ledger: 'plans',
  widths: [72, 80, 118, 64, 102, 251, 250, 225, 212],
  fontSize: 9,
  orientation: 'landscape',
  margin: 18,
  headings: [],
  chapter: { field: 'policy' },
  facing: 6,
  together: 'focus',
  columns: [
    POLICY,
    FOCUS,
    NAME,
    {
      label: '担当課',
      cell: { element: 'field', field: 'section', align: 'center', fill: true },
    },
    {
      label: '取組期間',
      cell: { element: 'field', field: 'period', align: 'center', fill: true },
    },
    { label: '目標・指標', cell: { element: 'field', field: 'targets', fill: true } },
    { label: '取組内容', cell: { element: 'field', field: 'actions', fill: true } },
    { label: '得られる効果', cell: { element: 'field', field: 'effects', fill: true } },
    { label: '総合計画の方針', cell: { element: 'field', field: 'policies', fill: true } },
  ],
};

/** The plan's tree: policies, focuses, action plans, sections. */
const tree: ListForm = {
  kind: 'list',
  id: 'tree',
  name: '体系',
  ledger: 'plans',
  widths: [175, 175, 245, 92],
  fontSize: 9,
  orientation: 'landscape',
  margin: 18,
  headings: [{ parts: ['体　系'], fontSize: 14, align: 'center' }],
  together: 'policy',
  shown: true,
  columns: [
    POLICY,
    FOCUS,
    { ...NAME, label: 'アクションプラン' },
    { label: '担当課', cell: { element: 'field', field: 'section', align: 'center' } },
  ],
};

export const forms: readonly FormDefinition[] = [list, tree];
