/** What every verb of 検証 begins with: read the workbook, check it, and join the reasons that were given. */
import { shortAsOf } from '../core/calendar/as-of';
import { checkSteps } from '../core/check';
import { checkedPart } from '../core/check/engine/left-to-office';
import { ruleBook } from '../core/check/engine/rule-book';
import { sectionStates } from '../core/check/engine/section-states';
import { RESULTS_KEY } from '../core/draft/results-tab';
import { countBySeverity } from '../core/finding';
import { fingerprint } from '../core/ledger/fingerprint';
import { rulesVersion } from '../core/check/engine/rules-version';
import type { PlanWorkbook } from '../core/ledger/ledger';
import type { Plan } from '../core/plan';
import { looksLikePart } from '../core/records/looks-like-part';
import { submission } from '../core/submission';
import type { Outcome } from '../core/outcome';
import { ownSheets } from '../excel/own-tabs';
import type { AlsoRead } from '../excel/read';
import type { ReportTabState, ValidateResult } from './validate-result';
import { asOfState } from './as-of-state';
import type { TaskOptions } from './task-options';
import { keptPart } from './kept-part';
import { cancelled, failed, pause, type PlanReading } from './plan-workbook';
import { readToCheck } from './section-file';
import { ledgerFacts, planName } from './workbook-facts';
import { judged, reasonsIn, WITH_REASONS, type KeptReasons } from './reasons';
import { unhurried } from './unhurried';

/** A workbook that was read and checked. */
export interface CheckedWorkbook {
  readonly opened: PlanReading;
  readonly kept: KeptReasons;
  readonly result: ValidateResult;
}

/** Reads the workbook with the reasons in it and what else is asked for, and checks it. */
export async function checkWorkbook(
  options: TaskOptions,
  also: AlsoRead = WITH_REASONS,
): Promise<Outcome<CheckedWorkbook>> {
  const opened = await readToCheck(options, also);
  return opened.ok ? checkOpened(opened.result, options) : opened;
}

/** Checks what was read. */
export async function checkOpened(
  opened: PlanReading,
  options: TaskOptions,
): Promise<Outcome<CheckedWorkbook>> {
  await pause();
  const { workbook } = opened;
  const findings = await unhurried(checkSteps(workbook), {
    signal: options.signal,
    onDone: (share) => options.onProgress?.(0.3 + 0.2 * share, 'thinking'),
  });
  if (!findings) return failed(cancelled());
  options.onProgress?.(0.5, 'thinking');
  await pause();
  if (options.signal?.aborted) return failed(cancelled());
  const kept = reasonsIn(opened.reading);
  const rules = ruleBook(workbook.plan);
  const { reasons, refused } = judged(findings, kept.reasons, rules);
  const print = { ...printOf(workbook), asOf: workbook.asOf ?? null };
  const result: ValidateResult = {
    plan: planName(workbook.plan),
    asOfState: asOfState(opened),
    ledgers: ledgerFacts(opened),
    counts: countBySeverity(findings),
    findings,
    reasons,
    refused,
    submission: submission(findings, reasons),
    sections: sectionStates(workbook, findings, reasons),
    rules,
    part: checkedPart(workbook),
    asksPart: asksPart(opened),
    ...print,
    report: reportTab(opened, checkNote(print)),
  };
  return { ok: true, result: { opened, kept, result } };
}

/** Says whether a person has to be asked if the ledgers are a part of the plan's: they look so, and nobody has answered yet. */
export function asksPart({ reading, workbook }: PlanReading): boolean {
  if (workbook.part || keptPart(reading.settings) !== undefined) return false;
  return looksLikePart(workbook);
}

/** What distinguishes this state of the workbook and of its plan's rules from other states. */
export function printOf(
  workbook: PlanWorkbook<Plan>,
): Pick<ValidateResult, 'fingerprint' | 'rulesVersion'> {
  return { fingerprint: fingerprint(workbook), rulesVersion: rulesVersion(workbook.plan) };
}

/** What the stamp of the tab 検証結果 holds: the cells it was written from, the rules it was written by, and the moment it is for. */
export function checkNote({
  fingerprint: cells,
  rulesVersion: rules,
  asOf,
}: Pick<ValidateResult, 'fingerprint' | 'rulesVersion' | 'asOf'>): string {
  return [cells, rules, ...(asOf ? [shortAsOf(asOf)] : [])].join(' ');
}

/** Says whether the tab 検証結果 is there, and whether its stamp holds this note. */
export function reportTab({ reading }: PlanReading, note: string): ReportTabState | null {
  const tab = ownSheets(reading.structure).tabs.get(RESULTS_KEY);
  if (!tab) return null;
  return { tab: tab.sheet.name, sheetId: tab.sheet.id, upToDate: tab.stamp.note === note };
}
