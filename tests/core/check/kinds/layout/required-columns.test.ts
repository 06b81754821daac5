/** The ledger has a column for every field, and the workbook every ledger. */
import { plainSheet } from '../../../plain-sheet';
import { showKind, textField } from '../made-up';

showKind('required-columns', {
  town: {
    fields: [textField('what', '内容'), textField('who', '担当')],
    others: [
      {
        definition: {
          id: 'list',
          name: '課の一覧',
          recordName: '課',
          fields: [textField('name', '課名'), textField('floor', '階')],
        },
        rows: [{ 課名: '総務課', 階: '二階' }],
      },
    ],
  },
  rule: {},
  right: [{ 内容: '講座', 担当: '総務課' }],
  wrong: {
    'column-missing': {
      rows: [{ 内容: '講座', 担当: '総務課' }],
      workbook: (snapshot) => ({
        ...snapshot,
        sheets: snapshot.sheets.map((sheet) =>
          sheet.id === 'works'
            ? plainSheet(
                [
                  ['番号', '内容'],
                  [1, '講座'],
                ],
                { id: 'works', name: '業務一覧' },
              )
            : sheet,
        ),
      }),
      at: ['A1'],
    },
    'ledger-missing': {
      rows: [{ 内容: '講座', 担当: '総務課' }],
      workbook: (snapshot) => ({ ...snapshot, sheets: snapshot.sheets.slice(0, 1) }),
      at: ['A1'],
    },
  },
});
