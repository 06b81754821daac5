/** Sentences for what stands in a person's way: what happened and what to do. */
import { evidence } from './evidence';
import type * as ja from '../ja/troubles';
import type { Trouble } from '../../core/outcome';
import { reasonFaults } from './reason-faults';

type Facts = Trouble['facts'];

function named(facts: Facts, name: string): string {
  const value = facts[name];
  if (value === undefined) return '';
  return typeof value === 'object' ? value.join(', ') : String(value);
}

function quoted(facts: Facts, name: string, otherwise: string): string {
  const value = named(facts, name);
  return value === '' ? otherwise : `“${value}”`;
}

function more(facts: Facts): string {
  const shown = facts['cells'];
  const rest = Number(facts['count'] ?? 0) - (typeof shown === 'object' ? shown.length : 1);
  return rest > 0 ? ` and ${rest} more` : '';
}

function cellsIn(facts: Facts): string {
  return named(facts, 'cells') === '' ? '' : ` (${named(facts, 'cells')}${more(facts)})`;
}

export const troubles: (typeof ja)['troubles'] = {
  'no-ledger': (facts) => {
    const ledger = `the ledger ${quoted(facts, 'ledger', '')} of ${named(facts, 'plan')}`;
    if (named(facts, 'plan') === '')
      return 'No ledger was found. Open a workbook that has a ledger with its headers, and try again.';
    if (named(facts, 'sheet') === '')
      return `The workbook lacks ${ledger}. Look for a lost sheet or changed headers, and try again.`;
    return `No ledger was found. If sheet ${quoted(facts, 'sheet', '')} is ${ledger}, add these columns to its headers: ${named(facts, 'columns')}`;
  },
  'empty-ledger': (facts) =>
    `The ledger on sheet ${quoted(facts, 'sheet', '')} has no record yet. Enter one, and try again.`,
  'which-plan': (facts) =>
    `This workbook fits more than one plan (${named(facts, 'plans')}). Choose which one it is.`,
  'unsure-plan': (facts) =>
    `Is this the ledger of ${named(facts, 'plan')}? For it: ${evidence.speaksFor(facts).join('; ')}. Against it: ${evidence.speaksAgainst(facts).join('; ')}.`,
  'not-the-plan': (facts) =>
    `Somebody has answered that this workbook is not of ${named(facts, 'plan')}, so it is not read. No other plan fits.`,
  'missing-columns': (facts) =>
    `Columns that the summary needs are missing: ${named(facts, 'columns')}. Check the ledger’s headers.`,
  'no-reason': (facts) => reasonFaults[facts['fault'] === 'own-words' ? 'own-words' : 'phrase'],
  'cell-edit': () => 'A cell is being edited. Press Enter to finish editing, and try again.',
  'protected-sheet': (facts) =>
    `Sheet ${quoted(facts, 'sheet', '')} is protected. Unprotect it on the Review tab, and try again.`,
  'protected-workbook': () =>
    'The workbook’s structure is protected, so no sheet can be added. Unprotect the workbook on the Review tab, and try again.',
  'read-only': () => 'The workbook is open as read-only. Open it for editing, and try again.',
  'too-large': () =>
    'This is more than Excel can exchange at once. If this is Excel on the web, open the workbook in Excel on a PC, and try again.',
  'too-large-cell': (facts) =>
    `The text in ${named(facts, 'cell')} on sheet ${quoted(facts, 'sheet', '')} is too long to exchange with Excel. Shorten it or divide it among other cells, and try again.`,
  'other-workbook': () =>
    'Another workbook is in front. Click a cell of this workbook, and try again.',
  busy: () => 'Excel is busy. Wait a moment, and try again.',
  'dialog-open': () => 'A dialog is open in Excel. Close it, and try again.',
  connection: () => 'Excel did not answer. Make sure that the workbook is open, and try again.',
  'would-overwrite': (facts) =>
    `There are entries where tab ${quoted(facts, 'tab', '')} needs room (${named(facts, 'cells')}${more(facts)}). Move them, and try again.`,
  'typed-cells': (facts) =>
    `Something has been entered in tab ${quoted(facts, 'tabs', '')} since it was made${cellsIn(facts)}. Choose whether it stays, or goes with what was entered.`,
  'half-done': (facts) =>
    `In tab ${quoted(facts, 'tabs', '')}, which an earlier run left half done, something has been entered since${cellsIn(facts)}. Choose whether it stays as it is, or is put back to what it was before that run without the entries.`,
  'running-elsewhere': (facts) =>
    `Somebody else’s pane may be in the middle of a run${named(facts, 'tabs') === '' ? '' : ` (tab ${quoted(facts, 'tabs', '')})`}. Wait until it has ended, and try again. If it has stopped half way, it can be put back to what was before it.`,
  'tabs-lost': (facts) =>
    `Tab ${quoted(facts, 'tabs', '')} was removed or put back while it was being made. Make sure that nobody else is at work, and try again.`,
  'filtered-tab': (facts) =>
    `A filter is on in tab ${quoted(facts, 'tab', '')}. Clear the filter, and try again.`,
  'filtered-ledger': (facts) =>
    `A filter is on in the sheet ${quoted(facts, 'sheet', '')}, so that its cells cannot be mended. Clear the filter and run it again.`,
  'ledger-changed': (facts) =>
    `The ledger on sheet ${quoted(facts, 'sheet', '')} was changed after it was read. Read it again, and try again.`,
  'ledger-room': (facts) =>
    `The ledger on sheet ${quoted(facts, 'sheet', '')} needs rows, but there are entries below it (${named(facts, 'cells')}${more(facts)}). Make room below, and try again.`,
  'ledger-totals': (facts) =>
    `Table ${quoted(facts, 'table', '')} on sheet ${quoted(facts, 'sheet', '')} has a total row, so that rows cannot come in or go out. Turn the total row off on the Table Design tab, and try again.`,
  'merged-cells': (facts) =>
    `Cells to be written on sheet ${quoted(facts, 'sheet', '')} are merged (${named(facts, 'cells')}${more(facts)}). Unmerge them, and try again.`,
  'no-layout': (facts) =>
    named(facts, 'forms') === ''
      ? 'This plan has no status sheets.'
      : `There is no form ${quoted(facts, 'form', '')}. Choose one of: ${named(facts, 'forms')}`,
  'no-records': () =>
    'There is no record to lay out. Check the chosen sections or numbers, and try again.',
  'many-tabs': (facts) =>
    `This makes ${named(facts, 'tabs')} tabs. Confirm it, or choose to have all on one tab.`,
  'no-status-sheets': () =>
    'No status sheet was found. Copy the filled-in sheets into this workbook, and try again.',
  'old-excel': () =>
    'This Excel is too old. Use Excel 2021 or later, Microsoft 365, or Excel on the web.',
  cancelled: () => 'Cancelled.',
  'nothing-to-revert': () => 'There is nothing to undo.',
  unexpected: () =>
    'Something unexpected happened. Try again; if it happens again, send the diagnostics to your support.',
};

export const aftermaths: (typeof ja)['aftermaths'] = {
  unchanged: 'The workbook was not changed.',
  restored: 'The workbook is back as it was before.',
  done: 'Everything was completed. Please look at the tabs.',
  pending: 'Part of the change is still there. The next run puts it back first.',
};
