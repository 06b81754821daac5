/** What is said of 履歴 and of the runs that can be taken back, in English. */
import type { CountName, Deed, HistoryCounts } from '../../../core/history/history-line';
import { besideOf, type RevertibleRun } from '../../../core/revertible-run';
import type { history as japanese } from '../../ja/pane/history';
import { asOfInEnglish } from '../../as-of';
import { count, counted } from './counting';

const deeds: Readonly<Record<Deed, string>> = {
  validate: 'Check',
  report: 'Report tabs',
  summarize: 'Summary',
  compare: 'Comparison',
  sheets: 'Status sheets',
  collect: 'Collecting',
  ledger: 'New ledger',
  fix: 'Fixes',
  mark: 'Marks on',
  unmark: 'Marks off',
  'set-rules': 'Input rules on',
  'clear-rules': 'Input rules off',
  revert: 'Undo',
  'set-as-of': 'As-of changed',
  'next-as-of': 'On to the next year',
  'take-plan': 'Plan taken in',
  'remove-plan': 'Plan taken out',
  'restore-plan': 'Plan put back',
};

const things: Readonly<Record<CountName, readonly [one: string, more: string]>> = {
  errors: ['error', 'errors'],
  warnings: ['warning', 'warnings'],
  infos: ['note', 'notes'],
  tabs: ['tab', 'tabs'],
  statusSheets: ['status sheet', 'status sheets'],
  cells: ['cell', 'cells'],
  added: ['row added', 'rows added'],
  removed: ['row removed', 'rows removed'],
  columns: ['column', 'columns'],
  tabsBack: ['tab put back', 'tabs put back'],
  tabsGone: ['tab taken away', 'tabs taken away'],
};

const named: readonly CountName[] = [
  'errors',
  'warnings',
  'infos',
  'tabs',
  'statusSheets',
  'cells',
  'added',
  'removed',
  'columns',
  'tabsBack',
  'tabsGone',
];

function counts(given: HistoryCounts): string {
  return named
    .flatMap((name) => {
      const n = given[name];
      const always = name === 'errors' || name === 'warnings';
      return n === undefined || (n === 0 && !always) ? [] : [counted(n, ...things[name])];
    })
    .join(', ');
}

function moment(at: Date): string {
  return at.toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
}

const runs: Readonly<Record<RevertibleRun['kind'], string>> = {
  report: 'report tabs',
  summarize: 'a summary',
  compare: 'a comparison',
  sheets: 'status sheets',
  fix: 'fixes',
  collect: 'collecting',
  mark: 'setting marks',
  unmark: 'taking marks off',
  'set-rules': 'setting input rules',
  'clear-rules': 'taking input rules off',
  explain: 'giving a reason',
  ledger: 'a new ledger',
  history: 'the history as a tab',
  cells: 'a change of cells',
};

const quoted = (tabs: readonly string[]): string => tabs.map((tab) => `“${tab}”`).join(', ');

const besides = { marks: 'marks', rules: 'input rules', reasons: 'reasons' } as const;

export const history: typeof japanese = {
  heading: 'History',
  show: 'Show the history',
  none: 'There is no history yet. Checks, summaries and other runs will be listed here.',
  deed: (deed) => deeds[deed],
  counts,
  moment,
  asOf: asOfInEnglish,
  line: (when, deed) => `${when}: ${deed}`,
  more: (n) => `${count(n)} more: make the tab or save a file to see them.`,
  print: 'Make a tab to print',
  printed: (tab) => `Tab “${tab}” was made.`,
  saveCsv: 'Save as CSV',
  saveJson: 'Save as JSON',
  clear: 'Clear the history',
  clearAsked:
    'A history that was cleared cannot be brought back. Ledgers and tabs stay as they are.',
  clearNow: 'Clear it',
  clearNot: 'Leave it',
  cleared: 'The history was cleared.',
  who: 'Name to keep in the history (none if left empty)',
  whoNote:
    'This pane remembers the name on this computer and writes it with runs from now on. Whoever opens the workbook can see it.',
  file: 'history',
  tab: {
    tabName: 'History',
    title: 'History of runs',
    note: (lines) =>
      `${counted(lines, 'line', 'lines')}, the newest first. Beyond 1,000 the oldest are dropped.`,
    columns: {
      when: 'When',
      deed: 'Run',
      counts: 'Counts',
      asOf: 'As of',
      version: 'Version',
      who: 'By',
    },
  },
  next: ({ kind, began, restored, removed, cells }) => {
    const beside = besideOf(kind);
    return [
      `The last run was ${runs[kind]} (${moment(new Date(began))}). Undoing it will`,
      [
        ...(beside ? [`make the ${besides[beside]} what they were before it`] : []),
        ...(cells > 0 && !beside ? [`put ${counted(cells, 'cell', 'cells')} back`] : []),
        ...(restored.length > 0 ? [`put ${quoted(restored)} back`] : []),
        ...(removed.length > 0 ? [`take ${quoted(removed)} away`] : []),
      ].join(', ') + '.',
      ...(beside && beside !== 'reasons'
        ? []
        : ['Cells edited since are left as they are, or you are asked first.']),
    ].join(' ');
  },
  further: (n) => `After that, ${counted(n, 'earlier run', 'earlier runs')} can be undone in turn.`,
  keeping: (sheets, cells) =>
    `For this, ${counted(sheets, 'hidden sheet', 'hidden sheets')} with ${counted(cells, 'cell', 'cells')} are kept. Beyond five runs, or where they get too large, the oldest are dropped.`,
};
