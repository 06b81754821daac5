/** What the pane says of 集計, in English. */
import type { summary as japanese } from '../../ja/pane/summary';
import { counted } from './counting';

export const summary: typeof japanese = {
  heading: 'Tabs to make',
  make: 'New',
  refill: 'Refill',
  refillNote: 'A refilled tab stays in its place and gets new content. The ledger is not changed.',
  errors: (n) =>
    `${counted(n, 'error is', 'errors are')} open. You can summarize, but correct them and summarize again.`,
  seeErrors: 'See findings',
  create: 'Make the tabs',
  again: 'Check again',
  stale: 'The workbook has changed since this was worked out.',
  done: 'The summary tables are ready',
  made: 'Tabs made',
  goToTab: (name) => `Open tab “${name}”`,
  figures: (live, asValue) =>
    asValue === 0
      ? `${counted(live, 'figure is a formula', 'figures are formulas')} over the ledger.`
      : `${counted(live, 'figure is a formula', 'figures are formulas')} over the ledger, ${counted(asValue, 'is a value', 'are values')} (see the tab's legend).`,
  opened: (name) => `Tab “${name}” is open. Keys go to the sheet now.`,
};
