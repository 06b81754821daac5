/** What the pane and the command line ask of the tasks and get back. One file a verb implements each. */
import type { Finding, SeverityCounts } from '../core/finding';

export interface TaskOptions {
  /** Use this plan, whatever the headers look like. */
  readonly planId?: string;
  /** Called between steps; 0 to 1. */
  readonly onProgress?: (done: number, step: 'reading' | 'thinking' | 'writing') => void;
  readonly signal?: AbortSignal;
}

export interface PlanName {
  readonly id: string;
  readonly municipality: string;
  readonly title: string;
}

export interface LedgerFacts {
  readonly name: string;
  readonly sheet: string;
  readonly sheetId: string;
  /** A1 address of header and data together. */
  readonly address: string;
  readonly table: string | null;
  readonly records: number;
  readonly hiddenRows: number;
}

/** What opening a workbook tells: tasks/look.ts. */
export interface Look {
  readonly workbook: string;
  readonly plan: PlanName;
  readonly ledgers: readonly LedgerFacts[];
  /** Labels (with year) of missing columns. */
  readonly missing: readonly string[];
  /** Tabs of the add-in that are in the workbook. */
  readonly tabs: readonly string[];
  readonly canRevert: boolean;
}

/** tasks/validate.ts. Findings are in the order of sheet, row, then column. */
export interface ValidateResult {
  readonly plan: PlanName;
  readonly ledgers: readonly LedgerFacts[];
  readonly counts: SeverityCounts;
  readonly findings: readonly Finding[];
  /** Changes when a cell that was checked changes. */
  readonly fingerprint: string;
}

export interface TabPlan {
  readonly key: string;
  /** The name the tab has or will get. */
  readonly name: string;
  readonly action: 'make' | 'refill';
}

/** tasks/summarize.ts, before it writes. */
export interface SummaryPreview {
  readonly plan: PlanName;
  readonly tabs: readonly TabPlan[];
  readonly counts: SeverityCounts;
}

export interface SummaryResult {
  readonly plan: PlanName;
  readonly tabs: readonly (TabPlan & { readonly sheetId: string })[];
  readonly counts: SeverityCounts;
  /** What the ledgers' check found on the way; findings do not stop a summary. */
  readonly findings: readonly Finding[];
  readonly figures: { readonly live: number; readonly asValue: number };
}

/** tasks/revert.ts: the tabs that were put back, and those that were taken away. */
export interface RevertResult {
  readonly restored: readonly string[];
  readonly removed: readonly string[];
}
