/** An amount that is part of another record's names one that is there and is not larger. */
import { showKind, yearly } from '../made-up';

showKind('part-of', {
  town: {
    fields: [yearly('amount', '金額', { kind: 'money', unit: '千円', partOfLabel: '番号' })],
  },
  rule: { field: 'amount' },
  right: [{ 金額令和4年度: 500 }, { 金額令和4年度: '300千円（番号1の内数）' }],
  wrong: {
    'part-of-unknown': {
      rows: [{ 金額令和4年度: 1 }, { 金額令和4年度: '300千円（番号9の内数）' }],
      at: ['2 R4'],
    },
    'part-of-itself': { rows: [{ 金額令和4年度: '300千円（番号1の内数）' }], at: ['1 R4'] },
    'part-of-nothing': {
      rows: [{ 金額令和3年度: 500 }, { 金額令和4年度: '300千円（番号1の内数）' }],
      at: ['2 R4'],
    },
    'part-of-larger': {
      rows: [{ 金額令和4年度: 200 }, { 金額令和4年度: '300千円（番号1の内数）' }],
      at: ['2 R4'],
    },
  },
});
