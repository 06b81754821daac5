/** What a measure is taken over: records of a ledger, and the conditions that pick the same records in a formula. */
import type { Ledger, LedgerColumn } from '../ledger/ledger';
import { keyOf } from '../values';

/** A column must hold a value of this key; null asks for cells without a readable value. */
export interface Condition {
  readonly column: LedgerColumn;
  readonly key: string | null;
  /** How a formula writes the value while no record has it. */
  readonly spelling?: string;
}

export interface Scope {
  readonly ledger: Ledger;
  /** Places in the ledger's `rows`. */
  readonly members: readonly number[];
  readonly conditions: readonly Condition[];
}

/** Gives the canonical text of a record's value in a column, or null where the cell is blank or cannot be read. */
export function keyAt(column: LedgerColumn, record: number): string | null {
  const reading = column.cells[record]?.reading;
  return reading?.state === 'value' ? keyOf(reading.value, column.field.type) : null;
}

/** Gives the scope of all records of a ledger. */
export function wholeLedger(ledger: Ledger): Scope {
  return { ledger, members: ledger.rows.map((_, record) => record), conditions: [] };
}

/** Narrows a scope to the records that fulfil one condition more. */
export function narrowed(scope: Scope, condition: Condition): Scope {
  return {
    ledger: scope.ledger,
    members: scope.members.filter((record) => keyAt(condition.column, record) === condition.key),
    conditions: [...scope.conditions, condition],
  };
}
