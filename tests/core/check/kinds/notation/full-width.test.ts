/** Digits of numbers are in half width. */
import { field, showKind } from '../made-up';

showKind('full-width', {
  town: { fields: [field('count', '件数', { kind: 'integer' })] },
  rule: {},
  right: [{ 件数: 12 }, { 件数: '12' }],
  wrong: { 'full-width': { rows: [{ 件数: '１２' }], at: ['1 件数'] } },
});
