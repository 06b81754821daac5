/** 旭川市: the layout of one initiative (docs/formats/asahikawa.md, Layout of one initiative). */
import type { FormDefinition, RowsBand } from '../../core/form/definition';
import type { FormCell } from '../../core/form/cell-definition';

/** The headings of the years stand twice: above what was planned and done, and above the amounts. */
const YEARS: RowsBand = {
  band: 'rows',
  rows: [
    [
      { element: 'label', text: '' },
      { element: 'years', columns: 2 },
    ],
  ],
};

const byYear = (
  label: string,
  field: string,
  look: Pick<FormCell, 'align' | 'vertical'>,
  minHeight: number,
): RowsBand => ({
  band: 'rows',
  minHeight,
  rows: [
    [
      { element: 'label', text: label },
      { element: 'by-year', columns: 2, parts: [{ field, columns: 2, fill: true, ...look }] },
    ],
  ],
});

const overYears = (label: string, field: string, before?: string): RowsBand => ({
  band: 'rows',
  rows: [
    [
      { element: 'label', text: label },
      {
        element: 'field',
        field,
        columns: 8,
        fill: true,
        ...(before === undefined ? {} : { before }),
      },
    ],
  ],
});

/**
 * A label of 7 full-width signs and years of 14; each year has two columns of the grid for the two lines above. The paper's width
 * has room to spare: programs without 游ゴシック draw columns wider by a sixth.
 */
const initiative: FormDefinition = {
  kind: 'record',
  id: 'initiative',
  name: '取組',
  ledger: 'initiatives',
  widths: [58, 30, 76, 53, 53, 53, 53, 53, 53],
  fontSize: 7,
  orientation: 'portrait',
  margin: 14,
  headings: [
    { parts: ['【改革プロセス', { field: 'process' }, '】'], fontSize: 11 },
    { parts: [{ field: 'major' }], fontSize: 10 },
    { parts: [{ field: 'group', print: 'bracketed' }], fontSize: 9 },
  ],
  chapter: { field: 'process' },
  bands: [
    {
      band: 'rows',
      head: true,
      rows: [
        [
          { element: 'label', text: '管理番号' },
          { element: 'field', field: 'number', print: 'full-width', align: 'center' },
          { element: 'label', text: '取組項目名' },
          { element: 'field', field: 'title', columns: 6, fill: true },
        ],
      ],
    },
    {
      band: 'rows',
      rows: [
        [
          { element: 'label', text: '所管部局' },
          { element: 'field', field: 'sections', columns: 4, fill: true },
          {
            element: 'label',
            text: '財源確保目標額（百万円）',
            also: ['財源確保目標額'],
            columns: 2,
          },
          { element: 'field', field: 'target', columns: 2, align: 'center', fill: true },
        ],
      ],
    },
    YEARS,
    byYear('作業工程\n（計画）', 'planned', { align: 'center', vertical: 'center' }, 27),
    byYear('作業工程\n（実績）', 'actual', { align: 'left', vertical: 'top' }, 36),
    YEARS,
    byYear(
      '財源確保実績額\n（当初予算時）',
      'amounts',
      { align: 'center', vertical: 'center' },
      27,
    ),
    overYears('取組結果', 'result', '　'),
    overYears('取組結果が\n一部実施又は\n未実施の理由', 'reason'),
    {
      band: 'rows',
      rows: [
        [
          {
            element: 'label',
            text: '今後の予定\n（{asOf.dayAfter.year}\n{asOf.dayAfter.day}現在）',
            also: ['今後の予定'],
          },
          { element: 'field', field: 'future', columns: 8, fill: true },
        ],
      ],
    },
  ],
};

export const forms: readonly FormDefinition[] = [initiative];
