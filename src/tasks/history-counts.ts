/** The counts that a line of 履歴 keeps of each task's result. */
import type { SeverityCounts } from '../core/finding';
import type { HistoryCounts } from '../core/history/history-line';
import type { RevertResult } from '../core/revert-result';
import type { CollectResult } from './collect';
import type { CompareTabsResult } from './compare';
import type { FixResult } from './fix';
import type { InputRulesResult } from './input-rules';
import type { MadeLedgers } from './make-ledger';
import type { MarkResult } from './marks';
import type { ReportResult } from './report';
import type { SheetsResult } from './sheets';
import type { SummaryResult } from './summarize';

function found({ error, warning, info }: SeverityCounts): HistoryCounts {
  return { errors: error, warnings: warning, infos: info };
}

export const historyCounts = {
  validate: ({ counts }: { readonly counts: SeverityCounts }) => found(counts),
  report: ({ counts, tabs }: ReportResult) => ({ ...found(counts), tabs: tabs.length }),
  summarize: ({ tabs }: SummaryResult) => ({ tabs: tabs.length }),
  compare: ({ tabs }: CompareTabsResult) => ({ tabs: tabs.length }),
  sheets: ({ tabs, sheets }: SheetsResult) => ({ tabs: tabs.length, statusSheets: sheets }),
  collect: ({ fields, added, removed }: CollectResult) => ({ cells: fields, added, removed }),
  ledger: ({ tabs }: MadeLedgers) => ({
    tabs: tabs.length,
    added: tabs.reduce((sum, { rows }) => sum + rows, 0),
  }),
  fix: ({ changed }: FixResult) => ({ cells: changed }),
  mark: ({ cells }: MarkResult) => ({ cells }),
  unmark: () => ({}),
  rules: ({ columns }: InputRulesResult) => ({ columns }),
  revert: ({ cells, restored, removed }: RevertResult) => ({
    cells,
    tabsBack: restored.length,
    tabsGone: removed.length,
  }),
} as const;
