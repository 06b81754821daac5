/** A reform programme and the ledgers of its workbook: what a plan is before it states rules, tables and forms. */
import * as v from 'valibot';
import type { LedgerDefinition } from './ledger/definition';
import { fiscalYearSchema, printFiscalYear } from './fiscal-year';
import type { FiscalYear } from './fiscal-year';
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
  /** The last year stands for all later ones too: its columns are headed 令和9年度以降 or R9～. */
  lastYearOpen: v.optional(v.literal(true)),
  ledgers: v.pipe(v.array(ledgerDefinitionSchema), v.minLength(1), v.maxLength(MOST_LEDGERS)),
});
export type Programme = DataOf<typeof programmeSchema>;

/** Says whether a year stands for all later ones too. */
export function isOpenYear({ years, lastYearOpen }: Programme, year: FiscalYear): boolean {
  return lastYearOpen === true && year === years.at(-1);
}

/** Prints a year as the programme's tables head it: 令和8年度, and 令和9年度以降 where the last one is open. */
export function printYearOf(programme: Programme, year: FiscalYear): string {
  return printFiscalYear(year) + (isOpenYear(programme, year) ? '以降' : '');
}

/** Finds a ledger's definition by its id. */
export function ledgerDefinition(programme: Programme, id: string): LedgerDefinition | undefined {
  return programme.ledgers.find((ledger) => ledger.id === id);
}
