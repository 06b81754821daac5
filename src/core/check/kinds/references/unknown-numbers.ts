/**
 * Which records' numbers are not known, as each of them has a finding of its own: what lacks them elsewhere follows from
 * that, and is not said again.
 */
import type { LedgerColumn } from '../../../ledger/ledger';
import type { LedgerRecords } from '../../../records/record-book';

/** Lists the keys of all numbers that can be read, in the order of the records. */
export function numberKeys({ all }: LedgerRecords, column: LedgerColumn): readonly string[] {
  return all.flatMap((record) => record.keyIn(column) ?? []);
}

/** Counts the records whose number nobody can tell: there is none, it cannot be read, or an earlier record has it. */
export function unknownNumbers(on: LedgerRecords, column: LedgerColumn): number {
  return on.all.length - new Set(numberKeys(on, column)).size;
}
