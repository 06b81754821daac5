/** The names that a plan made from a ledger gives to its tables, columns and sheets. */
import type { PlanWords } from '../../core/infer/proposal';

export const proposedPlan: PlanWords = {
  summary: '総括',
  count: '件数',
  total: '合計',
  share: (values) => `${values.join('・')}の割合`,
  filled: (field) => `${field}の記入数`,
  by: (field) => `${field}別`,
  byYear: '年度別',
  amounts: '金額',
  mean: (field) => `${field}の平均`,
  change: (field, from, to) => `${field}の増減（${from}→${to}）`,
  band: (level) => (level === 1 ? '見出し' : `見出し（${level}段目）`),
  record: '取組',
  year: '年度',
  sheet: (record) => `${record}状況シート`,
};
