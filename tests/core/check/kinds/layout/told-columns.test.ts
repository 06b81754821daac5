/** Each field has one column. */
import { plainSheet } from '../../../plain-sheet';
import { showKind, textField } from '../made-up';

showKind('told-columns', {
  town: { fields: [textField('what', '内容'), textField('who', '担当')] },
  rule: {},
  right: [{ 内容: '講座', 担当: '総務課' }],
  wrong: {
    'twin-column': {
      rows: [],
      workbook: (snapshot) => ({
        ...snapshot,
        sheets: [
          plainSheet(
            [
              ['番号', '内容', '担当', '担当'],
              [1, '講座', '総務課', '税務課'],
              [2, '窓口', '税務課', '総務課'],
            ],
            {
              id: 'works',
              name: '業務一覧',
            },
          ),
        ],
      }),
      at: ['D1'],
    },
  },
});
