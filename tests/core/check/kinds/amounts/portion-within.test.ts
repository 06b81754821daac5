/** A portion that is stated of an amount is not larger than the amount. */
import { field, showKind } from '../made-up';

showKind('portion-within', {
  town: {
    fields: [field('amount', '金額', { kind: 'money', unit: '千円', portionLabel: 'うち町費' })],
  },
  rule: { field: 'amount' },
  right: [{ 金額: '500千円（うち町費200千円）' }, { 金額: 500 }],
  wrong: {
    'portion-within': {
      rows: [{ 金額: 500 }, { 金額: '500千円（うち町費600千円）' }],
      at: ['2 金額'],
    },
  },
});
