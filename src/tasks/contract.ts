/** What the pane and the command line ask of the tasks and get back. One file a verb implements each. */
import type { BookEntry } from '../core/check/rule-book';
import type { SectionState } from '../core/check/section-states';
import type { Finding, Fix, SeverityCounts } from '../core/finding';
import type { FiscalYear } from '../core/fiscal-year';
import type { Collection } from '../core/form/collection';
import type { FormDefinition } from '../core/form/definition';
import type { FoundForm } from '../core/form/found';
import type { Arrangement } from '../core/form/tabs';
import type { Plan } from '../core/plan';
import type { ValueReason } from '../core/rollup';
import type { JudgedReasons } from '../core/reason';
import type { Reasons, Submission } from '../core/submission';
import type { Trouble } from './outcome';
import type { FigureSource, MeasureTerms } from '../words/measure-sentence';

export interface TaskOptions {
  /** The workbook is of this plan, which the add-in need not know. */
  readonly plan?: Plan;
  /** Use this plan, whatever the headers look like. */
  readonly planId?: string;
  /** Called between steps; 0 to 1. */
  readonly onProgress?: (done: number, step: 'reading' | 'thinking' | 'writing') => void;
  readonly signal?: AbortSignal;
  /**
   * What becomes of tabs in which a person has typed since they were made: they stay as they are (`keep`), or go, or are filled anew,
   * with what was typed (`discard`). Where left out, nothing is written, and it is asked (trouble `typed-cells`).
   */
  readonly typed?: 'keep' | 'discard';
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
  /** Rows that look like this ledger's, and were not read; `address` is A1 without the sheet. */
  readonly unread: readonly {
    readonly sheet: string;
    readonly sheetId: string;
    readonly address: string;
    readonly rows: number;
  }[];
}

/** What opening a workbook tells: tasks/look.ts. */
export interface Look {
  readonly workbook: string;
  readonly plan: PlanName;
  readonly ledgers: readonly LedgerFacts[];
  /** Labels (with year) of missing columns. */
  readonly missing: readonly string[];
  /** The tab 検証結果, or null when the workbook has none. */
  readonly report?: ReportTabState | null;
  /** Tabs of the add-in that are in the workbook. */
  readonly tabs: readonly string[];
  readonly canRevert: boolean;
  /** Somebody has answered that the workbook is of this plan. */
  readonly answered: boolean;
  /** What an earlier run has left half done, where a person has to say what is to become of it. */
  readonly unsettled?: Trouble;
}

/** tasks/settle.ts: `typed` as in TaskOptions, for tabs that a run has left half done. */
export type SettleOptions = Pick<TaskOptions, 'onProgress' | 'signal' | 'typed'>;

/** tasks/validate.ts. Findings are in the order of sheet, row, then column. */
export interface ValidateResult {
  readonly plan: PlanName;
  readonly ledgers: readonly LedgerFacts[];
  readonly counts: SeverityCounts;
  readonly findings: readonly Finding[];
  /** Reasons that warnings were given, in the pane or in the tab 検証結果, by `findingKey`. */
  readonly reasons: Reasons;
  /** What was written there and is no reason, by the same keys. */
  readonly refused: JudgedReasons['refused'];
  readonly submission: Submission;
  readonly sections: readonly SectionState[];
  /** The plan's rules by code. */
  readonly rules: readonly BookEntry[];
  /** Changes when the plan's rules change. */
  readonly rulesVersion: string;
  /** Changes when a cell that was checked changes. */
  readonly fingerprint: string;
  /** The tab 検証結果 of an earlier run, or null when the workbook has none. */
  readonly report: ReportTabState | null;
}

/** The tab 検証結果 as it was found. */
export interface ReportTabState {
  readonly tab: string;
  readonly sheetId: string;
  /** It was written from the same cells by the same rules. */
  readonly upToDate: boolean;
}

/** Where a workbook changed; `address` (A1) is null where the whole sheet may have changed, e.g. rows came in or went out. */
export interface SheetChange {
  readonly sheetId: string;
  readonly address: string | null;
}

/** tasks/recheck.ts: 入力中に検証. The changed rows are read again, the rest stands as it was read last. */
export interface RecheckOptions extends TaskOptions {
  readonly changes: readonly SheetChange[];
}

/** tasks/explain.ts: gives findings a reason, or takes it back with `''`. */
export interface ExplainResult {
  /** All that the workbook holds as reasons now, by `findingKey`; what is none among them is not yet told apart. */
  readonly reasons: Reasons;
}

/** The tabs that 検証 can write out: 検証結果, 修正依頼, 規則一覧. */
export const REPORT_TABS = ['results', 'requests', 'rules'] as const;
export type ReportTab = (typeof REPORT_TABS)[number];

/** tasks/report.ts. */
export interface ReportOptions extends TaskOptions {
  readonly tabs: readonly ReportTab[];
}

export interface ReportResult extends ValidateResult {
  readonly tabs: readonly (TabPlan & { readonly sheetId: string })[];
}

/** A fix as it will be done, or why it will not. */
export interface PlannedFix {
  readonly finding: Finding;
  readonly fix: Fix;
  /** The cell as Excel shows it before and after. */
  readonly before: string;
  readonly after: string;
  /** The cell's formula, which the fix would replace; null where there is none. */
  readonly formula: string | null;
}

/** tasks/fix.ts, before it writes. */
export interface FixPreview {
  readonly fixes: readonly PlannedFix[];
  /** Findings whose cell is no longer as it was checked, or which have no fix. */
  readonly gone: number;
}

export interface FixOptions extends TaskOptions {
  readonly findings: readonly Finding[];
  /** Replace formulas too: only when the person was shown them and said so. */
  readonly formulas?: boolean;
}

export interface FixResult {
  readonly changed: number;
  /** Cells with formulas that were left alone. */
  readonly formulasKept: number;
  readonly gone: number;
}

/** tasks/marks.ts: cells that bear a mark now. */
export interface MarkResult {
  readonly cells: number;
}

/** tasks/input-rules.ts: columns that have the plan's 入力規則 now, and those left alone because a person set rules there. */
export interface InputRulesResult {
  readonly columns: number;
  /** Labels with the year. */
  readonly kept: readonly string[];
}

export interface TabPlan {
  readonly key: string;
  /** The name the tab has or will get. */
  readonly name: string;
  readonly action: 'make' | 'refill';
}

/** tasks/summarize.ts. */
export interface SummaryOptions extends TaskOptions {
  /** Ids of the rollups to make; left out, all that the workbook has the columns for. */
  readonly rollups?: readonly string[];
  /** Years that a person chose, by the rollup's id. */
  readonly years?: Readonly<Record<string, FiscalYear>>;
}

/** A rollup that can be chosen, with the tab it makes or refills. */
export interface RollupChoice extends TabPlan {
  readonly id: string;
  readonly title: string;
  /** Labels of columns that the workbook lacks for it; it cannot be made until they are there. */
  readonly missing: readonly string[];
  /** Names of ledgers that the workbook lacks for it. */
  readonly missingLedgers: readonly string[];
  /** The year it is made for and those it can be made for; null where it is made for all years. */
  readonly year: { readonly now: FiscalYear; readonly all: readonly FiscalYear[] } | null;
}

/** tasks/summarize.ts, before it writes. */
export interface SummaryPreview {
  readonly plan: PlanName;
  readonly rollups: readonly RollupChoice[];
  readonly counts: SeverityCounts;
}

/** A figure that is another one than at the last run (前回との差). */
export interface FigureChange {
  readonly tab: string;
  readonly sheetId: string;
  /** A1 address without the sheet. */
  readonly cell: string;
  readonly row: string;
  readonly column: string;
  /** As the tab prints them; null where the last run had no such figure. */
  readonly before: string | null;
  readonly after: string;
}

export interface SummaryResult {
  readonly plan: PlanName;
  readonly tabs: readonly (TabPlan & { readonly sheetId: string })[];
  readonly counts: SeverityCounts;
  /** What the ledgers' check found on the way; findings do not stop a summary. */
  readonly findings: readonly Finding[];
  /** How many figures are formulas, how many are values, and how many of these for cells that hold printed text (8,847千円). */
  readonly figures: {
    readonly live: number;
    readonly asValue: number;
    readonly printedText: number;
  };
  /** Figures that were others at the tabs' last run; none where a tab is made for the first time. */
  readonly changes: readonly FigureChange[];
}

/** A record behind a figure, with the cell that names it. */
export interface TracedRecord {
  readonly number: string;
  readonly title: string;
  readonly sheetId: string;
  readonly sheet: string;
  readonly cell: string;
}

/** The figure that is selected on a summary tab, and what stands behind it. */
export interface TraceResult {
  readonly state: 'figure';
  readonly tab: string;
  readonly sheetId: string;
  readonly cell: string;
  readonly row: string;
  readonly column: string;
  /** As the tab prints it. */
  readonly figure: string;
  /** The cell holds this figure; false where the tab is older than the ledgers, or somebody wrote over it. */
  readonly current: boolean;
  /** Null where it is a formula; else why it is a value. */
  readonly valueReason: ValueReason | null;
  /** How the figure is worked out, and what the sentence of it names (words/measure-sentence.ts). */
  readonly source: FigureSource;
  readonly terms: MeasureTerms;
  readonly ledgers: readonly TracedLedger[];
}

/** The records of one ledger that enter a figure. */
export interface TracedLedger {
  readonly name: string;
  readonly recordName: string;
  /** How many records the ledger has. */
  readonly all: number;
  readonly records: readonly TracedRecord[];
}

/** tasks/trace.ts: the selected cell is no figure of a summary tab, or it is on another sheet. */
export type Traced =
  | TraceResult
  | { readonly state: 'no-figure'; readonly tab: string }
  | { readonly state: 'elsewhere' };

/** tasks/sheets.ts. */
export interface SheetsOptions extends TaskOptions {
  /** Id of the form; left out, the plan's first. */
  readonly form?: string;
  /** `one` where left out. */
  readonly arrangement?: Arrangement;
  /** Names of records as `RecordToLay` has them; left out, all. */
  readonly records?: readonly string[];
  /** Full names of sections; left out, all. */
  readonly sections?: readonly string[];
  /** Only cells to be filled in stay open. */
  readonly lock?: boolean;
  /** Make them on however many tabs it takes; else more than MANY_TABS end in `many-tabs`. */
  readonly manyTabs?: boolean;
}

/** More tabs than this are made only where somebody has agreed to it. */
export const MANY_TABS = 50;

/** A record that can be laid out. */
export interface RecordToLay {
  /** As `recordNames` names it. */
  readonly name: string;
  readonly title: string;
  /** Full names of the sections in charge, the leading one first. */
  readonly sections: readonly string[];
  /** What the tab is called that holds it by chapter; `''` where the form has no chapters. */
  readonly chapter: string;
}

/** A form that can be chosen. */
export interface FormChoice {
  readonly id: string;
  readonly name: string;
  /** What one record is called, e.g. `取組`. */
  readonly recordName: string;
  /** What a chapter is called (the label of its field); null where the form has none. */
  readonly chapter: string | null;
  readonly kind: FormDefinition['kind'];
  /** 回収 reads it back; a list that is only printed is not read. */
  readonly collected: boolean;
  /** In the ledger's order. */
  readonly records: readonly RecordToLay[];
}

/** A tab with status sheets. */
export interface SheetsTab extends TabPlan {
  readonly sheets: number;
  /** Printed A4 pages. */
  readonly pages: number;
}

/** tasks/sheets.ts, before it writes: what can be chosen, and what the options as they are come to. */
export interface SheetsPreview {
  readonly plan: PlanName;
  readonly forms: readonly FormChoice[];
  readonly counts: SeverityCounts;
  /** Id of the form that would be made. */
  readonly form: string;
  readonly tabs: readonly SheetsTab[];
  /** How many status sheets (of a list: records) that is. */
  readonly sheets: number;
  readonly pages: number;
  /** `sheets` wants `manyTabs` for so many tabs. */
  readonly mustConfirm: boolean;
}

export interface SheetsResult {
  readonly plan: PlanName;
  /** What the ledgers' check finds; findings do not stop 様式. */
  readonly counts: SeverityCounts;
  readonly tabs: readonly (SheetsTab & { readonly sheetId: string })[];
  readonly sheets: number;
  readonly pages: number;
  /** As of the form that was laid out. */
  readonly collected: boolean;
  /** The form has rows for sub-records, of which the section may need more. */
  readonly growing: boolean;
}

/** tasks/collect.ts, before it writes. */
export interface CollectPreview {
  readonly plan: PlanName;
  readonly collection: Collection;
}

/** tasks/collect.ts. */
export interface CollectOptions extends TaskOptions {
  /**
   * All that can be brought in unasked (`isSafe`), or the preview's collection with the records, fields and sub-records that were left
   * in, and those of its conflicts and unreadable values that somebody takes all the same. What is no longer there to change, because
   * sheets or ledger say something else by now, is counted in `gone`.
   */
  readonly accepted: 'all' | Collection;
  /** Status sheets that were found in other workbooks, in place of this one's. */
  readonly from?: readonly FoundForm[];
}

export interface CollectResult {
  readonly plan: PlanName;
  /** Fields that were changed, of sub-records too. */
  readonly fields: number;
  /** Rows of sub-records that came in and went out. */
  readonly added: number;
  readonly removed: number;
  /** Cells of the ledgers that hold a formula: they keep it. */
  readonly formulasKept: number;
  readonly gone: number;
  /** All that was collected, as the ledgers were before. */
  readonly collection: Collection;
}

/** tasks/revert.ts. */
export interface RevertOptions extends Omit<TaskOptions, 'typed'> {
  /** As in TaskOptions, but tabs in which a person has typed stay where it is left out, and it is asked by `ask`. */
  readonly typed?: 'keep' | 'discard' | 'ask';
}

/** tasks/revert.ts: the tabs that were put back, and those that were taken away. */
export interface RevertResult {
  readonly restored: readonly string[];
  readonly removed: readonly string[];
  /** Ledger cells that fixes had changed and that hold again what they held. */
  readonly cells: number;
  /** Cells (`sheet!A1`) in which a person has typed after the run: they were left as they are. */
  readonly kept: readonly string[];
  /** Tabs that stayed as they are for the sake of such cells; left out where there are none. */
  readonly keptTabs?: readonly string[];
}
