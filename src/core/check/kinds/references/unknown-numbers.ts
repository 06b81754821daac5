/**
 * Which records' numbers are not known, as each of them has a finding of its own: what lacks them elsewhere follows from
 * that, and is not said again.
 */
import type { LedgerColumn } from '../../../ledger/ledger';
import { keyOf } from '../../../values';

/** Gives the key of the number at a place, or null where the cell is empty, an error or unreadable. */
export function numberKey({ cells, field }: LedgerColumn, index: number): string | null {
  const reading = cells[index]?.reading;
  return reading?.state === 'value' ? keyOf(reading.value, field.type) : null;
}

/** Lists the keys of all numbers that can be read, in the order of the records. */
export function numberKeys(column: LedgerColumn): readonly string[] {
  return column.cells.flatMap((_cell, index) => numberKey(column, index) ?? []);
}

/** Counts the records whose number nobody can tell: there is none, it cannot be read, or an earlier record has it. */
export function unknownNumbers(column: LedgerColumn): number {
  return column.cells.length - new Set(numberKeys(column)).size;
}
