/** 苫小牧市: the status sheet of a practice, ① and ② (docs/formats/tomakomai.md, Layouts). */
import type { Band, EachBand, FormDefinition, RecordForm } from '../../core/form/definition';
import type { FormCell, FormRow } from '../../core/form/cell-definition';
import { initiativeSheet } from './initiative-form';
import { AXES, LIFE, REVIEWED_YEARS, YEARS } from './settings';
import { THEMES } from './themes';

/**
 * Beside the labels each year has three columns of the grid, the third for its status: three signs a line. The seven themes share
 * them as evenly as they go.
 */
const YEAR_WIDTHS = [27, 26, 31];
const COLUMNS = YEARS.length * YEAR_WIDTHS.length;
const OF_INITIATIVE = { ledger: 'initiatives', by: 'initiative' } as const;
const EVERY_YEAR = { begins: LIFE.begins };

function themeWidth(at: number): number {
  return at === THEMES.length - 1 ? COLUMNS - 2 * at : 2;
}

const head: Band = {
  band: 'rows',
  head: true,
  minHeight: 18,
  rows: [
    [
      { element: 'label', text: '実践項目' },
      { element: 'text', parts: [{ field: 'title' }, { field: 'revision' }], columns: COLUMNS },
    ],
    [
      { element: 'label', text: '担当部署' },
      { element: 'field', field: 'sections', columns: COLUMNS, fill: true },
    ],
  ],
};

const themes: Band = {
  band: 'rows',
  needs: 'initiatives',
  rows: [
    [
      { element: 'label', text: 'テーマ', rows: 2 },
      ...THEMES.map(({ onSheet }, at): FormCell => ({
        element: 'label',
        text: onSheet,
        columns: themeWidth(at),
      })),
    ],
    THEMES.map(({ field }, at) => ({
      element: 'field',
      field,
      of: OF_INITIATIVE,
      columns: themeWidth(at),
      align: 'center',
    })),
  ],
};

const schedule: Band = {
  band: 'rows',
  needs: 'schedule',
  rows: [
    [
      { element: 'label', text: '工程表\n（予定含む）', also: ['工程表'], rows: 3 },
      { element: 'years', columns: 3, print: 'short-nendo' },
    ],
    [
      {
        element: 'by-year',
        ledger: 'schedule',
        columns: 3,
        parts: [
          { field: 'planned', columns: 2, fill: true },
          { field: 'status', years: REVIEWED_YEARS, align: 'center', fill: true },
        ],
      },
    ],
    [
      {
        element: 'by-year',
        ledger: 'schedule',
        columns: 3,
        parts: [{ field: 'revised', columns: 3, fill: true }],
      },
    ],
  ],
};

const items: EachBand = {
  band: 'each',
  ledger: 'items',
  side: { element: 'label', text: '取組内容' },
  heads: [
    [
      {
        element: 'label',
        text: '【取組予定・今後の取組予定】',
        also: ['【取組予定】'],
        columns: 7,
      },
      {
        element: 'label',
        text: '【取組結果・評価につながる活動指標（効果）】',
        also: ['【取組結果】'],
        columns: 8,
      },
    ],
  ],
  row: [
    { element: 'item-year', print: 'short' },
    { element: 'field', field: 'item', align: 'center', fill: true },
    { element: 'field', field: 'planned', columns: 5, fill: true },
    { element: 'field', field: 'result', columns: 8, fill: true },
  ],
  foot: [
    [
      { element: 'label', text: '取組終了の場合記入 →', align: 'right', columns: 7 },
      {
        element: 'text',
        parts: [{ field: 'end', print: 'year-end' }, '取組終了'],
        columns: 8,
        align: 'center',
        fill: true,
      },
    ],
  ],
  everyYear: EVERY_YEAR,
};

/** The years' scores, that of the plan as a whole, and the reason for it. */
function axisRow(label: string, field: string, overall: FormCell): FormRow {
  return [
    { element: 'label', text: label, columns: 2 },
    {
      element: 'by-year',
      years: REVIEWED_YEARS,
      parts: [{ field, align: 'center', fill: true }],
    },
    overall,
    { element: 'field', field: `${field}Reason`, columns: 8, fill: true },
  ];
}

const OVERALL = AXES.map(({ id }) => `${id}Overall`);

const evaluation: Band = {
  band: 'rows',
  rows: [
    [
      { element: 'label', text: '取組に対する\n自己評価', rows: AXES.length + 3 },
      { element: 'label', text: '', columns: 2 },
      { element: 'years', years: REVIEWED_YEARS, print: 'short' },
      { element: 'label', text: '総括' },
      { element: 'label', text: '【評価の理由】', columns: 8 },
    ],
    ...AXES.map(({ id, label }) =>
      axisRow(label, id, {
        element: 'field',
        field: `${id}Overall`,
        align: 'center',
        fill: true,
      }),
    ),
    [
      { element: 'label', text: '合計', columns: 2 },
      { element: 'label', text: '', columns: REVIEWED_YEARS.length },
      { element: 'derived', field: 'total', as: { kind: 'sum', of: OVERALL } },
      { element: 'label', text: '', columns: 8 },
    ],
    axisRow('総合評価', 'grade', {
      element: 'derived',
      field: 'gradeOverall',
      as: { kind: 'grade', of: OVERALL },
    }),
  ],
};

const secondPage: Band = {
  band: 'rows',
  beginsPage: true,
  minHeight: 18,
  rows: [
    [
      {
        element: 'label',
        text: '【行政創革プラン進捗状況シート②】',
        align: 'left',
        columns: COLUMNS + 1,
      },
    ],
    [
      { element: 'text', parts: ['No.', { field: 'initiative' }], align: 'center' },
      { element: 'field', field: 'number', align: 'center' },
      { element: 'text', parts: [{ field: 'title' }], columns: 9, shown: true },
      { element: 'label', text: '確認時期', columns: 2 },
      { element: 'label', text: '{asOf.end}', columns: 3 },
    ],
  ],
};

const issues: EachBand = {
  band: 'each',
  ledger: 'issues',
  side: { element: 'label', text: '取組上の\n課題等' },
  heads: [
    [
      { element: 'label', text: '年度' },
      { element: 'label', text: '課題・問題点／今後の想定される課題等', columns: 8 },
      { element: 'label', text: '左記の解決方法', columns: 6 },
    ],
  ],
  row: [
    { element: 'item-year', print: 'short' },
    { element: 'field', field: 'issue', columns: 8, fill: true },
    { element: 'field', field: 'solution', columns: 6, fill: true },
  ],
  foot: [
    [
      { element: 'label', text: '【上記のうち、\n特記すべき事項】', columns: 3 },
      { element: 'field', field: 'noteworthy', columns: COLUMNS - 3, fill: true },
    ],
  ],
  everyYear: EVERY_YEAR,
};

const remarks: Band = {
  band: 'rows',
  minHeight: 40,
  rows: [
    [
      { element: 'label', text: '特記事項' },
      { element: 'label', text: '総括' },
      { element: 'field', field: 'remarks', columns: COLUMNS - 1, fill: true },
    ],
  ],
};

const practice: RecordForm = {
  kind: 'record',
  id: 'practice',
  name: '進捗状況シート',
  ledger: 'practices',
  widths: [53, ...YEARS.flatMap(() => YEAR_WIDTHS)],
  fontSize: 7.5,
  orientation: 'portrait',
  margin: 18,
  headings: [
    {
      parts: ['No.', { field: 'initiative' }, '　', { field: 'title', of: OF_INITIATIVE }],
      fontSize: 11,
      every: true,
    },
  ],
  perPage: 1,
  chapter: { field: 'initiative', name: ['No.', { field: 'initiative' }], label: '取組項目' },
  bands: [head, themes, schedule, items, evaluation, secondPage, issues, remarks],
};

export const forms: readonly FormDefinition[] = [practice, initiativeSheet];
