/** What the pane says of 集計, in English. */
import type { ValueReason } from '../../../core/rollup';
import type { summary as japanese } from '../../ja/pane/summary';
import { count, counted } from './counting';

const reasons: Readonly<Record<ValueReason, string>> = {
  'printed-text': 'the ledger holds the amounts as text with their unit',
  blank: 'it counts records without an entry',
  spelling: "the ledger's spellings cannot be used in a formula",
  'in-text': 'it is read out of a text in the ledger',
  'other-rows': 'subtotals among the records hold numbers too',
  merged: 'cells of the ledger are merged',
  'several-blocks':
    'its records stand in several places of the ledger, and one formula would have to see them together',
  ditto: 'the ledger has ditto marks (〃)',
  'too-long': 'the formula would be longer than Excel takes',
  'due-only': 'it counts only records that are due by the as-of',
  'not-due': 'none of its cells has to be filled by the as-of, so it is left blank',
};

export const summary: typeof japanese = {
  parts: 'Parts of summarizing',
  making: 'Make tables',
  tracing: 'Behind a figure',
  comparing: 'Compare with before',
  heading: 'Tabs to make',
  all: 'Choose all',
  none: 'Choose none',
  make: 'New',
  refill: 'Refill',
  year: (name) => `Year of “${name}”`,
  missingLedgers: (names) =>
    `Cannot be made: the workbook has no ledger ${names.map((name) => `“${name}”`).join(', ')}.`,
  missingColumns: (labels) =>
    labels.length > 3
      ? `Cannot be made: the ledger lacks “${labels[0] ?? ''}” and ${counted(labels.length - 1, 'other column', 'other columns')}.`
      : `Cannot be made: the ledger lacks the ${labels.length === 1 ? 'column' : 'columns'} ${labels.map((label) => `“${label}”`).join(', ')}.`,
  plan: (make, refill) => {
    if (make + refill === 0) return 'Choose the tabs to make.';
    const parts = [
      ...(make > 0 ? [`makes ${counted(make, 'new tab', 'new tabs')}`] : []),
      ...(refill > 0 ? [`refills ${counted(refill, 'tab', 'tabs')} in place`] : []),
    ];
    return `This ${parts.join(' and ')}. The ledger is not changed.`;
  },
  errors: (n) =>
    `${counted(n, 'error is', 'errors are')} open. You can summarize, but correct ${n === 1 ? 'it' : 'them'} and summarize again.`,
  seeErrors: 'See findings',
  create: 'Make the tabs',
  again: 'Check again',
  makeAgain: 'Summarize again',
  stale: 'The workbook has changed since this was worked out.',
  staleMade:
    'The workbook has changed since the tabs were made. Figures that are formulas have followed.',
  done: 'The summary tables are ready',
  made: 'Tabs made',
  goToTab: (name) => `Open tab “${name}”`,
  figures: (live, asValue) =>
    asValue === 0
      ? `${counted(live, 'figure is a formula', 'figures are formulas')} over the ledger.`
      : `${counted(live, 'figure is a formula', 'figures are formulas')} over the ledger, ${counted(asValue, 'is a value', 'are values')} (see the tab's legend).`,
  printedText: (n) =>
    `${counted(n, 'of the values stands', 'of the values stand')} so because the ledger holds the amounts as text with their unit. Turn them into numbers in the check, and the figures become formulas.`,
  fixTexts: 'Fix in the check',
  seeTrace: 'See what is behind a figure',
  opened: (name) => `Tab “${name}” is open. Keys go to the sheet now.`,
  changes: (n) => `Changed since the last run: ${count(n)}`,
  changesNote: 'These figures differ from the last run. The tabs show them tinted.',
  noChanges: 'No figure has changed since the last run.',
  changedFrom: (before, after) =>
    `${before === null ? 'none' : before === '' ? 'blank' : before} → ${after === '' ? 'blank' : after}`,
  jumped: (sheet, cell) => `${sheet}, cell ${cell} is selected. Keys go to the sheet now.`,
  listHelp: 'Up and down arrows move between lines, Enter goes to the cell.',
  traceSelected: 'Look behind the selected cell',
  traceHelp: 'Select a figure on a summary tab to see the records it is worked out from.',
  noFigure: (tab) =>
    `This cell of “${tab}” is no figure of the summary. Select a figure in the table.`,
  tracingNow: 'Looking…',
  traced: (cell) => `Shows what is behind cell ${cell}.`,
  position: { tab: 'Tab', row: 'Row', column: 'Column', cell: 'Cell' },
  emptyFigure: '(blank)',
  definition: 'How it is worked out',
  live: 'A formula: it follows the ledger at once.',
  asValue: (reason) =>
    `A value, for ${reasons[reason]}. Summarize again when the ledger has changed.`,
  outdated:
    'The cell differs from what the ledger gives now. Summarize again before you rely on it.',
  editedSince: 'The workbook has changed since this was looked up.',
  records: (record, all, these) => `${record}: ${count(these)} of ${count(all)}`,
  noRecords: 'No record stands behind this figure.',
  jump: 'Go to the cell',
};
