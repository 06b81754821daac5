/** A target is better than where things stood. */
import { field, showKind, TARGETS, textField } from '../made-up';

showKind('better-than-reference', {
  town: { fields: [textField('name', '名称'), field('targets', '目標', TARGETS)] },
  rule: { targets: 'targets', name: 'name', directions: { lessIsBetter: ['事故'] } },
  right: [
    { 名称: '講座', 目標: '○講座：4回/年 (参考) 令和2年度：3回' },
    { 名称: '安全', 目標: '○事故：2回/年 (参考) 令和2年度：3回' },
  ],
  wrong: {
    'better-than-reference': {
      rows: [{ 名称: '講座', 目標: '○講座：3回/年 (参考) 令和2年度：3回' }],
      at: ['1 目標'],
    },
  },
});
