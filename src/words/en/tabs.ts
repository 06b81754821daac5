/** What the summary tabs and the report tabs say of themselves, for a workbook kept in English. */
import type { ReportWords } from '../../core/draft/report-input';
import { fiscalYearsIn } from '../../core/fiscal-year';
import type { Severity } from '../../core/finding';
import type { ShownReason } from '../../core/rollup';
import { asOfInEnglish } from '../as-of';
import { findingParts } from '../finding-parts';
import type {
  requests as japaneseRequests,
  results as japaneseResults,
  rules as japaneseRules,
  tabs as japanese,
} from '../ja/tabs';
import { count, counted } from './pane/counting';
import { ruleSentences } from '../rule-sentences';
import { leftToOfficeLines } from '../left-to-office';
import { part } from './part';
import { reasonFaults } from './reason-faults';

const reasons: Readonly<Record<ShownReason, string>> = {
  'printed-text': 'the ledger holds the amounts as text with their unit',
  blank: 'it counts records whose cell is empty',
  spelling: 'the ledger writes it in a way that no formula can ask for',
  'in-text': 'the figure stands inside a text of the ledger',
  'other-rows': 'subtotals among the records hold numbers too',
  merged: 'cells of the ledger are merged',
  'several-blocks':
    'its records stand in several places of the ledger, and one formula would have to see them together',
  ditto: 'the ledger has ditto marks (〃)',
  'too-long': 'the formula would be longer than Excel takes',
  'due-only': 'it counts only records that are due by the as-of',
};

function asOfNow(given: readonly ShownReason[]): string {
  const because = given.map((reason) => reasons[reason]).join('; ');
  const fix = given.includes('printed-text')
    ? ' Where 検証 suggests fixes of amounts, applying them gives formulas.'
    : '';
  return `the figure when the summary was made (${because}). Summarize again after changing the ledger.${fix}`;
}

export const tabs: typeof japanese = {
  tabName: (name) => `集計 ${name}`,
  asOf: (asOf) => `As of ${asOfInEnglish(asOf)}`,
  noValue: '(not stated)',
  valueMark: 'value',
  legend: (given) => `value: not a formula but ${asOfNow(given)}`,
  legendOfAll: (given) => `※ No figure of this table is a formula: each is ${asOfNow(given)}`,
  uncounted: ({ field, records }) =>
    `* “${field}” is empty or unreadable in ${counted(records, 'record', 'records')}; the breakdown leaves ${records === 1 ? 'it' : 'them'} out.`,
  rounded: '* Each share is rounded by itself; together they may not make 100%.',
  overlap: ({ records, counted: times }) =>
    `* An initiative that belongs to several rows counts in each (${counted(records, 'initiative', 'initiatives')}, counted ${times} times).`,
  leftOut: ({ words, records }) =>
    `* ${counted(records, 'record', 'records')} marked ${words.join(' or ')} ${records === 1 ? 'is' : 'are'} not counted.`,
  openErrors: (errors) =>
    `* The ledgers still have ${counted(errors, 'error', 'errors')}: fix ${errors === 1 ? 'it' : 'them'} and summarize again.`,
  changed: '* Tinted figures have changed since the last run.',
  aside: 'worked out from',
};

const severities: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  info: 'Info',
};

const report: ReportWords = {
  severity: (severity) => severities[severity],
  finding: (finding) => findingParts(finding, 'en'),
  plan: ({ municipality, title }) => `${municipality} ${title}`,
  asOf: asOfInEnglish,
  checkedAt: (at) =>
    new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' }).format(at),
  record: ({ record, item }) => [record, item].filter((part) => part !== '').join(' '),
  field: ({ field, year }) => {
    const [written] = fiscalYearsIn(year);
    return written ? `${field} (fiscal ${written.year})` : field;
  },
  sections: (sections) => sections.join(', '),
};

/** 検証結果. */
export const results: typeof japaneseResults = {
  ...report,
  tabName: '検証結果',
  copyName: '検証時の控え',
  tableName: '検証結果一覧',
  title: 'Result of the check',
  labels: {
    plan: 'Plan',
    checkedAt: 'Checked on',
    asOf: 'As of',
    status: 'Submission',
    records: 'Records checked',
    hidden: 'Hidden rows',
    counts: 'Findings',
    fingerprint: 'Fingerprint of what was checked',
    rules: 'Version of the rules',
    part: 'What was checked',
    leftToOffice: part.leftToOffice,
  },
  status: ({ ready, errors, unexplained }) => {
    if (ready) return 'May be submitted';
    const left = [
      ...(errors > 0 ? [counted(errors, 'error', 'errors')] : []),
      ...(unexplained > 0
        ? [`${counted(unexplained, 'warning', 'warnings')} without a reason`]
        : []),
    ];
    return `May not be submitted: ${left.join(' and ')} left`;
  },
  stale: 'Check again: the ledgers changed after the check',
  records: (ledgers) => ledgers.map(({ name, records }) => `${name}: ${records}`).join(', '),
  part: (of) => part.of[of],
  leftToOffice: (checked) =>
    [part.leftToOfficeText, ...leftToOfficeLines(checked, 'en')].join('\n'),
  hidden: (rows) => (rows === 0 ? 'none' : `${rows} (checked all the same)`),
  counts: ({ error, warning, info }, { explained }) =>
    `${counted(error, 'error', 'errors')}, ${counted(warning, 'warning', 'warnings')} (${count(explained)} with a reason), ${count(info)} info`,
  sectionHeads: {
    section: 'Section',
    records: 'Records',
    errors: 'Errors',
    warnings: 'Warnings',
    open: 'Open',
    done: 'Done',
  },
  done: (open) => (open === 0 ? 'yes' : 'no'),
  notes: [
    'Open are errors, and warnings without a reason. A record of several sections counts for each of them.',
    'Correct errors in the ledger. Correct warnings, or enter a reason in the tinted cells, and check again.',
  ],
  columns: {
    position: 'No.',
    severity: 'Severity',
    code: 'Rule',
    sheet: 'Sheet',
    cell: 'Cell',
    record: 'Record',
    sections: 'Section',
    field: 'Field',
    value: 'Value',
    wrong: 'What is wrong',
    fix: 'What to do',
    reason: 'Reason',
    key: 'Key',
  },
  noFindings: 'There are no findings.',
  reasonFaults,
};

/** 修正依頼. */
export const requests: typeof japaneseRequests = {
  ...report,
  tabName: '修正依頼',
  title: 'Corrections asked for',
  columns: {
    position: 'No.',
    severity: 'Severity',
    sheet: 'Sheet',
    cell: 'Cell',
    record: 'Record',
    field: 'Field',
    wrong: 'What is wrong',
    fix: 'What to do',
    answer: 'Answer',
    key: 'Key',
  },
  judgedFor: (asOf) => `as of ${asOfInEnglish(asOf)}`,
  section: (name, count) => `${name}: ${count}`,
  noSection: 'No section',
  note: 'Please correct these cells in the ledger. Where a warning stands as it is, give the reason under “Answer”.',
  nothing: 'There is nothing to correct.',
};

/** 規則一覧. */
export const rules: typeof japaneseRules = {
  ...report,
  tabName: '規則一覧',
  title: 'Rules',
  columns: {
    code: 'Rule',
    severity: 'Severity',
    checks: 'What is checked',
    why: 'Why',
    wrong: 'Wrong',
    right: 'Right',
    standards: 'Standard',
  },
  rules: (entry) => ruleSentences(entry, 'en'),
  version: (version) => `Version of the rules: ${version}`,
  note: 'Standard: the item of the Ministry of Internal Affairs’ rules for machine-readable tables (December 2020).',
};
