/** A reform programme and the ledgers of its workbook: what a plan is before it states rules, tables and forms. */
import * as v from 'valibot';
import type { LedgerDefinition } from './ledger/definition';
import { fiscalYearSchema } from './fiscal-year';
import { ledgerDefinitionSchema } from './ledger/definition';
import type { DataOf } from './data-schema';

/** More than any programme has: whoever reads a file that somebody sent is not kept waiting. */
const MOST_YEARS = 50;
const MOST_LEDGERS = 50;

export const programmeSchema = v.strictObject({
  /** e.g. `asahikawa`. */
  id: v.string(),
  municipality: v.string(),
  title: v.string(),
  /** The programme's years, in order. */
  years: v.pipe(v.array(fiscalYearSchema), v.minLength(1), v.maxLength(MOST_YEARS)),
  ledgers: v.pipe(v.array(ledgerDefinitionSchema), v.minLength(1), v.maxLength(MOST_LEDGERS)),
});
export type Programme = DataOf<typeof programmeSchema>;

/** Finds a ledger's definition by its id. */
export function ledgerDefinition(programme: Programme, id: string): LedgerDefinition | undefined {
  return programme.ledgers.find((ledger) => ledger.id === id);
}
