/** A number that names a record names one that is there. */
import { field, showKind, textField } from '../made-up';

showKind('refers-to', {
  town: {
    fields: [field('of', '施策の番号', { kind: 'integer', min: 1 }), textField('what', '内容')],
    others: [
      {
        definition: {
          id: 'aims',
          name: '施策一覧',
          recordName: '施策',
          numberField: 'key',
          fields: [field('key', '施策番号', { kind: 'integer', min: 1 }), textField('aim', '施策')],
        },
        rows: [
          { 施策番号: 1, 施策: '財政' },
          { 施策番号: 2, 施策: '協働' },
        ],
      },
    ],
  },
  rule: { ledger: 'works', field: 'of', to: 'aims' },
  right: [
    { 施策の番号: 1, 内容: '講座' },
    { 施策の番号: '', 内容: '窓口' },
  ],
  wrong: {
    'refers-to': {
      rows: [
        { 施策の番号: 1, 内容: '講座' },
        { 施策の番号: 7, 内容: '窓口' },
      ],
      at: ['2 施策の番号'],
    },
  },
});
