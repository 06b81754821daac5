/** A record that aims at something has a figure in every year. */
import { field, FIGURES, showKind, yearly } from '../made-up';

showKind('filled-every-year', {
  town: {
    fields: [field('aim', '目標', FIGURES), yearly('value', '値', FIGURES)],
  },
  rule: { when: 'aim', figures: 'value' },
  right: [
    {
      目標: '参加者 30人',
      値令和3年度: '参加者 10人',
      値令和4年度: '参加者 20人',
      値令和5年度: '参加者 30人',
    },
    {},
  ],
  wrong: {
    'filled-every-year': {
      rows: [{ 目標: '参加者 30人', 値令和3年度: '参加者 10人', 値令和5年度: '参加者 30人' }],
      at: ['1 目標'],
    },
  },
});
