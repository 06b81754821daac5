/** What Excel shows of a cell is what it holds. */
import type { Snapshot } from '../../../../../src/core/snapshot';
import { field, showKind, textField } from '../made-up';

/** Shows a cell's text otherwise than it is held, as a number format does. */
const shown =
  (text: string) =>
  (snapshot: Snapshot): Snapshot => ({
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => ({
      ...sheet,
      text: sheet.text.map((row, at) =>
        row.map((each, column) => (at === 1 && column === 1 ? text : each)),
      ),
    })),
  });

showKind('shown-otherwise', {
  town: {
    fields: [field('amount', '金額', { kind: 'money', unit: '千円' }), textField('what', '内容')],
  },
  rule: {},
  right: [{ 金額: 1200, 内容: '講座' }],
  wrong: {
    'shown-otherwise': { rows: [{ 金額: 1200000 }], workbook: shown('1,200'), at: ['1 金額'] },
    'shown-as-date': { rows: [{ 金額: 44000 }], workbook: shown('2020/6/18'), at: ['1 金額'] },
    'not-shown': { rows: [{ 金額: 1200, 内容: '講座' }], workbook: shown(''), at: ['1 金額'] },
    'text-not-shown': {
      rows: [{ 金額: '※', 内容: '講座' }],
      workbook: shown('〃'),
      at: ['1 金額'],
    },
  },
});
