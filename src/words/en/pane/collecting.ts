/** What the pane says of 回収, in English: what status sheets say otherwise than the ledger, and what became of it. */
import { printFiscalYear } from '../../../core/fiscal-year';
import type { FiscalYear } from '../../../core/fiscal-year';
import type { FormFault } from '../../../core/form/found';
import type { collecting as japanese } from '../../ja/pane/collecting';
import { count, counted } from './counting';
import { adviceIn } from '../../how-to-write';
import { howToWrite } from '../how-to-write';

const nameOf = (record: string): string =>
  record === '' ? 'a sheet without number' : `the sheet of “${record}”`;
const quoted = (text: string): string => (text.trim() === '' ? '(empty)' : `“${text}”`);
const fiscal = (year: FiscalYear): string => `fiscal ${year} (${printFiscalYear(year)})`;

/** A sub-record, by its number and year. */
function item(year: FiscalYear | null, number: string): string {
  const named = number === '' ? 'Row' : `Item ${number}`;
  return [named, ...(year === null ? [] : [fiscal(year)])].join(', ');
}

function faultText(fault: FormFault, record: string): string {
  switch (fault.fault) {
    case 'missing-label':
      return `“${fault.label}” is missing on ${nameOf(record)}: it was cut off, or the row taken out. Put it back and read again.`;
    case 'missing-year':
      return `The heading of ${fiscal(fault.year)} is missing on ${nameOf(record)}. Put it back and read again.`;
    case 'unclear-parts':
      return `The parts of ${quoted(fault.text)} on ${nameOf(record)} cannot be told apart. Write them as before and read again.`;
  }
}

export const collecting: typeof japanese = {
  heading: 'Collect status sheets',
  text: 'Reads sheets that were filled in and shows what differs from the ledger. The ledger changes only when you say so.',
  read: 'Read the status sheets',
  readAgain: 'Read again',
  stale: 'The workbook has changed since the sheets were read.',

  howHeading: 'To collect files from sections',
  how: [
    'Open the file that came in, and this workbook.',
    'In that file, right-click the tab of a status sheet and choose Move or Copy.',
    'Under To book, choose this workbook, tick Create a copy, and press OK.',
    'When all are copied, press Read the status sheets here.',
  ],
  howNames:
    'Tabs may be renamed, columns widened and rows made higher. The words of the form must stay.',
  howFiles: 'Many files are read at once on the command line:',

  resultHeading: 'What was read',
  same: 'Nothing differs from the ledger',
  sameText: (n) =>
    `${counted(n, 'status sheet was', 'status sheets were')} read. They say what the ledger says.`,
  found: (forms, records, { changes, choices }) =>
    changes === 0
      ? `${counted(forms, 'status sheet', 'status sheets')} read. There is nothing to bring into the ledger${choices > 0 ? ' as it is' : ''}.`
      : `${counted(forms, 'status sheet', 'status sheets')} read. ${counted(changes, 'difference', 'differences')} in ${counted(records, 'record', 'records')}.`,
  choicesFound: (n) =>
    `${counted(n, 'entry', 'entries')} can be brought in by choice: look at ${n === 1 ? 'it' : 'each'} in the list, and tick what is right.`,
  problemsFound: (n) => `${counted(n, 'more thing', 'more things')} cannot be brought in as it is.`,
  result: ({ changes, choices, problems }) =>
    `Read: ${counted(changes, 'difference', 'differences')}, ${choices > 0 ? `${count(choices)} to choose, ` : ''}${count(problems)} not to be placed`,
  list: 'What differs from the ledger',
  listHelp:
    'Move with the up and down arrow keys. Left and right go through the tick box and buttons of a line. The space bar ticks.',
  chooseAll: 'Tick all',
  leaveAll: 'Untick all',
  apply: (n) => `Bring in ${counted(n, 'change', 'changes')}`,
  applyNone: 'Tick what to bring in',

  problem: {
    contested: (n) => `Changed on the sheet and in the ledger (${count(n)})`,
    conflicts: (n) => `Sheets that contradict each other (${count(n)})`,
    withoutBase: (n) => `Sheets of unknown origin (${count(n)})`,
    unplaced: (n) => `Could not be placed (${count(n)})`,
    repeated: (n) => `More than one sheet (${count(n)})`,
  },
  recordChanges: (n) => counted(n, 'change', 'changes'),
  chooseRecord: (record) => `Bring in all changes of ${record}`,
  before: 'Ledger',
  after: 'Sheet',
  empty: '(empty)',
  whole: 'Show all of it',
  less: 'Show the changes only',
  added: (item) => `${item} added`,
  removed: (item) => `${item} removed`,
  changedItem: (item, field) => `${item}: ${field}`,
  item,
  addedText: 'A row is added to the ledger.',
  removedText: 'It is not on the sheet: its row is taken out of the ledger.',
  toSheet: (cell) => `Sheet ${cell}`,
  toLedger: (cell) => `Ledger ${cell}`,
  goTo: (sheet, cell) => `Go to ${cell} on sheet “${sheet}”`,

  conflict: ({ record, label, year, item: number, before, take }) => {
    const of = number === '' && label !== '' ? '' : item(year, number);
    const what = [of, label === '' ? '' : `“${label}”`].filter((part) => part !== '').join(': ');
    return take
      ? `${what} of “${record}” was changed on the sheet and in the ledger since the sheet was made.`
      : `Sheets of “${record}” contradict each other in ${what}. The ledger keeps ${quoted(before)}. Correct or remove the wrong sheet and read again.`;
  },
  laid: 'When the sheet was made',
  filledIn: 'On the sheet',
  ledgerNow: 'In the ledger now',
  none: '(none)',
  takeSheet: 'Bring in what the sheet says',
  takeAsText: 'Bring it in as text all the same',
  withoutBase: (sheet) =>
    `Sheet “${sheet}” does not say what stood on it when it was made. Whether the section wrote what differs, or the ledger was corrected, cannot be told: nothing is ticked that would replace an entry of the ledger. Check and tick.`,
  says: (sheet, cell) => `Sheet “${sheet}” ${cell}`,
  repeated: (record, n) =>
    `There are ${count(n)} copies of ${nameOf(record)}. What only one of them changes is brought in; what they contradict each other in is not. Check whether one is old.`,
  unplaced: (unplaced) => {
    switch (unplaced.why) {
      case 'unknown-record':
        return unplaced.record === ''
          ? 'A sheet does not say whose it is: its number or name is empty. Fill it in and read again.'
          : `The ledger has no “${unplaced.record}”. Check number and name on the sheet; if it is new, add its row to the ledger first.`;
      case 'ambiguous-record':
        return `The ledger has “${unplaced.record}” more than once: the sheet could be of any of them. Correct a number that occurs twice in the ledger; of sheets with equal names, have as many as the ledger, in its order.`;
      case 'title-of-other':
        return `The sheet with the number of “${unplaced.record}” has the name of “${unplaced.other}” (${unplaced.title}). It could be of either, so nothing of it is brought in. Correct its number or name and read again.`;
      case 'fault':
        return faultText(unplaced.fault, unplaced.record);
      case 'unreadable':
        return `${quoted(unplaced.change.after)} cannot be read as “${unplaced.change.label}” of ${unplaced.of ? `${item(unplaced.of.year, unplaced.of.item)} of ` : ''}“${unplaced.change.record}”. The ledger keeps ${quoted(unplaced.change.before)}. ${unplaced.advice ? `On the sheet, ${adviceIn(howToWrite, unplaced.advice)}; or tick it to bring it in as text.` : 'Correct the sheet.'}`;
      case 'no-column':
        return `The ledger has no column “${unplaced.label}” for ${quoted(unplaced.text)} of “${unplaced.record}”.`;
      case 'shown-only':
        return `“${unplaced.change.label}” on ${nameOf(unplaced.record)} only shows what the ledger says${unplaced.change.record === unplaced.record ? '' : ` of “${unplaced.change.record}”`}. ${quoted(unplaced.change.after)} is not brought in: correct the ledger instead.`;
      case 'merged':
        return `“${unplaced.change.label}” of “${unplaced.record}” stands in merged cells of the ledger (${unplaced.area}), which are not its own alone. ${quoted(unplaced.change.after)} is not brought in; the ledger keeps ${quoted(unplaced.change.before)}. Unmerge the cells, fill in each record and read again.`;
      case 'unnumbered':
        return `A row on ${nameOf(unplaced.record)} lacks its year or number, or has those of another row: ${quoted(unplaced.text)}. It is not brought in. Correct year and number and read again.`;
    }
  },

  applied: (n) => `${counted(n, 'change is', 'changes are')} in the ledger.`,
  doneHeading: 'Brought into the ledger',
  rows: (added, removed) =>
    [
      ...(added > 0 ? [`${counted(added, 'row', 'rows')} added.`] : []),
      ...(removed > 0 ? [`${counted(removed, 'row', 'rows')} taken out.`] : []),
    ].join(' '),
  leftOut: (n) => `${counted(n, 'change was', 'changes were')} left out.`,
  formulasKept: (n) =>
    `${counted(n, 'cell with a formula was', 'cells with formulas were')} left as they are.`,
  gone: (n) =>
    `${counted(n, 'change was', 'changes were')} not made: the sheet or the ledger has changed since it was read.`,
  checkNext: 'The ledger has changed. Validate it again.',
  toCheck: 'Validate',
};
