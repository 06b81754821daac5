/** What the pane says of the findings as a list: submission, filters, groups, in English. */
import { fiscalYearsIn } from '../../../core/fiscal-year';
import type { findings as japanese } from '../../ja/pane/findings';
import { count, counted } from './counting';

export const findings: typeof japanese = {
  severity: { error: 'Error', warning: 'Warning', info: 'Info' },
  severityHint: {
    error: 'Must be corrected before submission',
    warning: 'Needs a correction or a reason',
    info: 'Worth a look',
  },
  counts: 'Findings by severity, and filter',
  show: (severity, n) => `Show ${severity.toLowerCase()}, ${count(n)}`,
  section: 'Section',
  everySection: (open) =>
    open === 0 ? '✓ All sections (done)' : `All sections (${count(open)} open)`,
  oneSection: (section, open) =>
    open === 0 ? `✓ ${section} (done)` : `${section} (${count(open)} open)`,
  noSection: (open) => (open === 0 ? '✓ No section (done)' : `No section (${count(open)} open)`),
  sectionRecords: (records, open) =>
    `In charge of ${counted(records, 'record', 'records')}; ${open === 0 ? 'nothing left to fix' : `${count(open)} left to fix`}.`,
  sectionDone: 'Nothing left to fix in this section',
  grouping: 'Group by',
  byRecord: 'By record',
  byRule: 'By rule',
  byCause: 'By cause',
  hideExplained: 'Hide warnings with a reason',
  list: 'Findings',
  listHelp:
    'Choose with the up and down arrow keys and press Enter to open. Left and right arrows move between the finding and the button that goes to its cell.',
  record: (record) => `No. ${record}`,
  ledgerAsWhole: 'The ledger as a whole, records without a number',
  groupCount: (n) => count(n),
  value: (value) => `“${value}”`,
  emptyValue: '(blank)',
  year: (year) => {
    const [written] = fiscalYearsIn(year);
    return written ? `fiscal ${written.year}` : year;
  },
  jump: 'Go to cell',
  reason: (reason) => `Reason: ${reason}`,
  refused: 'No sufficient reason',
  explained: 'Explained',
  fixable: 'Has a fix',
  fixGroup: (n) => `Fix ${count(n)}`,
  fixShown: (n) => `Fix the ${count(n)} that can be fixed`,
  jumped: (sheet, cell) => `${cell} on sheet “${sheet}” is selected. Keys go to the sheet now.`,
  none: 'No findings',
  noneText: (n) => `${counted(n, 'record was', 'records were')} checked; nothing is wrong.`,
  noneShown: 'No finding fits this filter.',
  showAll: 'Remove the filter',
  checked: (n) => `${counted(n, 'record', 'records')} checked.`,
  hidden: (n) => `${counted(n, 'hidden row', 'hidden rows')} included.`,
  shown: (shown, all) =>
    shown === all
      ? `${counted(all, 'finding', 'findings')}.`
      : `${count(shown)} of ${counted(all, 'finding', 'findings')} shown.`,
  sentences: (each) => each.join(' '),
  result: (error, warning, info) =>
    `Validated: ${counted(error, 'error', 'errors')}, ${counted(warning, 'warning', 'warnings')}, ${count(info)} info.`,
  stale: 'The workbook has changed since it was validated.',
  again: 'Validate again',

  submission: 'Submission',
  ready: 'Ready',
  notReady: 'Not ready',
  unsure: 'Validate again',
  readyText: (explained) =>
    explained === 0
      ? 'No errors and no warnings.'
      : `No errors. ${counted(explained, 'warning has its reason', 'warnings have their reasons')}.`,
  notReadyText: (errors, unexplained) =>
    [
      ...(errors > 0 ? [counted(errors, 'error', 'errors')] : []),
      ...(unexplained > 0
        ? [counted(unexplained, 'warning without a reason', 'warnings without a reason')]
        : []),
    ].join(', '),
  unsureText: 'Whether it can be submitted is not known until then.',
  tabCurrent: (tab) => `Tab “${tab}” is up to date.`,
  tabOutdated: (tab) => `Tab “${tab}” is out of date.`,
  tabRefill: 'Refill it',
  running: 'Validating',
  whileTyping: 'Check as I type',
  whileTypingHint: 'When on, the list is renewed with every edit of a ledger.',
  whileTypingOn: 'Checking as you type.',
  whileTypingOff: 'No longer checking as you type.',
  missed: 'What was typed could not be validated. Press Validate again.',
  changed: (gone, come, open) =>
    [
      ...(gone > 0 ? [`${counted(gone, 'finding is', 'findings are')} gone.`] : []),
      ...(come > 0 ? [`${counted(come, 'new finding', 'new findings')}.`] : []),
      open === 0 ? 'Ready to submit.' : `${count(open)} left.`,
    ].join(' '),
};
