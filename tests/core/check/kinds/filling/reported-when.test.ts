/** Where a goal was reached, no account of the year says that nothing was done. */
import { field, showKind, textField } from '../made-up';

showKind('reported-when', {
  town: {
    fields: [
      field('state', '結果', { kind: 'one-of', values: ['達成', '未達成'] }),
      textField('first', '上期'),
      textField('second', '下期'),
    ],
  },
  rule: {
    fields: ['first', 'second'],
    none: ['なし'],
    against: ['中止'],
    when: { not: { field: 'state', in: ['未達成'] } },
  },
  right: [
    { 結果: '達成', 上期: '開いた', 下期: '中止せずに開いた' },
    { 結果: '未達成', 上期: 'なし。' },
  ],
  wrong: {
    'reported-when': { rows: [{ 結果: '達成', 上期: '開いた', 下期: 'なし。' }], at: ['1 下期'] },
    'reported-against': {
      rows: [{ 結果: '達成', 上期: 'なし', 下期: '中止した' }],
      at: ['1 上期'],
    },
  },
});
