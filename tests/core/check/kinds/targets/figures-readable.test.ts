/** Cells with figures can be read. */
import { field, FIGURES, showKind } from '../made-up';

showKind('figures-readable', {
  town: { fields: [field('aim', '目標', FIGURES)] },
  rule: { fields: ['aim'] },
  right: [{ 目標: '参加者 30人' }],
  wrong: { 'figures-unreadable': { rows: [{ 目標: '参加者 30' }], at: ['1 目標'] } },
});
