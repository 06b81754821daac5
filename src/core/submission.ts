/** Whether a checked workbook may be submitted: no errors, and every warning with a reason (理由). */
import { digest } from './digest';
import type { Finding, SeverityCounts } from './finding';
import { countBySeverity } from './finding';

/** Reasons by the key of the finding they explain. */
export type Reasons = Readonly<Record<string, string>>;

/**
 * Names a finding over runs, in 16 hex digits: by code, ledger, record, sub-record, field, year and value, not by its
 * cell, for rows move.
 */
export function findingKey(finding: Finding): string {
  const { code, ledger, record, item, field, year, value } = finding;
  return digest(JSON.stringify([code, ledger, record, item, field, year, value]));
}

/** Gives the reason that a finding was given, or `''`. Only warnings can be explained. */
export function reasonFor(finding: Finding, reasons: Reasons): string {
  return finding.severity === 'warning' ? (reasons[findingKey(finding)] ?? '') : '';
}

/** Says whether a finding stands in the way of submission: an error, or a warning without a reason. */
export function isOpen(finding: Finding, reasons: Reasons): boolean {
  return (
    finding.severity === 'error' ||
    (finding.severity === 'warning' && reasonFor(finding, reasons) === '')
  );
}

export interface Submission {
  /** 提出可. */
  readonly ready: boolean;
  readonly errors: number;
  /** Warnings without and with a reason. */
  readonly unexplained: number;
  readonly explained: number;
}

/** Judges whether what was checked may be submitted. */
export function submission(findings: readonly Finding[], reasons: Reasons): Submission {
  const counts: SeverityCounts = countBySeverity(findings);
  const explained = findings.filter((finding) => reasonFor(finding, reasons) !== '').length;
  const unexplained = counts.warning - explained;
  return { ready: counts.error + unexplained === 0, errors: counts.error, unexplained, explained };
}
