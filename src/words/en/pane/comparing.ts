/** What the pane and the command line say of a comparison with an earlier book, in English. */
import { asOfInEnglish } from '../../as-of';
import type { comparing as japanese } from '../../ja/pane/comparing';
import { shortFiscalYear } from '../../../core/fiscal-year';
import { count, counted } from './counting';

export const comparing: typeof japanese = {
  heading: 'Compare with an earlier book',
  about:
    'Choose a workbook that was saved earlier, to see which records of the open workbook are new, have ended, have another number or say something else. The file is only read and is sent nowhere; this workbook is not changed either.',
  choose: 'Choose the earlier book',
  chooseOther: 'Choose another book',
  unreadable: 'The file could not be read. Choose it again.',
  earlier: (file) => `Earlier book: ${file}`,
  filledTo: (asOf) =>
    asOf
      ? `The earlier book is taken as filled to ${asOfInEnglish(asOf)}.`
      : 'The earlier book is taken as filled to the end of the plan.',
  nothing: 'Nothing has changed.',
  counts: {
    added: (n) => `New: ${counted(n, 'record', 'records')}`,
    ended: (n) => `Gone: ${counted(n, 'record', 'records')}`,
    renumbered: (n) => `With another number: ${counted(n, 'record', 'records')}`,
    fields: (n, records) =>
      `Changed: ${counted(n, 'field', 'fields')} of ${counted(records, 'record', 'records')}`,
    corrections: (n) => `Of these, corrections of figures already reported: ${count(n)}`,
    figures: (n, tables) =>
      `Figures of summaries that change: ${count(n)} in ${counted(tables, 'table', 'tables')}`,
    ambiguous: (n) =>
      `For ${counted(n, 'group', 'groups')} of records nothing tells which is which; they are not compared.`,
    likely: (n) =>
      `${counted(n, 'pair', 'pairs')} of a record that is gone and a new one may be the same. Look at them on the tab of changes.`,
    notCompared: (n) =>
      `${counted(n, 'ledger or column', 'ledgers or columns')} in only one of the books, and not compared.`,
  },
  compared: (counts) =>
    counts.added + counts.ended + counts.renumbered + counts.changed === 0
      ? 'Nothing has changed since the earlier book.'
      : `Changed since the earlier book: ${counted(counts.added + counts.ended + counts.renumbered + counts.fields, 'place', 'places')}.`,
  list: (n) => `Changes: ${count(n)}`,
  kinds: { added: 'New', ended: 'Gone', renumbered: 'Number', changed: 'Changed' },
  correction: 'Correction',
  sides: { before: 'Before', after: 'Now' },
  number: 'Number',
  empty: '(empty)',
  record: ({ name, year, item, title }) =>
    [name, year === null ? '' : shortFiscalYear(year), item, title]
      .filter((part) => part !== '')
      .join(' '),
  changedTo: (before, after) => `${before} → ${after}`,
  makeTabs: 'Make the tabs of changes',
  makeNote:
    'Makes three tabs ready to print: 変更一覧, 訂正一覧 and 集計の増減. The ledgers are not changed.',
  again: 'Compare again',
  stale: 'The workbook has changed since it was compared.',
  done: 'The tabs of changes are made',
  backToList: 'See the changes',
};
