/** A hidden sheet with records under the ledger's headings is told. */
import { plainSheet } from '../../../plain-sheet';
import { showKind, textField } from '../made-up';

showKind('hidden-copies', {
  town: { fields: [textField('what', '内容'), textField('who', '担当')] },
  rule: {},
  right: [{ 内容: '講座', 担当: '総務課' }],
  wrong: {
    'unread-hidden': {
      rows: [{ 内容: '講座', 担当: '総務課' }],
      workbook: (snapshot) => ({
        ...snapshot,
        sheets: [
          ...snapshot.sheets,
          plainSheet(
            [
              ['番号', '内容', '担当'],
              [1, '講座', '総務課'],
            ],
            { id: 'old', name: '控え', visible: false },
          ),
        ],
      }),
      at: ['A2'],
    },
  },
});
