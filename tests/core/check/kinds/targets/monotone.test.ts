/** Figures move one way. */
import { field, FIGURES, showKind, yearly } from '../made-up';

showKind('monotone', {
  town: {
    fields: [
      field('now', '現状', FIGURES),
      field('aim', '目標', FIGURES),
      yearly('value', '値', FIGURES),
    ],
  },
  rule: { from: 'now', to: 'aim', figures: 'value' },
  right: [
    {
      現状: '参加者 10人',
      目標: '参加者 30人',
      値令和3年度: '参加者 10人',
      値令和4年度: '参加者 20人',
    },
  ],
  wrong: {
    monotone: {
      rows: [
        {
          現状: '参加者 10人',
          目標: '参加者 30人',
          値令和3年度: '参加者 25人',
          値令和4年度: '参加者 20人',
        },
      ],
      at: ['1 目標'],
    },
  },
});
