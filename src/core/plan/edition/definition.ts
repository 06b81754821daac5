/** What a plan may say about its next edition: which records are finished. What becomes of a field stands at the field. */
import * as v from 'valibot';
import { conditionSchema } from '../../condition';

/** When a ledger's record is finished, so that the next plan need not take it over. */
export const finishedSchema = v.strictObject({
  ledger: v.string(),
  where: conditionSchema,
});
