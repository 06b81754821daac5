/** A grade is that which its scores earn. */
import { field, showKind, yearly } from '../made-up';

const SCORE = { kind: 'score', min: 0, max: 3 } as const;

showKind('derived-grade', {
  town: {
    fields: [
      field('end', '終期', { kind: 'fiscal-year' }),
      yearly('reach', '達成', SCORE),
      yearly('cost', '費用', SCORE),
      yearly('grade', '評価', { kind: 'one-of', values: ['甲', '乙'] }),
    ],
  },
  rule: {
    scores: ['reach', 'cost'],
    grade: 'grade',
    scale: {
      grades: [
        { grade: '甲', from: '4' },
        { grade: '乙', from: '0' },
      ],
      averagesLower: '0',
    },
    life: { ledger: 'works', end: 'end', begins: [] },
  },
  right: [{ 達成令和3年度: 2, 費用令和3年度: 2, 評価令和3年度: '甲' }],
  wrong: {
    'grade-differs': {
      rows: [{ 達成令和4年度: 1, 費用令和4年度: 2, 評価令和4年度: '甲' }],
      at: ['1 R4'],
    },
  },
});
