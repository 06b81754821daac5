/** A record with figures has what they aim at. */
import { field, FIGURES, showKind, yearly } from '../made-up';

showKind('figures-need', {
  town: { fields: [field('aim', '目標', FIGURES), yearly('value', '値', FIGURES)] },
  rule: { needs: 'aim', figures: 'value' },
  right: [{ 目標: '参加者 30人', 値令和4年度: '参加者 20人' }, {}],
  wrong: { 'figures-need': { rows: [{ 値令和4年度: '参加者 20人' }], at: ['1 目標'] } },
});
