/** Headings are numbered from one within their group. */
import { field, showKind } from '../made-up';

showKind('sequence-within', {
  town: {
    fields: [
      field('area', '分野', { kind: 'heading' }),
      field('measure', '施策', { kind: 'heading', width: 'half' }),
    ],
  },
  rule: { field: 'measure', within: ['area'] },
  right: [
    { 分野: '1 海', 施策: '(1) 清掃' },
    { 分野: '1 海', 施策: '(2) 見回り' },
    { 分野: '2 山', 施策: '(1) 植林' },
  ],
  wrong: {
    'within-unnumbered': {
      rows: [
        { 分野: '1 海', 施策: '(1) 清掃' },
        { 分野: '1 海', 施策: '見回り' },
      ],
      at: ['2 施策'],
    },
    'within-repeated': {
      rows: [
        { 分野: '1 海', 施策: '(1) 清掃' },
        { 分野: '1 海', 施策: '(1) 見回り' },
      ],
      at: ['2 施策'],
    },
    'within-gap': {
      rows: [
        { 分野: '1 海', 施策: '(1) 清掃' },
        { 分野: '1 海', 施策: '(3) 見回り' },
      ],
      at: ['2 施策'],
    },
  },
});
