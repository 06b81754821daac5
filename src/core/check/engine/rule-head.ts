/** The properties that all rules and all findings share. */
import * as v from 'valibot';
import type { Finding } from '../../finding';
import { severitySchema } from '../../finding';
import type { DataOf } from '../../data-schema';

/** The properties of every rule in a plan. */
export const ruleHeadSchema = v.strictObject({
  code: v.string(),
  severity: severitySchema,
  /** The id of the ledger that it checks; left out where it checks every ledger. */
  ledger: v.optional(v.string()),
});
export type RuleHead = DataOf<typeof ruleHeadSchema>;

/** A finding with its position on the sheet, for sorting. */
export interface PlacedFinding {
  readonly row: number;
  readonly column: number;
  readonly finding: Finding;
}
