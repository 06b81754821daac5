/** The last year's figure is what is aimed at. */
import { field, FIGURES, showKind, yearly } from '../made-up';

showKind('last-equals-target', {
  town: { fields: [field('aim', '目標', FIGURES), yearly('value', '値', FIGURES)] },
  rule: { target: 'aim', figures: 'value' },
  right: [{ 目標: '参加者 30人', 値令和5年度: '参加者 30人' }],
  wrong: {
    'last-equals-target': {
      rows: [{ 目標: '参加者 30人', 値令和5年度: '参加者 25人' }],
      at: ['1 目標'],
    },
  },
});
