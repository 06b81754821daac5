/** A target and where things stood are in one unit. */
import { field, showKind, TARGETS } from '../made-up';

showKind('reference-unit', {
  town: { fields: [field('targets', '目標', TARGETS)] },
  rule: { targets: 'targets' },
  right: [{ 目標: '○講座：4回/年 (参考) 令和2年度：3回' }],
  wrong: {
    'reference-unit': { rows: [{ 目標: '○講座：4回/年 (参考) 令和2年度：3人' }], at: ['1 目標'] },
  },
});
