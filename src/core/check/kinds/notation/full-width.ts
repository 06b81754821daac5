/** Full-width digits and letters where a column is numeric, a code or figures with units. */
import type { LedgerCell } from '../../../ledger/ledger';
import { choicesOf, isHalfWidth, printValue } from '../../../values';
import type { ValueType } from '../../../values';
import { trimmed, withoutInvisible } from '../../../values/comparable';
import { valueIn } from '../../../values/value-in';
import { fullWidthSigns, machineDependentSigns } from '../../../values/signs';

/**
 * Lists the signs of a cell that are of another width than they should be. An allowed value is right as the plan spells it, and
 * anything else in its spelling is a matter of width too, where nothing is to be said of machine-dependent signs.
 */
export function signsOfOtherWidth(cell: LedgerCell, type: ValueType): readonly string[] {
  const { raw } = cell;
  const value = valueIn(cell);
  if (!isHalfWidth(type) || typeof raw !== 'string' || !value) return [];
  if (choicesOf(type).length === 0) return fullWidthSigns(raw);
  const allowed = printValue(value, type);
  const written = trimmed(withoutInvisible(raw));
  if (written === allowed || machineDependentSigns(written).length > 0) return [];
  return [...new Set([...written].filter((sign) => !allowed.includes(sign)))];
}
