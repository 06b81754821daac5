/** What the pane says when the next plan is made, in English. */
import { shortFiscalYear } from '../../../core/fiscal-year';
import type { nextPlan as ja } from '../../ja/pane/next-plan';
import { counted } from './counting';

export const nextPlan: typeof ja = {
  open: 'Make the next plan',
  openText:
    'Makes a new workbook for the next plan, which takes over the records of the ledger. This workbook is not changed.',
  loading: 'Getting the page ready…',
  back: 'Back to the overview',
  title: 'Name of the plan',
  titleMissing: 'Enter a name for the plan.',
  years: 'Years of the plan',
  first: 'From',
  last: 'To',
  year: shortFiscalYear,
  yearCount: (years) => counted(years, 'year', 'years'),
  which: 'Records to carry on',
  all: (n) => `All (${n})`,
  unfinished: (n) => `Not finished (${n})`,
  picked: 'Pick from the list',
  nothingTold: 'This plan does not tell which records are finished.',
  nonePicked: 'Pick the records to carry on.',
  numbers: 'Numbers',
  keep: 'Keep them',
  renumber: 'Count from 1 anew',
  formerNumber: 'The present numbers stay in the column 旧番号.',
  check: 'See what it will hold',
  contents: 'The next plan',
  span: (first, last) =>
    first === last ? shortFiscalYear(first) : `${shortFiscalYear(first)}–${shortFiscalYear(last)}`,
  create: 'Open as a new workbook',
  createText: 'Results and reviews are emptied. This workbook is not changed.',
  chooseAgain: 'Choose again',
  ledgers: 'Ledger by ledger',
  stale: 'The workbook has changed since this was worked out.',
  again: 'Work it out again',
  done: 'The workbook of the next plan is open',
  doneText: (title) =>
    `The workbook of “${title}” was opened in a new window. It is not saved yet: save it there under a name. The plan is in the workbook, so that it can be checked and summarized as it is.`,
  doneHere: 'This pane still belongs to the present workbook, which was not changed.',
};
