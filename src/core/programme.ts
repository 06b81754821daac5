/** A reform programme and the ledgers of its workbook: what a plan is before it states rules, tables and forms. */
import type { FiscalYear } from './fiscal-year';
import type { LedgerDefinition } from './ledger/definition';

export interface Programme {
  /** e.g. `asahikawa`. */
  readonly id: string;
  readonly municipality: string;
  readonly title: string;
  /** The programme's years, in order. */
  readonly years: readonly FiscalYear[];
  readonly ledgers: readonly LedgerDefinition[];
}

/** Finds a ledger's definition by its id. */
export function ledgerDefinition(programme: Programme, id: string): LedgerDefinition | undefined {
  return programme.ledgers.find((ledger) => ledger.id === id);
}
