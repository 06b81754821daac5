/** The years' values of a total add up to it. */
import { field, showKind, TARGETS } from '../made-up';

showKind('yearly-values-add-up', {
  town: { fields: [field('targets', '目標', TARGETS)] },
  rule: { targets: 'targets' },
  right: [{ 目標: '○施設：6回/取組期間 令和3年度：1回 令和4年度：2回 令和5年度：3回' }],
  wrong: {
    'yearly-values-add-up': {
      rows: [{ 目標: '○施設：7回/取組期間 令和3年度：1回 令和4年度：2回 令和5年度：3回' }],
      at: ['1 目標'],
    },
  },
});
