/** What all rules state, and what each of their findings has. */
import type { Finding, Severity } from '../../finding';

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
