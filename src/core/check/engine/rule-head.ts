/** What all rules state, and what each of their findings has. */
import * as v from 'valibot';
import type { Finding } from '../../finding';
import { severitySchema } from '../../finding';
import type { DataOf } from '../../data-schema';

/** What all rules of a plan state. */
export const ruleHeadSchema = v.strictObject({
  code: v.string(),
  severity: severitySchema,
  /** The id of the ledger it speaks of; left out where it holds for every ledger. */
  ledger: v.optional(v.string()),
});
export type RuleHead = DataOf<typeof ruleHeadSchema>;

/** A finding with its place on the sheet, for sorting. */
export interface PlacedFinding {
  readonly row: number;
  readonly column: number;
  readonly finding: Finding;
}
