/** A finding: one violation of a rule, at one cell, as data. Its sentences stand in words/. */

export type Severity = 'error' | 'warning' | 'info';

/** The severities from grave to slight, in the order in which a list shows them. */
export const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

/** What a finding's sentence may name besides its own place: texts and numbers, by name. */
export type FindingFacts = Readonly<Record<string, string | number | readonly string[]>>;

export interface Finding {
  /** The plan's code of the rule, e.g. `A03`. */
  readonly code: string;
  readonly severity: Severity;
  /** Which sentence of words/ says it: the rule kind, or a kind and its case, e.g. `required`, `money-unreadable`. */
  readonly sentence: string;
  readonly facts: FindingFacts;
  readonly sheetId: string;
  readonly sheet: string;
  /** A1 address without the sheet. */
  readonly cell: string;
  /** The record's number as printed in half width, or `''` when the finding is about the ledger as a whole. */
  readonly record: string;
  /** The sections in charge of the record, as `部局名課名`; empty when unknown or about the ledger as a whole. */
  readonly sections: readonly string[];
  /** The field's label as printed, without the year; `''` when the finding is about no field. */
  readonly field: string;
  /** Short form of the fiscal year, e.g. `H30`, `R1`; `''` when the rule speaks of no year. */
  readonly year: string;
  /** The cell as Excel shows it. */
  readonly value: string;
}

export type SeverityCounts = Readonly<Record<Severity, number>>;

/** Counts findings by severity. */
export function countBySeverity(findings: readonly Finding[]): SeverityCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) counts[finding.severity] += 1;
  return counts;
}
