/** A record has a figure at all. */
import { field, FIGURES, showKind, textField, yearly } from '../made-up';

showKind('has-figure', {
  town: {
    fields: [
      textField('what', '内容'),
      field('now', '現状', FIGURES),
      field('aim', '目標', FIGURES),
      yearly('value', '値', FIGURES),
      yearly('plan', '予定', { kind: 'text' }),
    ],
  },
  rule: { box: ['now', 'aim'], figures: 'value', instead: { field: 'plan', form: 'deadline' } },
  right: [
    { 内容: '講座', 目標: '参加者 30人' },
    { 内容: '窓口', 値令和4年度: '参加者 20人' },
    { 内容: '公園', 予定令和3年度: '令和4年3月までに点検を終える' },
  ],
  wrong: { 'has-figure': { rows: [{ 内容: '講座', 予定令和3年度: '点検する' }], at: ['1 現状'] } },
});
