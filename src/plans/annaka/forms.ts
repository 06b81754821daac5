/** 安中市: the page of one item, the 目次, and the sheet of its results (docs/formats/annaka.md). */
import type { FormDefinition, ListForm, RecordForm, RowsBand } from '../../core/form/definition';
import type { FormCell } from '../../core/form/cell-definition';

/** A text over the six columns beside its label. */
function textRow(label: string, field: string, minHeight: number): RowsBand {
  return {
    band: 'rows',
    minHeight,
    rows: [
      [
        { element: 'label', text: label },
        { element: 'field', field, columns: 6, vertical: 'top', fill: true },
      ],
    ],
  };
}

/** A row of the years; what holds for all of them stands in one cell. */
function yearRow(
  label: string,
  field: string,
  look: Pick<FormCell, 'align' | 'vertical'>,
): readonly FormCell[] {
  return [
    { element: 'label', text: label },
    {
      element: 'by-year',
      merged: true,
      parts: [{ field, fill: true, ...look }],
    },
  ];
}

/** One item a page; its number is the page's in the city's booklet. */
const item: RecordForm = {
  kind: 'record',
  id: 'item',
  name: '項目',
  ledger: 'items',
  // Seven full-width signs at 9 points a year, as the ledger's boxes say.
  widths: [47, 71, 71, 71, 71, 71, 71],
  fontSize: 9,
  orientation: 'portrait',
  margin: 18,
  headings: [
    { parts: ['番号 ', { field: 'number' }], fontSize: 9, every: true, align: 'right' },
    { parts: [{ field: 'major' }], fontSize: 14, every: true },
    { parts: [{ field: 'middle' }], fontSize: 12, every: true },
    { parts: [{ field: 'item' }], fontSize: 11, every: true },
  ],
  chapter: { field: 'major' },
  perPage: 1,
  bands: [
    {
      band: 'rows',
      minHeight: 27,
      rows: [
        [
          { element: 'label', text: '担当課' },
          { element: 'field', field: 'section', columns: 3, align: 'center', fill: true },
          { element: 'label', text: '関係課' },
          { element: 'field', field: 'related', columns: 2, fill: true },
        ],
      ],
    },
    textRow('現状と\n課題', 'issues', 120),
    textRow('取組\n内容', 'actions', 96),
    {
      band: 'rows',
      minHeight: 27,
      rows: [
        [
          { element: 'label', text: '目標の\n状態', rows: 4 },
          { element: 'field', field: 'goal', columns: 4, rows: 4, vertical: 'top', fill: true },
          { element: 'label', text: '現状の数値', columns: 2 },
        ],
        [{ element: 'field', field: 'current', columns: 2, align: 'center', fill: true }],
        [{ element: 'label', text: '目標の数値', columns: 2 }],
        [{ element: 'field', field: 'target', columns: 2, align: 'center', fill: true }],
      ],
    },
    {
      band: 'rows',
      minHeight: 27,
      rows: [
        [
          { element: 'label', text: '年次\n計画', rows: 4 },
          { element: 'label', text: '年度' },
          { element: 'years' },
        ],
        [
          { element: 'label', text: '進捗状況' },
          { element: 'by-year', parts: [{ field: 'stage', align: 'center', fill: true }] },
        ],
        yearRow('年度目標', 'yearGoal', { align: 'left', vertical: 'center' }),
        yearRow('数値', 'yearFigure', { align: 'center', vertical: 'center' }),
      ],
    },
  ],
};

/** The tree of items with their pages. */
const contents: ListForm = {
  kind: 'list',
  id: 'contents',
  name: '目次',
  ledger: 'items',
  widths: [125, 150, 166, 32],
  fontSize: 9,
  orientation: 'portrait',
  margin: 18,
  headings: [{ parts: ['目　次'], fontSize: 14, align: 'center' }],
  together: 'major',
  shown: true,
  columns: [
    { label: '大項目', cell: { element: 'field', field: 'major' }, merged: true },
    { label: '中項目', cell: { element: 'field', field: 'middle' }, merged: true },
    { label: '項目', cell: { element: 'field', field: 'item' } },
    { label: '頁', cell: { element: 'field', field: 'number', align: 'right' } },
  ],
};

/** A row of the years' results, which the section fills in. */
function resultRow(label: string, field: string, align: 'left' | 'center'): readonly FormCell[] {
  return [
    { element: 'label', text: label },
    {
      element: 'by-year',
      ledger: 'results',
      parts: [{ field, fill: true, align, vertical: 'center' }],
    },
  ];
}

/**
 * The same grid of years as the item's page, with what was reached below what was planned. Its labels are none of the page's: a sheet whose
 * top was cut off is then known for the one or the other.
 */
const status: RecordForm = {
  kind: 'record',
  id: 'status',
  name: '取組状況シート',
  ledger: 'items',
  needs: 'results',
  widths: item.widths,
  fontSize: 9,
  orientation: 'portrait',
  margin: 18,
  headings: [
    { parts: [{ field: 'major' }], fontSize: 12, every: true },
    { parts: [{ field: 'middle' }], fontSize: 11, every: true },
  ],
  chapter: { field: 'major' },
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
          { element: 'label', text: '項目名' },
          { element: 'field', field: 'item', columns: 4 },
        ],
        [
          { element: 'label', text: '担当課' },
          { element: 'field', field: 'section', columns: 6 },
        ],
      ],
    },
    {
      band: 'rows',
      minHeight: 27,
      rows: [
        [
          { element: 'label', text: '目標', rows: 2 },
          { element: 'field', field: 'goal', columns: 4, rows: 2, vertical: 'top' },
          { element: 'label', text: '数値\n（現状）' },
          { element: 'field', field: 'current', align: 'center' },
        ],
        [
          { element: 'label', text: '数値\n（目標）' },
          { element: 'field', field: 'target', align: 'center' },
        ],
      ],
    },
    {
      band: 'rows',
      minHeight: 24,
      rows: [
        [
          { element: 'label', text: '計画', rows: 4 },
          { element: 'label', text: '年度' },
          { element: 'years' },
        ],
        [
          { element: 'label', text: '進捗（計画）' },
          { element: 'by-year', parts: [{ field: 'stage', align: 'center' }] },
        ],
        [
          { element: 'label', text: '目標（計画）' },
          { element: 'by-year', merged: true, parts: [{ field: 'yearGoal', vertical: 'center' }] },
        ],
        [
          { element: 'label', text: '数値（計画）' },
          {
            element: 'by-year',
            merged: true,
            parts: [{ field: 'yearFigure', align: 'center', vertical: 'center' }],
          },
        ],
      ],
    },
    {
      band: 'rows',
      minHeight: 24,
      rows: [
        [
          { element: 'label', text: '実績', rows: 8 },
          { element: 'label', text: '年度' },
          { element: 'years' },
        ],
        resultRow('進捗（実績）', 'doneStage', 'center'),
        resultRow('数値（実績）', 'doneFigure', 'center'),
        resultRow('目標の達成', 'outcome', 'center'),
        resultRow('理由', 'cause', 'left'),
        resultRow('審議会の\n意見', 'opinion', 'left'),
        resultRow('再設定前\nの目標', 'oldGoal', 'left'),
        resultRow('再設定後\nの目標', 'newGoal', 'left'),
      ],
    },
  ],
};

export const forms: readonly FormDefinition[] = [item, contents, status];
