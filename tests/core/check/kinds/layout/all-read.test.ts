/** Every record under the ledger's headings is read. */
import type { PlanWorkbook } from '../../../../../src/core/ledger/ledger';
import type { UnreadRows } from '../../../../../src/core/ledger/unread';
import type { Plan } from '../../../../../src/core/plan';
import type { CellValue, Snapshot } from '../../../../../src/core/snapshot';
import { plainSheet } from '../../../plain-sheet';
import { field, showKind, textField } from '../made-up';

const TOWN = { fields: [textField('what', '内容'), textField('who', '担当')] };
const FIGURED = {
  fields: [textField('what', '内容'), field('amount', '金額', { kind: 'money', unit: '千円' })],
};
const AMOUNTS = [
  { 内容: '講座', 金額: 5 },
  { 内容: '窓口', 金額: 6 },
];
const RECORDS = [
  { 内容: '講座', 担当: '総務課' },
  { 内容: '窓口', 担当: '税務課' },
];
const HEADER = ['番号', '内容', '担当'];

/** Puts rows on the ledger's sheet below it, with a blank row between. */
const below =
  (...rows: readonly (readonly CellValue[])[]) =>
  (snapshot: Snapshot): Snapshot => ({
    ...snapshot,
    sheets: snapshot.sheets.map(({ values, name, id }) =>
      plainSheet([...values, [], ...rows], { name, id }),
    ),
  });

/** Puts another sheet into the workbook. */
const beside =
  (...rows: readonly (readonly CellValue[])[]) =>
  (snapshot: Snapshot): Snapshot => ({
    ...snapshot,
    sheets: [...snapshot.sheets, plainSheet(rows, { id: 'next', name: '続き' })],
  });

/** Has a status sheet say that something of it was not read, as core/form/form-ledgers.ts gives it. */
const onSheet =
  (where: UnreadRows['where'], label: string) =>
  (workbook: PlanWorkbook<Plan>): PlanWorkbook<Plan> => ({
    ...workbook,
    part: 'sheets',
    ledgers: workbook.ledgers.map((ledger) => ({
      ...ledger,
      unread: [
        {
          where,
          sheetId: ledger.sheetId,
          sheet: ledger.sheet,
          visible: true,
          area: { row: 4, column: 1, rows: 1, columns: 1 },
          rows: 1,
          label,
        },
      ],
    })),
  });

showKind('all-read', {
  town: TOWN,
  rule: {},
  right: RECORDS,
  wrong: {
    'unread-other-sheet': {
      rows: RECORDS,
      workbook: beside(HEADER, [3, '公園', '建設課']),
      at: ['A2'],
    },
    'unread-sheet-label': { rows: RECORDS, read: onSheet('sheet-label', '担当'), at: ['B5'] },
    'unread-sheet-parts': { rows: RECORDS, read: onSheet('sheet-parts', '３講座'), at: ['B5'] },
    'unread-sheet-again': { rows: RECORDS, read: onSheet('sheet-again', '2'), at: ['B5'] },
    'unread-hidden': {
      asked: { rule: { of: 'hidden-sheets' }, right: RECORDS },
      rows: RECORDS,
      workbook: (snapshot) => ({
        ...snapshot,
        sheets: [
          ...snapshot.sheets,
          plainSheet([HEADER, [1, '講座', '総務課']], { id: 'old', name: '控え', visible: false }),
        ],
      }),
      at: ['A2'],
    },
    'unread-figures': {
      town: FIGURED,
      asked: { rule: { of: 'figures' }, right: AMOUNTS },
      rows: [...AMOUNTS, { 番号: '', 内容: '', 金額: 11 }],
      at: ['A4'],
    },
    'unread-no-headings': {
      rows: RECORDS,
      workbook: beside([3, '公園', '建設課'], [4, '道路', '建設課']),
      at: ['A1'],
    },
    'unread-own-headings': {
      rows: RECORDS,
      workbook: below(['番号', '担当', '内容'], [3, '建設課', '公園']),
      at: ['A6'],
    },
    'unread-below': {
      rows: RECORDS,
      workbook: below(['', '公園', '建設課']),
      at: ['A5'],
    },
    'unread-below-table': {
      rows: RECORDS,
      workbook: (snapshot) => ({
        ...snapshot,
        sheets: snapshot.sheets.map(({ values, name, id }) => {
          const whole = plainSheet([...values, [3, '公園', '建設課']], { name, id });
          const area = { row: 0, column: 0, rows: values.length, columns: 3 };
          return {
            ...whole,
            tables: [{ name: '業務一覧', area, hasHeaders: true, hasTotals: false }],
          };
        }),
      }),
      at: ['A4'],
    },
    'unread-above': {
      rows: RECORDS,
      workbook: (snapshot) => ({
        ...snapshot,
        sheets: snapshot.sheets.map(({ values, name, id }) => {
          const whole = plainSheet([[9, '公園', '建設課'], ...values], { name, id });
          const area = { row: 1, column: 0, rows: values.length, columns: 3 };
          return {
            ...whole,
            tables: [{ name: '業務一覧', area, hasHeaders: true, hasTotals: false }],
          };
        }),
      }),
      at: ['A1'],
    },
  },
});
