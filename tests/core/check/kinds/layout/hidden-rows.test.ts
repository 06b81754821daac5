/** Hidden records are told. */
import { showKind, textField } from '../made-up';

showKind('hidden-rows', {
  town: { fields: [textField('what', '内容')] },
  rule: {},
  right: [{ 内容: '講座' }, { 内容: '窓口' }],
  wrong: {
    'hidden-rows': {
      rows: [{ 内容: '講座' }, { 内容: '窓口' }],
      workbook: (snapshot) => ({
        ...snapshot,
        sheets: snapshot.sheets.map((sheet) => ({ ...sheet, hiddenRows: [2] })),
      }),
      at: ['A1'],
    },
  },
});
