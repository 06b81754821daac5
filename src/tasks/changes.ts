/** What an edit means for a check: whether it can change findings, the reasons of findings, or neither. */
import { areasMeet, readAddress, type Area } from '../core/area';
import type { SheetChange } from '../core/snapshot';
import type { LedgerFacts } from './workbook-facts';
import type { ValidateResult } from './validate-result';

/** A ledger with the cells around it, where the next record or column would be written. */
function withSurroundings({ address }: LedgerFacts): Area | null {
  const area = readAddress(address);
  if (area === null) return null;
  const row = Math.max(0, area.row - 1);
  const column = Math.max(0, area.column - 1);
  return {
    row,
    column,
    rows: area.row + area.rows + 1 - row,
    columns: area.column + area.columns + 1 - column,
  };
}

/** Says what an edit touches. Edits beside the ledgers and in the add-in's tabs make no result stale. */
export function touchedBy(
  { sheetId, address }: SheetChange,
  { ledgers, report }: Pick<ValidateResult, 'ledgers' | 'report'>,
): 'ledger' | 'reasons' | 'nothing' {
  if (sheetId === report?.sheetId) return 'reasons';
  const edited = address === null ? null : readAddress(address);
  const touches = (ledger: LedgerFacts): boolean => {
    if (ledger.unread.some((each) => each.sheetId === sheetId)) return true;
    if (ledger.sheetId !== sheetId) return false;
    const area = withSurroundings(ledger);
    return edited === null || area === null || areasMeet(area, edited);
  };
  return ledgers.some(touches) ? 'ledger' : 'nothing';
}
