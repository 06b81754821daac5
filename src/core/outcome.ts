/** How a task ends: with its result, or with a trouble that words/ can say. */

/** Everything that can stand in a person's way; each has a sentence in words/ that says what to do. */
export type TroubleCode =
  // of the workbook's content
  | 'no-ledger' // no sheet has a plan's headers
  | 'empty-ledger' // the headers are there, no record is
  | 'which-plan' // two plans fit
  | 'unsure-plan' // the headings fit a plan, its marks do not: somebody has to say whether it is that plan
  | 'not-the-plan' // somebody has said that it is not
  | 'own-plan-damaged' // the workbook's own plan cannot be read
  | 'own-plan-changed' // it is not the one any more that was looked at
  | 'no-table' // nothing on the sheets looks like a ledger of which a plan can be made
  | 'plan-not-made' // what was decided makes no plan that can be used
  | 'nothing-selected' // no table is selected on the sheet
  | 'no-own-plan' // the workbook has none, or none to go back to
  | 'missing-columns' // a rollup's columns are missing
  | 'no-reason' // what was written as a reason is none
  // of a file that is to be compared
  | 'file-no-workbook' // it is no .xlsx
  | 'file-locked' // it is an old .xls, or has a password
  | 'file-broken' // it is cut off, or a part of it cannot be read
  | 'file-too-large' // it holds more than is read of a file
  | 'file-no-ledger' // it holds no ledger of the open workbook's plan
  | 'part-missing' // the part of the add-in that reads files could not be loaded
  // of Excel
  | 'cell-edit'
  | 'protected-sheet'
  | 'protected-workbook'
  | 'read-only'
  | 'too-large' // more than Excel exchanges at once, however it is cut
  | 'too-large-cell' // so is one cell alone
  | 'far-cell' // a text far away from the rest makes a sheet too large to read
  | 'other-workbook'
  | 'busy'
  | 'dialog-open'
  | 'connection'
  | 'would-overwrite' // cells of the user's stand where the refilled tab needs room
  | 'typed-cells' // a person has typed into tabs that would be filled anew or taken away
  | 'half-done' // the same, of tabs that an earlier run has left half done
  | 'running-elsewhere' // a run of another pane's may still be going on
  | 'tabs-lost' // tabs of the run were removed or put back before it ended
  | 'filtered-tab' // a filter is on in a tab to refill
  | 'filtered-ledger' // a filter is on in a ledger to fix: what is written could land in other rows
  | 'ledger-changed' // somebody has changed the ledger since it was read
  | 'ledger-room' // rows below a ledger hold something, and it needs them
  | 'ledger-totals' // a table's row of totals is in the way of new rows
  | 'merged-cells' // cells to write are merged with others
  | 'no-layout' // the plan has no status sheets
  | 'no-ledger-to-make' // the workbook has every ledger that its plan asks for
  | 'no-records' // nothing was chosen to lay out
  | 'many-tabs' // more tabs than are made without asking
  | 'no-status-sheets' // no sheet holds a status sheet to collect
  | 'old-excel' // below ExcelApi 1.14
  | 'cancelled'
  | 'no-finished' // the plan does not tell which records are finished
  | 'none-carried' // the next edition would take over no record
  | 'unknown-records' // a list of records to take over names some that are not there
  | 'edition-misfit' // something of the plan does not fit the years of its next edition
  | 'no-next-as-of' // the as-of stands at the end of the plan
  | 'nothing-to-revert'
  | 'unexpected';

/** In which state a failed writing task left the workbook. */
export type Aftermath =
  /** Nothing was written. */
  | 'unchanged'
  /** Something was written and put back. */
  | 'restored'
  /** Everything was written; only the answer was lost. */
  | 'done'
  /** Putting back failed too; the next run does it first. */
  | 'pending';

export interface Trouble {
  readonly code: TroubleCode;
  /** What the sentence names: sheet, cell, plans, columns, tab. */
  readonly params: Readonly<Record<string, string | number | readonly string[]>>;
  readonly aftermath: Aftermath;
  /** Technical detail for the diagnostics, never shown as the message. */
  readonly detail?: string;
}

export type Outcome<T> =
  { readonly ok: true; readonly result: T } | { readonly ok: false; readonly trouble: Trouble };
