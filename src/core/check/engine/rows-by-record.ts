/** The sub-records of each record, in the order in which they stand. */
import type { CheckedLedger } from './checked-ledger';

/** Gives the places of a ledger's sub-records by the number of their record; those without a number are left out. */
export function rowsByRecord(on: CheckedLedger): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  for (const [index, number] of on.names.entries()) {
    if (number === '') continue;
    const own = rows.get(number);
    if (own) own.push(index);
    else rows.set(number, [index]);
  }
  return rows;
}
