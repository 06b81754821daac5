/** The range of years that a record's field says. */
import type { YearRangeValue } from '../values';
import type { LedgerCell } from '../ledger/ledger';
import { valueIn } from '../values/value-in';

/** Gives a cell's range of years, or null where it holds none that can be read. */
export function rangeIn(cell: LedgerCell | undefined): YearRangeValue | null {
  return valueIn(cell, 'year-range');
}
