/** What 検証, and every other verb that checks a workbook as one of its steps, reports about the workbook. */
import type { AsOf } from '../core/calendar/as-of';
import type { CheckedPart } from '../core/check/engine/left-to-office';
import type { BookEntry } from '../core/check/engine/rule-book';
import type { SectionState } from '../core/check/engine/section-states';
import type { Finding, SeverityCounts } from '../core/finding';
import type { JudgedReasons } from '../core/reason';
import type { Reasons, Submission } from '../core/submission';
import type { AsOfState } from './as-of-state';
import type { LedgerFacts, PlanName } from './workbook-facts';

/** Findings are in the order of sheet, row, then column. */
export interface ValidateResult {
  readonly plan: PlanName;
  /** The moment that the ledgers were checked for; null where the plan is over and everything is due. */
  readonly asOf: AsOf | null;
  /** The as-of, and what can be chosen in its place. */
  readonly asOfState: AsOfState;
  readonly ledgers: readonly LedgerFacts[];
  readonly counts: SeverityCounts;
  readonly findings: readonly Finding[];
  /** Reasons that warnings were given, in the pane or in the tab 検証結果, by `findingKey`. */
  readonly reasons: Reasons;
  /** What was written there but is not acceptable as a reason, by the same keys. */
  readonly refused: JudgedReasons['refused'];
  readonly submission: Submission;
  readonly sections: readonly SectionState[];
  /** The plan's rules by code. */
  readonly rules: readonly BookEntry[];
  /** The part of the ledgers that the workbook holds, with the rules that only the office can check; null where it holds all. */
  readonly part: CheckedPart | null;
  /** The ledgers look like a part, and nobody has said yet whether they are. */
  readonly asksPart: boolean;
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
