/** The years' values cover the period. */
import { field, showKind, TARGETS } from '../made-up';

showKind('yearly-values-cover', {
  town: {
    fields: [field('period', '期間', { kind: 'year-range' }), field('targets', '目標', TARGETS)],
  },
  rule: { targets: 'targets', period: 'period' },
  right: [{ 期間: '令和3年度～令和4年度', 目標: '○各年次の目標 令和3年度：5% 令和4年度：6%' }],
  wrong: {
    'yearly-values-cover': {
      rows: [{ 期間: '令和3年度～令和5年度', 目標: '○各年次の目標 令和3年度：5% 令和5年度：6%' }],
      at: ['1 目標'],
    },
  },
});
