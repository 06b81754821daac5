/** What the summary tabs say of themselves, for a workbook kept in English. */
import type { ValueReason } from '../../core/rollup';
import type { tabs as japanese } from '../ja/tabs';

const reasons: Readonly<Record<ValueReason, string>> = {
  'printed-text': 'the ledger holds the amounts as text with their unit',
  blank: 'it counts records whose cell is empty',
  spelling: 'the ledger writes it in a way that no formula can ask for',
  'too-long': 'the formula would be longer than Excel takes',
};

export const tabs: typeof japanese = {
  tabName: (name) => `集計 ${name}`,
  noValue: '(not stated)',
  valueMark: 'value',
  legend: (given) =>
    `value: not a formula but the figure when the summary was made (${given.map((reason) => reasons[reason]).join('; ')}). Summarize again after changing the ledger.`,
  uncounted: ({ field, records }) =>
    `* “${field}” is empty or unreadable in ${records} record(s); the breakdown leaves them out.`,
  rounded: '* Each share is rounded by itself; together they may not make 100%.',
  overlap: ({ records, counted }) =>
    `* An initiative that belongs to several rows counts in each (${records} initiatives, counted ${counted} times).`,
  openErrors: (errors) =>
    `* The ledgers still have ${errors} error(s): mend them and summarize again.`,
  aside: 'worked out from',
};
