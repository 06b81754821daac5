/** What every kind of rule offers: it is compiled against a ledger once and then runs down its columns. */
import type { Finding, Severity } from '../finding';
import type { CheckedLedger } from './checked-ledger';

/** What all rules of a plan state. */
export interface RuleHead {
  readonly code: string;
  readonly severity: Severity;
  /** The id of the ledger it speaks of; left out where it holds for every ledger. */
  readonly ledger?: string;
}

/** A finding with its place on the sheet, for sorting. */
export interface PlacedFinding {
  readonly row: number;
  readonly column: number;
  readonly finding: Finding;
}

/** Runs a compiled rule over all records. */
export type Run = () => Iterable<PlacedFinding>;

export interface RuleKind<R extends RuleHead> {
  /** Gives the rule's run over a ledger, or null where the ledger lacks a column that the rule needs (C01 says so). */
  compile(rule: R, on: CheckedLedger): Run | null;
}
