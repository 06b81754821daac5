/**
 * How much of a ledger a rule has to see. One section's rows or status sheets are part of a ledger: what is unique or complete among
 * all records cannot be told from them, and only the office can check it.
 */
import { fieldsOf } from '../../condition';
import type { Condition } from '../../condition';

/**
 * `record`: one record with its sub-records is enough. `ledger`: all records, or those of another ledger. `storage`: how the ledger's
 * own cell stores a value, which a status sheet does not show: it prints the value, and collecting stores it as the ledger does.
 */
export type Reach = 'record' | 'ledger' | 'storage';

/** Says whether a condition looks a value up among other records. */
export function looksElsewhere(condition: Condition): boolean {
  return fieldsOf(condition).some(({ ledger }) => ledger !== undefined);
}
