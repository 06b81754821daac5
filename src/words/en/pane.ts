/** What the pane says, in English. */
import type { pane as japanese } from '../ja/pane';

const count = (n: number): string => n.toLocaleString('en-US');
const counted = (n: number, one: string, more: string): string =>
  `${count(n)} ${n === 1 ? one : more}`;

export const pane: typeof japanese = {
  name: 'Reform plan',
  navigation: 'Views',
  overview: 'Overview',
  validate: 'Validate',
  summarize: 'Summarize',
  sheets: 'Sheets',

  start: {
    noAnswer:
      'No connection to Excel. Check the network and Excel itself, then press Reload. If that does not help, close this pane and open it again from the Reform plan tab of the ribbon.',
    reload: 'Reload',
    outsideExcel: 'Open this pane in Excel, from the Reform plan tab of the ribbon.',
    oldExcel:
      'This Excel is too old. Use Excel LTSC 2021 or later, Microsoft 365, or Excel on the web.',
    crashed: 'The pane could not be shown. The workbook is unchanged. Press Reload.',
  },

  running: {
    step: (step) =>
      ({
        reading: 'Reading the workbook',
        thinking: 'Checking its content',
        writing: 'Writing the tabs',
      })[step],
    percent: (percent) => `${percent}%`,
    cancel: 'Cancel',
    cancelling: 'Cancelling',
  },

  look: {
    heading: 'The plan in this workbook',
    ledgers: 'Ledgers',
    sheet: (sheet) => `Sheet “${sheet}”`,
    records: (n) => counted(n, 'record', 'records'),
    hidden: (n) => `${counted(n, 'of them is', 'of them are')} in hidden rows, and counted in.`,
    goToLedger: (name) => `Go to ledger “${name}”`,
    missing: (n) => `${counted(n, 'required column is', 'required columns are')} missing`,
    missingAdvice: 'Check the headers or add the columns, then press Read again.',
    tabs: 'Tabs made by this add-in',
    again: 'Read again',
    validateText: 'Looks for gaps and contradictions. Changes nothing.',
    summarizeText: 'Makes tabs with the summary tables, after showing what it will make.',
    sheetsText: 'Makes status sheets (comes with a later version).',
    revert: 'Undo the last run',
    reverted: (restored, removed) =>
      [
        ...(restored > 0 ? [`${counted(restored, 'tab', 'tabs')} put back.`] : []),
        ...(removed > 0 ? [`${counted(removed, 'tab', 'tabs')} taken away.`] : []),
      ].join(' ') || 'Undone.',
    whichPlan: 'Which plan is this?',
    choosePlan: 'Read as this plan',
    sampleHeading: 'To try it with a sample',
    sample:
      'The sample workbook is asahikawa.xlsx in the folder samples that comes with the add-in. Open it with File, Open, then open this pane again. In practice Excel, press Start over in the strip at the top.',
  },

  findings: {
    severity: { error: 'Error', warning: 'Warning', info: 'Info' },
    severityHint: {
      error: 'Must be corrected before submission',
      warning: 'Needs a correction or a reason',
      info: 'Worth a look',
    },
    counts: 'Findings by severity, and filter',
    show: (severity, n) => `Show ${severity.toLowerCase()}, ${count(n)}`,
    section: 'Section',
    everySection: (n) => `All (${count(n)})`,
    oneSection: (section, n) => `${section} (${count(n)})`,
    noSection: (n) => `No section (${count(n)})`,
    grouping: 'Group by',
    byRecord: 'Record',
    byRule: 'Rule',
    list: 'Findings',
    listHelp:
      'Choose a finding with the arrow keys and press Enter to go to its cell. After that, keys go to the sheet.',
    record: (record) => `No. ${record}`,
    ledgerAsWhole: 'The ledger as a whole, records without a number',
    groupCount: (n) => count(n),
    value: (value) => `“${value}”`,
    emptyValue: '(blank)',
    year: (year) => `FY ${year}`,
    jump: 'Go to cell',
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
      `Validation is done: ${counted(error, 'error', 'errors')}, ${counted(warning, 'warning', 'warnings')}, ${count(info)} info.`,
    stale: 'The workbook has changed since it was validated.',
    again: 'Validate again',
  },

  summary: {
    heading: 'Tabs to make',
    make: 'New',
    refill: 'Refill',
    refillNote:
      'A refilled tab stays in its place and gets new content. The ledger is not changed.',
    errors: (n) =>
      `${counted(n, 'error is', 'errors are')} open. You can summarize, but correct them and summarize again.`,
    seeErrors: 'See findings',
    create: 'Make the tabs',
    again: 'Check again',
    stale: 'The workbook has changed since this was worked out.',
    done: 'The summary tables are ready',
    made: 'Tabs made',
    goToTab: (name) => `Open tab “${name}”`,
    figures: (live, asValue) =>
      asValue === 0
        ? `${counted(live, 'figure is a formula', 'figures are formulas')} over the ledger.`
        : `${counted(live, 'figure is a formula', 'figures are formulas')} over the ledger, ${counted(asValue, 'is a value', 'are values')} (see the tab's legend).`,
    opened: (name) => `Tab “${name}” is open. Keys go to the sheet now.`,
  },

  later: {
    heading: 'Status sheets come with a later version',
    text: 'This version cannot make status sheets yet. Use Validate and Summarize.',
  },

  trouble: {
    retry: 'Try again',
    details: 'Details',
    detailsText: 'Tell these to your administrator when you ask for help.',
    copy: 'Copy details',
    copied: 'Copied.',
    copyFailed: 'Could not copy. Select the text and copy it.',
  },
};
