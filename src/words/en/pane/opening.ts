/** What the pane says of the opening view, in English. */
import type { opening as japanese } from '../../ja/pane/opening';
import { counted } from './counting';

export const opening: typeof japanese = {
  heading: 'The plan in this workbook',
  ledgers: 'Ledgers',
  sheet: (sheet) => `Sheet “${sheet}”`,
  records: (n) => counted(n, 'record', 'records'),
  hidden: (n) => `${counted(n, 'of them is', 'of them are')} in hidden rows, and counted in.`,
  uncounted: (n) =>
    `${counted(n, 'further record', 'further records')} that the plan does not count (再掲, for one): in no total, with a form all the same.`,
  unread: (sheet, address, rows) =>
    `${counted(rows, 'row', 'rows')} on “${sheet}” ${address} ${rows === 1 ? 'looks' : 'look'} like the ledger’s and ${rows === 1 ? 'is' : 'are'} not read.`,
  goToLedger: (name) => `Go to ledger “${name}”`,
  missing: (n) => `${counted(n, 'required column is', 'required columns are')} missing`,
  missingAdvice: 'Check the headers or add the columns, then press Read again.',
  tabs: 'Tabs made by this add-in',
  again: 'Read again',
  validateText: 'Looks for gaps and contradictions. Leaves the ledgers as they are.',
  summarizeText: 'Makes tabs with the summary tables, after showing what it will make.',
  sheetsText: 'Makes status sheets, and brings what was filled in back into the ledger.',
  makeLedger: (ledgers) => `Make the ledger ${ledgers.map((name) => `“${name}”`).join(', ')}`,
  makeLedgerText:
    'Adds what the plan asks for and this workbook lacks, on a new sheet with the rows to fill in.',
  ledgerMade: (sheet, rows) =>
    `Sheet “${sheet}” has a ledger of ${counted(rows, 'row', 'rows')} now. What is filled in is checked and summarized.`,
  goToSheet: (sheet) => `Open sheet “${sheet}”`,
  atSheet: (sheet) => `Sheet “${sheet}” is open, and has the keyboard.`,
  revert: 'Undo the last run',
  reverted: (restored, removed, cells) =>
    [
      ...(cells > 0 ? [`${counted(cells, 'cell', 'cells')} put back.`] : []),
      ...(restored > 0 ? [`${counted(restored, 'tab', 'tabs')} put back.`] : []),
      ...(removed > 0 ? [`${counted(removed, 'tab', 'tabs')} taken away.`] : []),
    ].join(' ') || 'Undone.',
  revertedBeside: {
    marks: 'The marks are what they were before.',
    rules: 'The input rules are what they were before.',
    reasons: 'The reasons are what they were before.',
  },
  keptCells: (cells) =>
    `These cells have been edited since and were left as they are: ${cells.join(', ')}`,
  keptTabs: (tabs) =>
    `Tabs with later entries were left as they are: ${tabs.map((tab) => `“${tab}”`).join(', ')}.`,
  whichPlan: 'Which plan is this?',
  unsurePlan: (plan) => `Is this the ledger of ${plan}?`,
  speaksFor: 'For it',
  speaksAgainst: 'Against it',
  yes: 'Yes, read it as this plan',
  no: 'No',
  readAfterAll: 'Read it as this plan after all',
  answered: 'It is read so because somebody answered that it is this plan’s ledger.',
  deny: 'It is not this plan',
  choosePlan: 'Read as this plan',
  sampleHeading: 'To try it with a sample',
  sample:
    'Sample workbooks of the municipalities are in the folder samples that comes with the add-in. Open one with File, Open, then open this pane again. In practice Excel, choose one under “Choose a sample” at the top.',
};
