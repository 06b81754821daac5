/** Amounts run to the last year once they have begun. */
import { showKind, yearly } from '../made-up';

showKind('no-gap', {
  town: { fields: [yearly('amount', '金額', { kind: 'money', unit: '千円' })] },
  rule: { field: 'amount' },
  right: [{ 金額令和4年度: 5, 金額令和5年度: 6 }, {}],
  wrong: { 'amount-gap': { rows: [{ 金額令和3年度: 5, 金額令和5年度: 6 }], at: ['1 R4'] } },
});
