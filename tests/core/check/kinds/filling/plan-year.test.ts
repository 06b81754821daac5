/** A year is one of the plan's, and a period lies within them. */
import { field, showKind } from '../made-up';

const PERIOD = {
  town: { fields: [field('period', '期間', { kind: 'year-range' })] },
  asked: { rule: { fields: ['period'] }, right: [{ 期間: '令和3年度～令和5年度' }] },
  at: ['1 期間'],
};

showKind('plan-year', {
  town: { fields: [field('end', '終期', { kind: 'fiscal-year' })] },
  rule: { fields: ['end'] },
  right: [{ 終期: '令和4年度' }, { 終期: '' }],
  wrong: {
    'not-a-plan-year': { rows: [{ 終期: '令和9年度' }], at: ['1 終期'] },
    'period-reversed': { ...PERIOD, rows: [{ 期間: '令和5年度～令和3年度' }] },
    'within-plan-years': { ...PERIOD, rows: [{ 期間: '令和3年度～令和6年度' }] },
  },
});
