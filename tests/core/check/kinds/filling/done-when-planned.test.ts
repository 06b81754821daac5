/** A year that has a plan has an account of what was done. */
import { showKind, yearly } from '../made-up';

showKind('done-when-planned', {
  town: {
    fields: [
      yearly('plan', '計画', { kind: 'plan-cell' }),
      yearly('done', '実績', { kind: 'text' }),
    ],
  },
  rule: { planned: 'plan', actual: 'done', none: ['なし'], over: ['完了'] },
  right: [
    { 計画令和3年度: '調査', 実績令和3年度: '調査した' },
    { 計画令和3年度: '調査', 実績令和3年度: '完了した', 計画令和4年度: '⇒' },
    {},
  ],
  wrong: {
    'done-when-planned-blank': { rows: [{ 計画令和4年度: '調査' }], at: ['1 R4'] },
    'done-when-planned-none': {
      rows: [{ 計画令和4年度: '調査', 実績令和4年度: 'なし' }],
      at: ['1 R4'],
    },
  },
});
