/** The reasons (理由) that a workbook holds: in the tab 検証結果 for the findings listed there, in a setting for all others. */
import type { BookEntry } from '../core/check/engine/rule-book';
import {
  joinedReasons,
  reasonCells,
  type ReasonCell,
  type ReasonColumns,
} from '../core/draft/reason-cells';
import { RESULTS_KEY } from '../core/draft/results-tab';
import type { Finding } from '../core/finding';
import { judgeReasons, type JudgedReasons } from '../core/reason';
import type { Reasons } from '../core/submission';
import type { AlsoRead, WorkbookReading } from '../excel/read';
import { REASONS_KEY, textsOf } from '../excel/settings';
import { results } from '../words/ja/tabs';
import { ownWords } from '../words/own-words';

/** The tabs are the city's document: their labels are in its language, whatever the pane's is. */
const COLUMNS: ReasonColumns = { key: results.columns.key, reason: results.columns.reason };

/** What a reading must also hold for `reasonsIn`. */
export const WITH_REASONS: AlsoRead = { tabs: [RESULTS_KEY], settings: [REASONS_KEY] };

/** The reasons that the workbook holds, and where. Everything that was written is kept, whether or not it is acceptable as a reason. */
export interface KeptReasons {
  readonly reasons: Reasons;
  /** What the setting holds, which includes reasons of findings that are absent for now. */
  readonly stored: Reasons;
  readonly cells: readonly ReasonCell[];
}

/** Takes the reasons from a reading. */
export function reasonsIn(reading: Pick<WorkbookReading, 'tabs' | 'settings'>): KeptReasons {
  const tab = reading.tabs.get(RESULTS_KEY);
  const cells = tab ? reasonCells(tab, COLUMNS) : [];
  const stored = textsOf(reading.settings[REASONS_KEY]);
  return { stored, cells, reasons: joinedReasons(stored, cells) };
}

/** Judges what was written for a check's findings: a reason says more than OK, and more than the finding does. */
export function judged(
  findings: readonly Finding[],
  written: Reasons,
  rules: readonly BookEntry[],
): JudgedReasons {
  return judgeReasons(findings, written, (finding) => ownWords(finding, rules));
}

/** Prints reasons as the setting holds them. */
export function printReasons(reasons: Reasons): string {
  return JSON.stringify(reasons);
}
