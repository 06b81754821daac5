/** A goal that names what can be counted names a number with its unit. */
import { showKind, textField } from '../made-up';

showKind('has-quantity', {
  town: { fields: [textField('goal', '目標')] },
  rule: { field: 'goal', units: ['人', '回'], counted: ['参加者'] },
  right: [{ 目標: '参加者30人' }, { 目標: '分かりやすく伝える' }],
  wrong: {
    'has-quantity': { rows: [{ 目標: '参加者を増やす' }, { 目標: '参加者30人' }], at: ['1 目標'] },
  },
});
