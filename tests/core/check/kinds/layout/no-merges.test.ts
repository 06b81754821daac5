/** No cells are merged inside the data. */
import { showKind, textField } from '../made-up';

showKind('no-merges', {
  town: { fields: [textField('what', '内容')] },
  rule: {},
  right: [{ 内容: '講座' }, { 内容: '窓口' }],
  wrong: {
    merged: {
      rows: [{ 内容: '講座' }, { 内容: '' }],
      workbook: (snapshot) => ({
        ...snapshot,
        sheets: snapshot.sheets.map((sheet) => ({
          ...sheet,
          merges: [{ row: 1, column: 1, rows: 2, columns: 1 }],
        })),
      }),
      at: ['1 内容'],
    },
  },
});
