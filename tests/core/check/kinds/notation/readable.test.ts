/** What has a form can be read. */
import { field, showKind } from '../made-up';

showKind('readable', {
  town: {
    fields: [
      field('amount', '金額', { kind: 'money', unit: '千円' }),
      field('count', '件数', { kind: 'integer' }),
    ],
  },
  rule: { fields: ['amount'] },
  right: [{ 金額: '500千円', 件数: '約三件' }],
  wrong: { unreadable: { rows: [{ 金額: '500千円程度' }], at: ['1 金額'] } },
});
