/** What the pane says of 様式, in English: what status sheets to make, and what was made. */
import type { statusSheets as japanese } from '../../ja/pane/sheets';
import { count, counted } from './counting';

export const statusSheets: typeof japanese = {
  parts: 'Work with status sheets',
  make: 'Make sheets',
  collect: 'Collect',

  noForms: 'This plan has no status sheets.',
  heading: 'Sheets to make',
  form: 'Form',
  arrangement: 'Tabs',
  one: 'All on one tab',
  chapter: (chapter) => `One tab for each ${chapter === '' ? 'chapter' : chapter}`,
  section: 'One tab for each section',
  sectionText:
    'To hand out. A record in the charge of several sections is on the first one’s tab, or on the tab of the section you choose.',
  record: (record) => `One tab for each ${record}`,

  which: 'Records',
  all: (n) => `All (${count(n)})`,
  ofSection: 'One section’s',
  picked: 'Pick from a list',
  chooseSection: 'Section',
  chooseSectionFirst: 'Choose a section',
  sectionCount: (section, n) => `${section} (${count(n)})`,
  search: 'Find by number or name',
  list: 'Records',
  listHelp: 'Move with the up and down arrow keys, tick with the space bar.',
  found: (found, chosen) => `${count(found)} shown, ${count(chosen)} ticked`,
  chooseShown: 'Tick all shown',
  leaveShown: 'Untick all shown',
  noneFound: 'No record fits. Try another word.',

  lock: 'Protect all but the cells to fill in',
  lockText: 'Without a password: the Review tab takes it off at any time.',

  printOnly: 'A list for print: it has no cells to fill in, and Collect does not read it.',

  nothing: 'Choose the records to lay out.',
  will: (tabs, forms, pages) =>
    `This makes ${counted(forms, 'status sheet', 'status sheets')} on ${counted(tabs, 'tab', 'tabs')}: ${counted(pages, 'printed page', 'printed pages')}.`,
  refill: (refilled) =>
    `${counted(refilled, 'tab was made before and gets', 'tabs were made before and get')} new content.`,
  refillNote: 'What was filled in on such a tab is lost. Collect it first.',
  counting: 'Counting the tabs…',
  names: (names, more) =>
    `${names.length + more === 1 ? 'Tab' : 'Tabs'}: ${names.join(', ')}${more > 0 ? ` and ${count(more)} more` : ''}. `,
  ledgerKept: 'The ledger is not changed.',
  errors: (n) =>
    `${counted(n, 'error is', 'errors are')} open. You can make sheets, but better correct them first.`,
  seeErrors: 'See findings',
  create: 'Make the sheets',
  again: 'Read again',
  stale: 'The workbook has changed since the records were read.',

  askHeading: (tabs) => `Make ${counted(tabs, 'tab', 'tabs')}?`,
  askText:
    'So many tabs make the workbook slow and hard to find one’s way in. On one tab, pages are parted for printing, too.',
  askYes: (tabs) => `Make ${counted(tabs, 'tab', 'tabs')}`,
  askNo: 'Choose again',

  done: 'The status sheets are ready',
  doneText: (tabs, forms) =>
    `Made: ${counted(forms, 'status sheet', 'status sheets')} on ${counted(tabs, 'tab', 'tabs')}.`,
  made: 'Tabs made',
  goToTab: (name) => `Open tab “${name}”`,
  opened: (name) => `Tab “${name}” is open. Keys go to the sheet now.`,
  more: (n) => `Show ${count(n)} more`,
  doneAgain: 'Make other sheets',
  moreRows:
    'To add an item, insert a row on the sheet between rows of its year and fill in its number and texts; as the first or last of a year it needs the year too. To remove an item, clear its number and texts.',
  doneNext: 'When they are filled in, Collect reads them and brings them into the ledger.',
};
