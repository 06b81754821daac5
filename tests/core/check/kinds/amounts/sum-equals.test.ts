/** A total is the sum of its terms. */
import { field, showKind } from '../made-up';

showKind('sum-equals', {
  town: {
    fields: [
      field('one', '前期', { kind: 'integer' }),
      field('two', '後期', { kind: 'integer' }),
      field('all', '合計', { kind: 'integer' }),
    ],
  },
  rule: { total: 'all', terms: ['one', 'two'] },
  right: [
    { 前期: 1, 後期: 2, 合計: 3 },
    { 前期: '', 後期: '', 合計: '' },
  ],
  wrong: {
    'sum-differs': { rows: [{ 前期: 1, 後期: 2, 合計: 4 }], at: ['1 合計'] },
    'sum-blank': { rows: [{ 前期: 1, 後期: 2, 合計: '' }], at: ['1 合計'] },
    'sum-of-nothing': { rows: [{ 前期: '', 後期: '', 合計: 4 }], at: ['1 合計'] },
  },
});
