/** The interface of every kind of rule: it is compiled once for a ledger and then runs over all records. */
import type { ObjectSchema } from '../../data-schema';
import type { LedgerDefinition } from '../../ledger/definition';
import type { Declares, Messages } from './message';
import type { LedgerRecords } from '../../records/record-book';
import type { Reach } from './reach';
import type { PlacedFinding, RuleHead } from './rule-head';

/** Runs a compiled rule over all records. */
export type RuleRun = () => Iterable<PlacedFinding>;

export interface RuleKind<R extends RuleHead, M extends Messages> {
  /** The schema of the rule in a plan. */
  readonly schema: ObjectSchema<R>;
  /** The messages of its findings; the code compiles only if words/ has a sentence for each in every language. */
  readonly messages: M;
  /** How much of a ledger a rule of the kind has to see. */
  reach(rule: R, definition: LedgerDefinition): Reach;
  /**
   * Gives the rule's run over a ledger's records, or null where the ledger lacks a column that the rule needs; the kind
   * required-columns reports the missing column.
   */
  compile(rule: R & Declares<M>, on: LedgerRecords): RuleRun | null;
}
