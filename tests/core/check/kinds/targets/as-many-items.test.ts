/** Where there are several targets, a text has an item for each. */
import { field, showKind, TARGETS, textField } from '../made-up';

showKind('as-many-items', {
  town: { fields: [field('targets', '目標', TARGETS), textField('actions', '取組')] },
  rule: { targets: 'targets', text: 'actions' },
  right: [
    { 目標: '①講座：3回/年 ②参加者：30人/年', 取組: '①開く ②知らせる' },
    { 目標: '○講座：3回/年', 取組: '開く' },
  ],
  wrong: {
    'as-many-items': {
      rows: [{ 目標: '①講座：3回/年 ②参加者：30人/年', 取組: '①開く' }],
      at: ['1 取組'],
    },
  },
});
