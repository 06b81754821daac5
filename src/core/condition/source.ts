/** What a condition reads: the records of one ledger, and the other ledgers of its workbook. A checked ledger is one. */
import type { FiscalYear } from '../fiscal-year';
import type { Ledger, LedgerColumn } from '../ledger/ledger';

export interface RecordSource {
  readonly ledger: Ledger;
  /** The plan's years, in order. */
  readonly years: readonly FiscalYear[];
  /** The records' numbers, or what else names them (of sub-records: their record's); `''` where there is none. */
  readonly names: readonly string[];
  readonly numberColumn: LedgerColumn | null;
  /** The year that a sub-record's own column says, or null. */
  readonly rowYears: readonly (FiscalYear | null)[];
  /** The records' sections in charge by their full names, merged and inherited ones too. */
  readonly sections: readonly (readonly string[])[];
  column(fieldId: string): LedgerColumn | null;
  /** The columns of a field, of all its years or the one that it has, in order. */
  columns(fieldId: string): readonly LedgerColumn[];
  /** Another ledger of the workbook, or null where the workbook lacks it. */
  other(ledgerId: string): RecordSource | null;
}
