/** 安曇野市: the 一覧 over facing pages, the 体系, and the sheet of results (docs/formats/azumino.md). */
import type { FormDefinition, ListColumn, ListForm, RecordForm } from '../../core/form/definition';

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

/** The sheet of one action plan, across as the 一覧 is: a row a target and year, which the section fills in. */
const status: RecordForm = {
  kind: 'record',
  id: 'status',
  name: '取組状況シート',
  ledger: 'plans',
  needs: 'results',
  widths: [52, 160, 66, 58, 160, 96, 95],
  fontSize: 8,
  orientation: 'landscape',
  margin: 18,
  headings: [
    { parts: [{ field: 'policy' }], fontSize: 12, every: true },
    { parts: [{ field: 'focus' }], fontSize: 11, every: true },
  ],
  chapter: { field: 'policy' },
  perPage: 1,
  bands: [
    {
      band: 'rows',
      head: true,
      minHeight: 24,
      rows: [
        [
          { element: 'label', text: '番号' },
          { element: 'field', field: 'number', align: 'center' },
          { element: 'label', text: 'アクション\nプラン名' },
          { element: 'field', field: 'name', columns: 4 },
        ],
        [
          { element: 'label', text: '担当課' },
          { element: 'field', field: 'section', align: 'center' },
          { element: 'label', text: '取組期間' },
          { element: 'field', field: 'period', columns: 4 },
        ],
      ],
    },
    {
      band: 'rows',
      minHeight: 24,
      rows: [
        [
          { element: 'label', text: '目標・指標' },
          { element: 'field', field: 'targets', columns: 6 },
        ],
        [
          { element: 'label', text: '取組内容' },
          { element: 'field', field: 'actions', columns: 6 },
        ],
      ],
    },
    {
      band: 'each',
      ledger: 'results',
      minHeight: 24,
      heads: [
        [
          { element: 'label', text: '年度' },
          { element: 'label', text: '指標' },
          { element: 'label', text: '実績値' },
          { element: 'label', text: '比較値' },
          { element: 'label', text: '原因・再設定' },
          { element: 'label', text: '再設定前の目標' },
          { element: 'label', text: '再設定後の目標' },
        ],
      ],
      row: [
        { element: 'item-year' },
        { element: 'field', field: 'target', fill: true },
        { element: 'field', field: 'value', align: 'center', fill: true },
        { element: 'field', field: 'reference', align: 'center', fill: true },
        { element: 'field', field: 'reason', fill: true },
        { element: 'field', field: 'oldTarget', fill: true },
        { element: 'field', field: 'newTarget', fill: true },
      ],
      // It tells a section how to write, and a reader of the sheets that the rows end here and not on the page before.
      foot: [
        [
          {
            element: 'label',
            text: '再設定後の目標は「目標・指標」と同じ書き方で入力してください（例：○修繕工事：4橋/年）。',
            align: 'left',
            columns: 7,
          },
        ],
      ],
      everyYear: { within: 'period' },
    },
  ],
};

export const forms: readonly FormDefinition[] = [list, tree, status];
