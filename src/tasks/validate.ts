/** 検証: checks the plan's ledgers against its rules. Writes nothing. */
import { check } from '../core/check';
import { ruleBook } from '../core/check/rule-book';
import { sectionStates } from '../core/check/section-states';
import { countBySeverity } from '../core/finding';
import type { Finding } from '../core/finding';
import { fingerprint, rulesVersion } from '../core/ledger/fingerprint';
import type { PlanWorkbook } from '../core/ledger/ledger';
import { submission } from '../core/submission';
import type { Reasons } from '../core/submission';
import type { TaskOptions, ValidateResult } from './contract';
import { cancelled, failed, ledgerFacts, openPlan, pause, planName } from './open';
import type { Outcome } from './outcome';

/** Reads the workbook and gives all findings, in the order of sheet, row, then column. */
export async function validate(options: TaskOptions = {}): Promise<Outcome<ValidateResult>> {
  const opened = await openPlan(options);
  if (!opened.ok) return opened;
  const { workbook } = opened.result;
  await pause();
  const findings = check(workbook);
  options.onProgress?.(0.9, 'thinking');
  await pause();
  if (options.signal?.aborted) return failed(cancelled());
  options.onProgress?.(1, 'thinking');
  return { ok: true, result: validated(workbook, findings, {}) };
}

/** Gives what a check tells: its findings with the reasons they were given, and what follows for submission. */
export function validated(
  workbook: PlanWorkbook,
  findings: readonly Finding[],
  reasons: Reasons,
): ValidateResult {
  return {
    plan: planName(workbook.plan),
    ledgers: ledgerFacts(workbook.ledgers),
    counts: countBySeverity(findings),
    findings,
    reasons,
    submission: submission(findings, reasons),
    sections: sectionStates(workbook, findings, reasons),
    rules: ruleBook(workbook.plan),
    rulesVersion: rulesVersion(workbook.plan),
    fingerprint: fingerprint(workbook),
    report: null,
  };
}
