/** An indicator bears one name in the box and in the years. */
import { field, FIGURES, showKind, yearly } from '../made-up';

showKind('same-indicator', {
  town: { fields: [field('aim', '目標', FIGURES), yearly('value', '値', FIGURES)] },
  rule: { box: ['aim'], figures: 'value' },
  right: [{ 目標: '参加者 30人', 値令和3年度: '参加者 10人' }],
  wrong: {
    'same-indicator': {
      rows: [{ 目標: '参加者 30人', 値令和3年度: '来場者 10人' }],
      at: ['1 目標'],
    },
  },
});
