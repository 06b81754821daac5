/** The findings of 安曇野市's sample, worked out from its facts: code, record, item, year. */
import type { FindingTable } from './table';

export const azumino: FindingTable = [
  // Ⅱ in 類似団体(Ⅱ-1).
  ['C15', '11', '', ''],
  // Ends in 令和5年度 with a note, but without ※.
  ['Z04', '9', '', ''],
  // 類似団体平均値以下 names no number; that it has no period comes with that.
  ['Z06', '11', '', ''],
  // 34施設 over the period, but 14, 6, 4, 6 and 3 by year: 33.
  ['Z10', '7', '', ''],
  // 滞繰 22.50% in every year, but 24.76% in 平成30年度 already.
  ['Z11', '12', '', ''],
  // 実質公債費比率 rises from 10.2% on: more of it is worse.
  ['Z12', '10', '', ''],
  // ⑨ says what ⑧ says, ㉑ what ⑳ says.
  ['Z18', '9', '', ''],
  ['Z18', '21', '', ''],
];
