/** What every kind of rule offers: it is compiled against a ledger once and then runs down its columns. */
import type { ObjectSchema } from '../../data-schema';
import type { Declares, Messages } from './message';
import type { LedgerRecords } from '../../records/record-book';
import type { PlacedFinding, RuleHead } from './rule-head';

/** Runs a compiled rule over all records. */
export type RuleRun = () => Iterable<PlacedFinding>;

export interface RuleKind<R extends RuleHead, M extends Messages> {
  /** What a plan may state of the rule. */
  readonly schema: ObjectSchema<R>;
  /** The messages of its findings; words/ has a sentence for each in every language, or does not compile. */
  readonly messages: M;
  /**
   * Gives the rule's run over a ledger's records, or null where the ledger lacks a column that the rule needs, of which the kind
   * required-columns speaks.
   */
  compile(rule: R & Declares<M>, on: LedgerRecords): RuleRun | null;
}
