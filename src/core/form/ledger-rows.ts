/** Which rows of a sheet are a ledger's own: labels there are headings of columns. */
import type { SheetGrid } from '../ledger/grid';
import type { Ledger } from '../ledger/ledger';
import { partsOf } from '../ledger/positions';

/** Says whether a row lies in a ledger's header or data. */
export function isInLedger(grid: SheetGrid, row: number, ledgers: readonly Ledger[]): boolean {
  return ledgers
    .flatMap(partsOf)
    .some(
      ({ sheetId, header, body }) =>
        sheetId === grid.sheet.id && row >= header.row && row < body.row + body.rows,
    );
}
