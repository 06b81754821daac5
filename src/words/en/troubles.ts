/** Sentences for what stands in a person's way: what happened and what to do. */
import { evidence } from './evidence';
import type * as ja from '../ja/troubles';
import type { Trouble } from '../../core/outcome';
import { reasonFaults } from './reason-faults';

type Facts = Trouble['params'];

function named(params: Facts, name: string): string {
  const value = params[name];
  if (value === undefined) return '';
  return typeof value === 'object' ? value.join(', ') : String(value);
}

function quoted(params: Facts, name: string, otherwise: string): string {
  const value = named(params, name);
  return value === '' ? otherwise : `“${value}”`;
}

function more(params: Facts): string {
  const shown = params['cells'];
  const rest = Number(params['count'] ?? 0) - (typeof shown === 'object' ? shown.length : 1);
  return rest > 0 ? ` and ${rest} more` : '';
}

function cellsIn(params: Facts): string {
  return named(params, 'cells') === '' ? '' : ` (${named(params, 'cells')}${more(params)})`;
}

/** Why the plan in the workbook cannot be used. */
const DAMAGED: Readonly<Record<string, string>> = {
  several: 'This workbook holds more than one plan, and which one to use cannot be told.',
  'cut-off': 'The plan in this workbook cannot be used: it ends in the middle.',
  'too-long': 'The plan in this workbook cannot be used: it says more than a plan may.',
  version: 'The plan in this workbook cannot be used: a newer version of the add-in made it.',
  faulty: 'The plan in this workbook cannot be used: it has mistakes.',
  foreign: 'The plan in this workbook cannot be used: it is damaged.',
};

export const troubles: (typeof ja)['troubles'] = {
  'no-ledger': (params) => {
    const ledger = `the ledger ${quoted(params, 'ledger', '')} of ${named(params, 'plan')}`;
    if (named(params, 'plan') === '')
      return 'No plan fits this workbook. If it has a ledger, make a plan from it: “Make a plan from this ledger” in the overview.';
    if (named(params, 'sheet') === '')
      return `The workbook lacks ${ledger}. Look for a lost sheet or changed headers, and try again.`;
    return `No ledger was found. If sheet ${quoted(params, 'sheet', '')} is ${ledger}, add these columns to its headers: ${named(params, 'columns')}`;
  },
  'empty-ledger': (params) =>
    `The ledger on sheet ${quoted(params, 'sheet', '')} has no record yet. Enter one, and try again.`,
  'own-plan-damaged': (params) =>
    `${DAMAGED[named(params, 'why')] ?? DAMAGED['foreign']} Take the plan’s file in again, or go on with the built-in plans.`,
  'own-plan-changed': () =>
    'The plan in this workbook has changed while you were looking at it. Choose the file again and look at the differences.',
  'no-table': () =>
    'No table was found that can be a ledger. Prepare a sheet with records below a row of headings, and try again.',
  'plan-not-made': () =>
    'No plan can be made of this. Check the fields for equal names, and that the tables and the form still have fields.',
  'nothing-selected': () =>
    'Select the published table on its sheet, with its headings and the names of its rows, and press again.',
  'no-own-plan': () => 'This workbook holds no plan of its own, and none from before.',
  'which-plan': (params) =>
    `This workbook fits more than one plan (${named(params, 'plans')}). Choose which one it is.`,
  'unsure-plan': (params) =>
    `Is this the ledger of ${named(params, 'plan')}? For it: ${evidence.speaksFor(params).join('; ')}. Against it: ${evidence.speaksAgainst(params).join('; ')}.`,
  'not-the-plan': (params) =>
    `Somebody has answered that this workbook is not of ${named(params, 'plan')}, so it is not read. No other plan fits.`,
  'missing-columns': (params) =>
    `Columns that the summary needs are missing: ${named(params, 'columns')}. Check the ledger’s headers.`,
  'no-reason': (params) => reasonFaults[params['fault'] === 'own-words' ? 'own-words' : 'phrase'],
  'file-no-workbook': (params) =>
    `${quoted(params, 'file', 'The chosen file')} is no Excel workbook (.xlsx), so it cannot be read. Choose one that Excel has saved as .xlsx.`,
  'file-locked': (params) =>
    `${quoted(params, 'file', 'The chosen file')} has a password or is of the old kind (.xls), so it cannot be read. Take the password off in Excel, save it as .xlsx, and choose it again.`,
  'file-broken': (params) =>
    `${quoted(params, 'file', 'The chosen file')} is damaged and cannot be read. Open it in Excel, save it again, and choose it again.`,
  'file-too-large': (params) =>
    `${quoted(params, 'file', 'The chosen file')} is too large to be read. Choose a workbook that holds only the ledgers' sheets.`,
  'file-no-ledger': (params) =>
    `${quoted(params, 'file', 'The chosen file')} holds no ledger of ${named(params, 'plan')}. Choose an earlier workbook of the same plan.`,
  'part-missing': () =>
    'The part that reads files could not be loaded. Check the network, close this pane, open it again, and try once more.',
  'cell-edit': () => 'A cell is being edited. Press Enter to finish editing, and try again.',
  'protected-sheet': (params) =>
    `Sheet ${quoted(params, 'sheet', '')} is protected. Unprotect it on the Review tab, and try again.`,
  'protected-workbook': () =>
    'The workbook’s structure is protected, so no sheet can be added. Unprotect the workbook on the Review tab, and try again.',
  'read-only': () => 'The workbook is open as read-only. Open it for editing, and try again.',
  'too-large': () =>
    'This is more than Excel can exchange at once. If this is Excel on the web, open the workbook in Excel on a PC, and try again.',
  'too-large-cell': (params) =>
    `The text in ${named(params, 'cell')} on sheet ${quoted(params, 'sheet', '')} is too long to exchange with Excel. Shorten it or divide it among other cells, and try again.`,
  'far-cell': (params) =>
    `Sheet ${quoted(params, 'sheet', '')} is too large to read because of what stands in ${named(params, 'cell')}. Clear that cell, or move it near the ledger, and try again.`,
  'other-workbook': () =>
    'Another workbook is in front. Click a cell of this workbook, and try again.',
  busy: () => 'Excel is busy. Wait a moment, and try again.',
  'dialog-open': () => 'A dialog is open in Excel. Close it, and try again.',
  connection: () => 'Excel did not answer. Make sure that the workbook is open, and try again.',
  'would-overwrite': (params) =>
    `There are entries where tab ${quoted(params, 'tab', '')} needs room (${named(params, 'cells')}${more(params)}). Move them, and try again.`,
  'typed-cells': (params) =>
    `Something has been entered in tab ${quoted(params, 'tabs', '')} since it was made${cellsIn(params)}. Choose whether it stays, or goes with what was entered.`,
  'half-done': (params) =>
    `In tab ${quoted(params, 'tabs', '')}, which an earlier run left half done, something has been entered since${cellsIn(params)}. Choose whether it stays as it is, or is put back to what it was before that run without the entries.`,
  'running-elsewhere': (params) =>
    `Somebody else’s pane may be in the middle of a run${named(params, 'tabs') === '' ? '' : ` (tab ${quoted(params, 'tabs', '')})`}. Wait until it has ended, and try again. If it has stopped half way, it can be put back to what was before it.`,
  'tabs-lost': (params) =>
    `Tab ${quoted(params, 'tabs', '')} was removed or put back while it was being made. Make sure that nobody else is at work, and try again.`,
  'filtered-tab': (params) =>
    `A filter is on in tab ${quoted(params, 'tab', '')}. Clear the filter, and try again.`,
  'filtered-ledger': (params) =>
    `A filter is on in the sheet ${quoted(params, 'sheet', '')}, so that its cells cannot be fixed. Clear the filter and run it again.`,
  'ledger-changed': (params) =>
    `The ledger on sheet ${quoted(params, 'sheet', '')} was changed after it was read. Read it again, and try again.`,
  'ledger-room': (params) =>
    `The ledger on sheet ${quoted(params, 'sheet', '')} needs rows, but there are entries below it (${named(params, 'cells')}${more(params)}). Make room below, and try again.`,
  'ledger-totals': (params) =>
    `Table ${quoted(params, 'table', '')} on sheet ${quoted(params, 'sheet', '')} has a total row, so that rows cannot come in or go out. Turn the total row off on the Table Design tab, and try again.`,
  'merged-cells': (params) =>
    `Cells to be written on sheet ${quoted(params, 'sheet', '')} are merged (${named(params, 'cells')}${more(params)}). Unmerge them, and try again.`,
  'no-layout': (params) =>
    named(params, 'forms') === ''
      ? 'This plan has no status sheets.'
      : `There is no form ${quoted(params, 'form', '')}. Choose one of: ${named(params, 'forms')}`,
  'no-ledger-to-make': () =>
    'There is no ledger to make: the workbook has all that its plan asks for.',
  'no-records': () =>
    'There is no record to lay out. Check the chosen sections or numbers, and try again.',
  'many-tabs': (params) =>
    `This makes ${named(params, 'tabs')} tabs. Confirm it, or choose to have all on one tab.`,
  'no-status-sheets': () =>
    'No status sheet was found. Copy the filled-in sheets into this workbook, and try again.',
  'old-excel': () =>
    'This Excel is too old. Use Excel 2021 or later, Microsoft 365, or Excel on the web.',
  cancelled: () => 'Cancelled.',
  'no-finished': () =>
    'This plan does not tell which records are finished. Carry on all records, or state it in the plan (finished).',
  'none-carried': () =>
    'No record would be carried on to the next plan. Choose other records, and try again.',
  'unknown-records': (params) =>
    `The ledger has no record ${quoted(params, 'records', '')} to carry on. Name records by their numbers (in a ledger without numbers, counted from its top), such as 1,3,5-8.`,
  'edition-misfit': (params) =>
    `With these years, parts of the plan do not fit: ${named(params, 'parts')}. Choose as many years as the plan has now (${named(params, 'years')}).`,
  'no-next-as-of': () =>
    'The as-of is the end of the plan, or the whole plan: no year follows. To go on, make the next plan.',
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
