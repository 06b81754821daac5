/** The range of years that a record's field says. */
import type { YearRangeValue } from '../values';
import type { LedgerCell } from '../ledger/ledger';

/** Gives a cell's range of years, or null where it holds none that can be read. */
export function rangeIn(cell: LedgerCell | undefined): YearRangeValue | null {
  const reading = cell?.reading;
  return reading?.state === 'value' && reading.value.kind === 'year-range' ? reading.value : null;
}
