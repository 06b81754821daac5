/** What findings about rows and columns say in English. */
import type { UnreadParams } from '../../../core/check/kinds/layout/all-read';
import { fact } from '../../finding-place';
import type { FindingSentences, Told } from '../../finding-place';
import { counted } from '../pane/counting';

function records(f: Told<UnreadParams>): string {
  return `${counted(Number(fact(f, 'rows')), 'record', 'records')} under the headings of the ledger “${fact(f, 'ledger')}”`;
}

function rows(f: Told<UnreadParams>): string {
  return counted(Number(fact(f, 'rows')), 'row', 'rows');
}

export const layout = {
  'column-missing': (f) =>
    `The ledger has no column “${fact(f, 'label')}”: check the header’s wording, or add the column.`,
  'ledger-missing': (f) =>
    `The ledger “${fact(f, 'ledger')}” was not found: look for a lost sheet or changed headers.`,
  merged: (f) =>
    `Cells ${fact(f, 'area')} are merged inside the ledger’s data: unmerge them and fill in each row.`,
  'hidden-rows': (f) =>
    fact(f, 'filtered') === 'yes'
      ? `A filter or the like hides ${counted(Number(fact(f, 'count')), 'record; it was', 'records; they were')} checked all the same: show all rows to look.`
      : `${counted(Number(fact(f, 'count')), 'record is hidden; it was', 'records are hidden; they were')} checked all the same: unhide all rows to look.`,
  'unread-other-sheet': (f) =>
    `Sheet “${fact(f, 'sheet')}” has ${records(f)} in ${fact(f, 'range')}, which are not read: move them below the ledger on sheet “${fact(f, 'read')}” if they are part of it, or into another workbook if they are a copy.`,
  'unread-no-headings': (f) =>
    `Sheet “${fact(f, 'sheet')}” has ${rows(f)} without headings in ${fact(f, 'range')} that look like records of the ledger “${fact(f, 'ledger')}” and are not read: move them below the ledger on sheet “${fact(f, 'read')}” if they are part of it.`,
  'unread-own-headings': (f) =>
    `${fact(f, 'range')} has ${records(f)}, which are not read: move them below the ledger’s last row if they are part of it, or into another workbook if not.`,
  'unread-below-table': (f) =>
    `Below the table “${fact(f, 'table')}”, ${fact(f, 'range')} has ${rows(f)} that look like records and are not read: drag the table’s lower right corner down to take them in.`,
  'unread-below': (f) =>
    `Below the ledger, ${fact(f, 'range')} has ${rows(f)} that look like records and are not read: move them right below the ledger’s last row and number them.`,
  'unread-above': (f) =>
    `Above the ledger’s headings, ${fact(f, 'range')} has ${rows(f)} that look like records and are not read: move them below the headings.`,
  'unread-sheet-label': (f) =>
    `The status sheet lacks the label “${fact(f, 'label')}”, so what belongs to it is not read: put back the rows or words that were taken out, or ask the office for the form again.`,
  'unread-sheet-parts': (f) =>
    `The text of this cell, “${fact(f, 'label')}”, cannot be told apart into its fields: put back the words between them.`,
  'unread-sheet-again': (f) =>
    `Another status sheet bears the number ${fact(f, 'label')} too, so this one is not read: keep one of them, or correct the number.`,
  'unread-hidden': (f) =>
    `The hidden sheet “${fact(f, 'sheet')}” has ${records(f)} in ${fact(f, 'range')}, which are not read: unhide it and move them below the ledger if they are part of it; else move the copy into another workbook or give a reason.`,
  'unread-figures': (f) =>
    `${fact(f, 'range')} has ${rows(f)} with figures that are neither records nor totals and enter no summary: number them if they are records; else begin a total with 計 and a note with ※.`,
  'repeated-rows': (f) =>
    `Rows that say 再掲 (${fact(f, 'cells', ', ')}) enter no count and no sum: take the word out if they are records of their own.`,
  'rows-a-record': (f) => {
    const words = fact(f, 'words', ', ');
    const parts = words === '' ? '' : ` (${words})`;
    return `Records seem to take ${fact(f, 'rows')} rows each${parts}: ${fact(f, 'records')} would count as ${fact(f, 'counted')}, and summaries would be wrong. Put each record into one row, with a column for each of its parts.`;
  },
  'odd-rows': (f) =>
    `The record that begins here has ${fact(f, 'rows')} of ${fact(f, 'each')} rows: add the rows that lack, or take out those that are too many.`,
  'twin-column': (f) =>
    `Another column has the heading “${fact(f, 'label')}” (${fact(f, 'first')}), and that one was read: give the one that is not meant another heading, or let the plan's field name the heading above (under).`,
} satisfies Partial<FindingSentences>;
