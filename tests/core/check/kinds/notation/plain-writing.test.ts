/** Cells are written so that machines read them. */
import { field, showKind, textField } from '../made-up';

const COUNT = { fields: [field('count', '件数', { kind: 'integer' })] };

showKind('plain-writing', {
  town: { fields: [textField('what', '内容')] },
  rule: { asks: 'spaces' },
  right: [{ 内容: '講座 展示' }, { 内容: '　' }],
  wrong: {
    'space-at-ends': { rows: [{ 内容: '講座　' }], at: ['1 内容'] },
    'space-doubled': { rows: [{ 内容: '講座  展示' }], at: ['1 内容'] },
    'space-invisible': { rows: [{ 内容: '講\u200B座' }], at: ['1 内容'] },
    'machine-dependent': {
      asked: { rule: { asks: 'plain-signs' }, right: [{ 内容: '①株式会社と協定を結んだ。' }] },
      rows: [{ 内容: '㈱みなとと協定を結んだ。' }],
      at: ['1 内容'],
    },
    'full-width': {
      town: COUNT,
      asked: { rule: { asks: 'half-width' }, right: [{ 件数: 12 }, { 件数: '12' }] },
      rows: [{ 件数: '１２' }],
      at: ['1 件数'],
    },
    'stored-as-text': {
      town: COUNT,
      asked: { rule: { asks: 'numbers' }, right: [{ 件数: 12 }] },
      rows: [{ 件数: '12' }],
      at: ['1 件数'],
    },
  },
});
