/** A name is spelled in one way in all of a field. */
import { showKind, textField } from '../made-up';

showKind('one-spelling', {
  town: { fields: [textField('unit', '担当班'), textField('what', '内容')] },
  rule: { fields: ['unit'] },
  right: [{ 担当班: 'DX推進班' }, { 担当班: '財政班' }],
  wrong: {
    'name-spelling': {
      rows: [{ 担当班: 'DX推進班' }, { 担当班: 'dx推進班' }, { 担当班: 'DX推進班' }],
      at: ['2 担当班'],
    },
    'name-spaced': { rows: [{ 担当班: '総　務　班' }, { 担当班: '財政班' }], at: ['1 担当班'] },
  },
});
