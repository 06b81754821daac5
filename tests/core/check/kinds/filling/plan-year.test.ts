/** A year is one of the plan's. */
import { field, showKind } from '../made-up';

showKind('plan-year', {
  town: { fields: [field('end', '終期', { kind: 'fiscal-year' })] },
  rule: { fields: ['end'] },
  right: [{ 終期: '令和4年度' }, { 終期: '' }],
  wrong: { 'not-a-plan-year': { rows: [{ 終期: '令和9年度' }], at: ['1 終期'] } },
});
