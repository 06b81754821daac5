/** A series does not get worse from year to year. */
import { field, showKind, TARGETS, textField } from '../made-up';

showKind('series-gets-no-worse', {
  town: { fields: [textField('name', '名称'), field('targets', '目標', TARGETS)] },
  rule: { targets: 'targets', name: 'name', directions: { lessIsBetter: [] } },
  right: [{ 名称: '参加率', 目標: '○各年次の目標 令和3年度：5% 令和4年度：6% 令和5年度：6%' }],
  wrong: {
    'series-gets-no-worse': {
      rows: [{ 名称: '参加率', 目標: '○各年次の目標 令和3年度：5% 令和4年度：6% 令和5年度：4%' }],
      at: ['1 目標'],
    },
  },
});
