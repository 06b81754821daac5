/** Each target of a record is what the plan asks of a target. */
import { field, showKind, TARGETS, textField } from '../made-up';

const DIRECTIONS = { lessIsBetter: ['事故'] };

showKind('each-target', {
  town: {
    fields: [
      textField('name', '名称'),
      field('period', '期間', { kind: 'year-range' }),
      field('targets', '目標', TARGETS),
    ],
  },
  rule: { targets: 'targets', asks: 'number' },
  right: [{ 目標: '○講座：4回/年' }, { 目標: '○各年次の目標 令和3年度：5%' }],
  wrong: {
    'target-has-number': { rows: [{ 目標: '○類似団体平均値以下' }], at: ['1 目標'] },
    'target-has-period': {
      asked: {
        rule: { targets: 'targets', asks: 'period' },
        right: [{ 目標: '○講座：4回/年' }, { 目標: '○類似団体平均値以下' }],
      },
      rows: [{ 目標: '○講座：4回' }],
      at: ['1 目標'],
    },
    'relative-has-basis': {
      asked: {
        rule: { targets: 'targets', asks: 'basis' },
        right: [{ 目標: '○参加者：3%増/取組期間 (基準) 令和2年度：70人' }],
      },
      rows: [{ 目標: '○参加者：3%増/取組期間' }],
      at: ['1 目標'],
    },
    'reference-unit': {
      asked: {
        rule: { targets: 'targets', asks: 'one-unit' },
        right: [{ 目標: '○講座：4回/年 (参考) 令和2年度：3回' }],
      },
      rows: [{ 目標: '○講座：4回/年 (参考) 令和2年度：3人' }],
      at: ['1 目標'],
    },
    'yearly-values-add-up': {
      asked: {
        rule: { targets: 'targets', asks: 'sum' },
        right: [{ 目標: '○施設：6回/取組期間 令和3年度：1回 令和4年度：2回 令和5年度：3回' }],
      },
      rows: [{ 目標: '○施設：7回/取組期間 令和3年度：1回 令和4年度：2回 令和5年度：3回' }],
      at: ['1 目標'],
    },
    'yearly-values-cover': {
      asked: {
        rule: { targets: 'targets', asks: { covers: 'period' } },
        right: [
          { 期間: '令和3年度～令和4年度', 目標: '○各年次の目標 令和3年度：5% 令和4年度：6%' },
        ],
      },
      rows: [{ 期間: '令和3年度～令和5年度', 目標: '○各年次の目標 令和3年度：5% 令和5年度：6%' }],
      at: ['1 目標'],
    },
    'better-than-reference': {
      asked: {
        rule: {
          targets: 'targets',
          asks: { better: 'than-before', name: 'name', directions: DIRECTIONS },
        },
        right: [
          { 名称: '講座', 目標: '○講座：4回/年 (参考) 令和2年度：3回' },
          { 名称: '安全', 目標: '○事故：2回/年 (参考) 令和2年度：3回' },
        ],
      },
      rows: [{ 名称: '講座', 目標: '○講座：3回/年 (参考) 令和2年度：3回' }],
      at: ['1 目標'],
    },
    'series-gets-no-worse': {
      asked: {
        rule: {
          targets: 'targets',
          asks: { better: 'by-year', name: 'name', directions: DIRECTIONS },
        },
        right: [
          { 名称: '参加率', 目標: '○各年次の目標 令和3年度：5% 令和4年度：6% 令和5年度：6%' },
        ],
      },
      rows: [{ 名称: '参加率', 目標: '○各年次の目標 令和3年度：5% 令和4年度：6% 令和5年度：4%' }],
      at: ['1 目標'],
    },
  },
});
