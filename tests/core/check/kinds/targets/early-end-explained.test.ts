/** A period that ends before the plan does is marked, and its reason noted. */
import { field, showKind, TARGETS } from '../made-up';

showKind('early-end-explained', {
  town: {
    fields: [field('period', '期間', { kind: 'year-range' }), field('targets', '目標', TARGETS)],
  },
  rule: { period: 'period', targets: 'targets', planWords: ['計画'] },
  right: [
    { 期間: '令和3年度～※令和4年度', 目標: '○講座：3回/年 ※教育計画に合わせている。' },
    { 期間: '令和3年度～令和5年度', 目標: '○講座：3回/年' },
  ],
  wrong: {
    'early-end-unmarked': {
      rows: [{ 期間: '令和3年度～令和4年度', 目標: '○講座：3回/年 ※教育計画に合わせている。' }],
      at: ['1 期間'],
    },
    'early-end-unexplained': {
      rows: [{ 期間: '令和3年度～※令和4年度', 目標: '○講座：3回/年' }],
      at: ['1 目標'],
    },
    'early-end-bare': {
      rows: [{ 期間: '令和3年度～令和4年度', 目標: '○講座：3回/年' }],
      at: ['1 期間'],
    },
  },
});
