/** 上富良野町: the sheet of one item and practising section, and the 計画の体系 (docs/formats/kamifurano.md, Layout). */
import type { FormDefinition, ListForm, RecordForm } from '../../core/form/definition';
import type { FormRow } from '../../core/form/cell-definition';

/** A row over the whole sheet: its label lies over the year's column and the next. */
function wideRow(label: string, field: string): FormRow {
  return [
    { element: 'label', text: label, columns: 2 },
    { element: 'field', field, columns: 2, fill: true },
  ];
}

/** A row beside the year. */
function yearRow(label: string, field: string): FormRow {
  return [
    { element: 'label', text: label },
    { element: 'field', field, columns: 2, fill: true },
  ];
}

const sheet: RecordForm = {
  kind: 'record',
  id: 'sheet',
  name: '取組シート',
  ledger: 'sheets',
  widths: [50, 50, 60, 313],
  fontSize: 8,
  orientation: 'portrait',
  margin: 18,
  headings: [
    { parts: [{ field: 'basic' }], fontSize: 14 },
    { parts: [{ field: 'promotion' }], fontSize: 12 },
  ],
  // 推進項目 begin with 1 under each 基本項目, but no two have the same name.
  chapter: { field: 'promotion' },
  perPage: 2,
  bands: [
    {
      band: 'rows',
      head: true,
      minHeight: 30,
      rows: [
        [
          { element: 'label', text: '取組項目', columns: 2 },
          // On a line each: the headings hold blanks themselves.
          {
            element: 'text',
            parts: [{ field: 'group' }, '\n', { field: 'item' }],
            columns: 2,
          },
        ],
      ],
    },
    {
      band: 'rows',
      minHeight: 21,
      rows: [
        wideRow('目指す姿', 'vision'),
        [{ element: 'field', field: 'year', rows: 6, align: 'center' }, ...yearRow('目標', 'goal')],
        yearRow('取組内容', 'actions'),
        yearRow('実践課', 'section'),
        [
          { element: 'label', text: '進捗状況', rows: 2 },
          { element: 'label', text: '前期\n（4～9月）', also: ['前期'] },
          { element: 'field', field: 'firstHalf', fill: true },
        ],
        [
          { element: 'label', text: '後期\n（10～3月）', also: ['後期'] },
          { element: 'field', field: 'secondHalf', fill: true },
        ],
        yearRow('目標の達成', 'achievement'),
        wideRow('評価・検証', 'evaluation'),
      ],
    },
  ],
};

/** The plan's tree: which sections practise what. */
const tree: ListForm = {
  kind: 'list',
  id: 'tree',
  name: '計画の体系',
  ledger: 'tree',
  widths: [80, 84, 90, 129, 90],
  fontSize: 8,
  orientation: 'portrait',
  margin: 18,
  headings: [{ parts: ['計画の体系'], fontSize: 14, align: 'center' }],
  together: 'basic',
  shown: true,
  columns: [
    { label: '基本項目', cell: { element: 'field', field: 'basic' }, merged: true },
    { label: '推進項目', cell: { element: 'field', field: 'promotion' }, merged: true },
    { label: '取組項目', cell: { element: 'field', field: 'group' }, merged: true },
    { label: '取組細目', cell: { element: 'field', field: 'item' } },
    { label: '実践課', cell: { element: 'field', field: 'sections' } },
  ],
};

export const forms: readonly FormDefinition[] = [sheet, tree];
