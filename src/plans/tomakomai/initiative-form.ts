/** 苫小牧市: the sheet of an initiative with its practices and the committee's opinions (docs/formats/tomakomai.md, Layouts). */
import type { EachBand, RecordForm, RowsBand } from '../../core/form/definition';
import type { FormCell, LabelCell } from '../../core/form/cell-definition';
import { shortFiscalYear } from '../../core/fiscal-year';
import { AXES, YEARS } from './settings';
import { THEMES } from './themes';

/** Seven themes, four axes, total and grade, five years. */
const COLUMNS = 18;

const label = (
  text: string,
  more: Pick<LabelCell, 'align' | 'columns' | 'rows'> = {},
): LabelCell => ({ element: 'label', text, ...more });

/** What the summaries say of the initiative: it is worked out, and not collected. */
const figure = (rollup: string, column: string): FormCell => ({
  element: 'figure',
  rollup,
  column,
  align: 'center',
});

const reference: RowsBand = {
  band: 'rows',
  needs: 'practices',
  rows: [
    [label('（参考）', { columns: COLUMNS, align: 'left' })],
    [
      label('テーマ', { columns: THEMES.length }),
      label('平均値', { columns: AXES.length }),
      label('合計', { rows: 2 }),
      label('総合\n評価', { rows: 2 }),
      label('総合評価', { columns: YEARS.length }),
    ],
    [
      ...THEMES.map(({ short, narrow = short }) => label(narrow)),
      ...AXES.map(({ label: text }) => label(text)),
      ...YEARS.map((year) => label(shortFiscalYear(year))),
    ],
    [
      ...THEMES.map(({ field }): FormCell => ({
        element: 'field',
        field,
        align: 'center',
        fill: true,
      })),
      ...[...AXES.map(({ id }) => id), 'total', 'grade'].map((id) => figure('initiatives', id)),
      ...YEARS.map((year) => figure('initiatives-by-year', `grade${shortFiscalYear(year)}`)),
    ],
  ],
};

const PRACTICE_COLUMNS = [
  { label: 'No.', field: 'number', columns: 1 },
  { label: '実践項目名', field: 'title', columns: 5 },
  ...AXES.map(({ id, label: text }) => ({ label: text, field: `${id}Overall`, columns: 1 })),
  { label: '合計', field: 'total', columns: 1 },
  { label: '総合\n評価', field: 'gradeOverall', columns: 1 },
  { label: '取組\n終了', field: 'end', columns: 1 },
  { label: '担当部署', field: 'sections', columns: 5 },
];

const practices: EachBand = {
  band: 'each',
  ledger: 'practices',
  by: 'initiative',
  // Numbers first, then those that were added in R5.
  lastPrefix: 'N',
  shown: true,
  heads: [PRACTICE_COLUMNS.map(({ label: text, columns }) => label(text, { columns }))],
  row: PRACTICE_COLUMNS.map(({ field, columns }) => ({
    element: 'field',
    field,
    columns,
    align: columns === 1 ? 'center' : 'left',
  })),
};

const opinions: RowsBand = {
  band: 'rows',
  rows: [
    [
      label('委員の\n意見等', { rows: 2 }),
      label('委員\n評価'),
      label('意見', { columns: COLUMNS - 2 }),
    ],
    [
      {
        element: 'text',
        parts: [{ field: 'committee' }, ' /5'],
        align: 'center',
        fill: true,
      },
      { element: 'field', field: 'opinions', columns: COLUMNS - 2, vertical: 'top', fill: true },
    ],
  ],
};

export const initiativeSheet: RecordForm = {
  kind: 'record',
  id: 'initiative',
  name: '取組項目シート',
  ledger: 'initiatives',
  widths: [...THEMES.map(() => 30), ...AXES.map(() => 25), 25, 25, ...YEARS.map(() => 23)],
  fontSize: 6.5,
  orientation: 'portrait',
  margin: 18,
  headings: [
    { parts: ['No.', { field: 'number' }, '　', { field: 'title' }], fontSize: 11, every: true },
  ],
  perPage: 2,
  bands: [reference, practices, opinions],
};
