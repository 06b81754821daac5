/** 検証: checks the plan's ledgers against its rules. Writes nothing. */
import { check } from '../core/check';
import { countBySeverity } from '../core/finding';
import { fingerprint } from '../core/ledger/fingerprint';
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
  const result: ValidateResult = {
    plan: planName(workbook.plan),
    ledgers: ledgerFacts(workbook.ledgers),
    counts: countBySeverity(findings),
    findings,
    fingerprint: fingerprint(workbook),
  };
  options.onProgress?.(1, 'thinking');
  return { ok: true, result };
}
