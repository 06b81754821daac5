/** A period lies within the plan's years. */
import { field, showKind } from '../made-up';

showKind('within-plan-years', {
  town: { fields: [field('period', '期間', { kind: 'year-range' })] },
  rule: { period: 'period' },
  right: [{ 期間: '令和3年度～令和5年度' }],
  wrong: {
    'period-reversed': { rows: [{ 期間: '令和5年度～令和3年度' }], at: ['1 期間'] },
    'within-plan-years': { rows: [{ 期間: '令和3年度～令和6年度' }], at: ['1 期間'] },
  },
});
