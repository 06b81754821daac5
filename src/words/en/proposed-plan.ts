/** The names that a plan made from a ledger gives to its tables, columns and sheets. */
import type { PlanWords } from '../../core/infer/proposal';

export const proposedPlan: PlanWords = {
  summary: 'Summary',
  count: 'Records',
  total: 'Total',
  share: (values) => `Share of ${values.join(', ')}`,
  filled: (field) => `With ${field}`,
  by: (field) => `By ${field}`,
  byYear: 'By year',
  amounts: 'Amounts',
  mean: (field) => `Mean of ${field}`,
  change: (field, from, to) => `Change of ${field} (${from} to ${to})`,
  band: (level) => (level === 1 ? 'Heading' : `Heading (level ${level})`),
  record: 'record',
  year: 'Year',
  sheet: (record) => `Status sheet of ${record}`,
};
