/** A target has a number. */
import { field, showKind, TARGETS } from '../made-up';

showKind('target-has-number', {
  town: { fields: [field('targets', '目標', TARGETS)] },
  rule: { targets: 'targets' },
  right: [{ 目標: '○講座：4回/年' }, { 目標: '○各年次の目標 令和3年度：5%' }],
  wrong: { 'target-has-number': { rows: [{ 目標: '○類似団体平均値以下' }], at: ['1 目標'] } },
});
