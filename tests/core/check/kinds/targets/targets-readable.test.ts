/** Targets can be read. */
import { field, showKind, TARGETS } from '../made-up';

showKind('targets-readable', {
  town: { fields: [field('targets', '目標', TARGETS)] },
  rule: { targets: 'targets' },
  right: [{ 目標: '○講座：4回/年' }],
  wrong: { 'targets-readable': { rows: [{ 目標: '講座：4回/年' }], at: ['1 目標'] } },
});
