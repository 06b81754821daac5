/** Scores, marks and decimals are what their field allows. */
import { field, showKind } from '../made-up';

showKind('well-formed', {
  town: {
    fields: [
      field('score', '評点', { kind: 'score', min: 0, max: 3 }),
      field('mean', '平均', { kind: 'bounded-decimal', min: '1', max: '5', places: 1 }),
      field('mark', '重点', { kind: 'mark', mark: '○', meant: ['1'] }),
    ],
  },
  rule: { fields: ['score', 'mean', 'mark'] },
  right: [
    { 評点: 2, 平均: 4.5, 重点: '○' },
    { 評点: '-', 平均: '', 重点: '' },
  ],
  wrong: {
    'not-a-score': { rows: [{ 評点: 4 }], at: ['1 評点'] },
    'not-in-bounds': { rows: [{ 平均: 5.5 }], at: ['1 平均'] },
    'not-a-mark': { rows: [{ 重点: '済' }], at: ['1 重点'] },
  },
});
