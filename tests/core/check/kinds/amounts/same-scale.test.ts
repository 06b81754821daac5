/** An amount is of the size of the record's other years. */
import { showKind, yearly } from '../made-up';

showKind('same-scale', {
  town: {
    fields: [yearly('amount', '金額', { kind: 'money', unit: '千円' })],
    years: [2020, 2021, 2022, 2023],
  },
  rule: { from: 900, to: 1100 },
  right: [{ 金額令和2年度: 400, 金額令和3年度: 500, 金額令和4年度: 520, 金額令和5年度: 480 }],
  wrong: {
    'same-scale': {
      rows: [{ 金額令和2年度: 400, 金額令和3年度: 500, 金額令和4年度: 500000, 金額令和5年度: 480 }],
      at: ['1 R4'],
    },
  },
});
