/** A change in per cent says of what. */
import { field, showKind, TARGETS } from '../made-up';

showKind('relative-has-basis', {
  town: { fields: [field('targets', '目標', TARGETS)] },
  rule: { targets: 'targets' },
  right: [{ 目標: '○参加者：3%増/取組期間 (基準) 令和2年度：70人' }],
  wrong: { 'relative-has-basis': { rows: [{ 目標: '○参加者：3%増/取組期間' }], at: ['1 目標'] } },
});
