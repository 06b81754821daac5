/** What the pane says of the tools around 検証, in English: marks, input rules, tabs to print. */
import type { tools as japanese } from '../../ja/pane/tools';
import { counted } from './counting';

const listed = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');

export const tools: typeof japanese = {
  heading: 'Marks, printing',
  text: 'None of these changes a value of the ledger.',

  tabsHeading: 'Make tabs to print',
  tab: (tab) =>
    ({
      results: 'Findings (検証結果)',
      requests: 'Requests (修正依頼)',
      rules: 'Rule book (規則一覧)',
    })[tab],
  tabText: (tab) =>
    ({
      results: 'All findings, and whether the plan can be submitted. Reasons can be written there.',
      requests: 'What is open, section by section, to print and hand over.',
      rules: 'The rules of this plan, explained.',
    })[tab],
  make: 'Make the chosen tabs',
  chooseTab: 'Choose at least one tab.',
  made: (names) => `Made: ${listed(names)}.`,
  openTab: (name) => `Open tab “${name}”`,
  opened: (name) => `Tab “${name}” is open. Keys go to the sheet now.`,

  marksHeading: 'Mark the ledger',
  marksText:
    'Makes cells with errors and warnings stand out. Your own fills stay. Mark again after fixing, to see what is left.',
  mark: 'Mark cells',
  unmark: 'Remove marks',
  marked: (cells) =>
    cells === 0
      ? 'There was no cell to mark.'
      : `${counted(cells, 'cell is', 'cells are')} marked.`,
  unmarked: 'The marks are gone.',

  inputHeading: 'Set input rules',
  inputText: 'Sets lists and ranges on the columns, so that wrong entries are refused.',
  setInput: 'Set input rules',
  clearInput: 'Remove input rules',
  inputSet: (columns) => `Input rules are set on ${counted(columns, 'column', 'columns')}.`,
  inputCleared: 'The input rules of this add-in are gone.',
  inputKept: (labels) =>
    `These columns have rules of their own and were left: ${labels.join(', ')}`,
};
