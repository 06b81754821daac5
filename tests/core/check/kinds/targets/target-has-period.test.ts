/** A target with a number says for which time. */
import { field, showKind, TARGETS } from '../made-up';

showKind('target-has-period', {
  town: { fields: [field('targets', '目標', TARGETS)] },
  rule: { targets: 'targets' },
  right: [{ 目標: '○講座：4回/年' }, { 目標: '○類似団体平均値以下' }],
  wrong: { 'target-has-period': { rows: [{ 目標: '○講座：4回' }], at: ['1 目標'] } },
});
