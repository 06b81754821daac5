/** Scores that are graded together are all given or none, and a grade stands where they are. */
import { field, showKind, yearly } from '../made-up';

const SCORE = { kind: 'score', min: 0, max: 3 } as const;

showKind('all-or-none', {
  town: {
    fields: [
      field('end', '終期', { kind: 'fiscal-year' }),
      yearly('reach', '達成', SCORE),
      yearly('cost', '費用', SCORE),
      yearly('grade', '評価', { kind: 'one-of', values: ['甲', '乙', '-'] }),
    ],
  },
  rule: {
    scores: ['reach', 'cost'],
    grade: 'grade',
    none: '-',
    scale: {
      grades: [
        { grade: '甲', from: '4' },
        { grade: '乙', from: '0' },
      ],
      averagesLower: '0',
    },
    life: { ledger: 'works', end: 'end', begins: [] },
  },
  right: [{ 達成令和3年度: 2, 費用令和3年度: 3, 評価令和3年度: '甲' }, {}],
  wrong: {
    'grade-missing': { rows: [{ 達成令和3年度: 2, 費用令和3年度: 3 }], at: ['1 R3'] },
    'scores-missing': { rows: [{ 評価令和4年度: '乙' }], at: ['1 R4'] },
    'scores-partly': { rows: [{ 達成令和5年度: 1, 評価令和5年度: '乙' }], at: ['1 R5'] },
  },
});
