/** A record's policies are those that its heading allows. */
import { field, showKind } from '../made-up';

showKind('policies-allowed', {
  town: {
    fields: [
      field('heading', '基本方針', { kind: 'heading' }),
      field('policies', '関連する柱', { kind: 'policies', label: '柱' }),
    ],
  },
  rule: {
    policies: 'policies',
    heading: 'heading',
    allowed: [
      { number: 1, title: '健全な財政', policies: [3] },
      { number: 2, title: '協働', policies: [1, 2] },
    ],
  },
  right: [{ 基本方針: '１　健全な財政', 関連する柱: '柱3　守る' }],
  wrong: {
    'policies-allowed': {
      rows: [{ 基本方針: '１　健全な財政', 関連する柱: '柱2　支える' }],
      at: ['1 関連する柱'],
    },
  },
});
