/** Numbers that are stored as text. */
import { natureOf } from '../../../values';
import type { ValueType } from '../../../values';
import type { LedgerCell } from '../../../ledger/ledger';
import { valueIn } from '../../../values/value-in';
import {
  fullWidthSigns,
  hasDoubledSpace,
  hasInvisibleSigns,
  hasSpaceAtEnds,
  machineDependentSigns,
} from '../../../values/signs';
import { storedNumber } from './stored-number';

/** A space or a full-width digit is why Excel took the number for text: another finding says so, and fixes both. */
function isWhyText(raw: string): boolean {
  return (
    hasSpaceAtEnds(raw) ||
    hasDoubledSpace(raw) ||
    hasInvisibleSigns(raw) ||
    fullWidthSigns(raw).length > 0 ||
    machineDependentSigns(raw).length > 0
  );
}

/** Says whether a cell holds a number as text, and nothing else is the cause of that. */
export function isNumberAsText(cell: LedgerCell, type: ValueType): boolean {
  const value = valueIn(cell);
  if (natureOf(type) !== 'number' || typeof cell.raw !== 'string' || !value) return false;
  return storedNumber(value, type, cell.raw) !== null && !isWhyText(cell.raw);
}
