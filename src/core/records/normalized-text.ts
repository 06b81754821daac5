/** A cell's text in the form in which texts are compared. */
import type { LedgerCell } from '../ledger/ledger';
import { cellText } from '../shown-cell';
import { valueIn } from '../values/value-in';
import { comparable } from '../values/comparable';

/** Gives a cell's text in the form in which texts are compared; `''` for blank, unreadable and error cells. */
export function normalizedText(cell: LedgerCell | null | undefined): string {
  return cell && valueIn(cell) ? comparable(cellText(cell)) : '';
}
