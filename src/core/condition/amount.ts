/** What a cell counts as where it is compared: an exact number, of money in yen, of a date its day. */
import { Big } from 'big.js';
import type { LedgerCell, LedgerColumn } from '../ledger/ledger';
import { orderOf } from '../values';
import type { ValueType } from '../values';
import { unitFactor } from '../values/money';

/** Gives how many of one are a type's unit: 1,000 for 千円, 1 for what is no money. */
export function unitOf(type: ValueType): Big {
  return type.kind === 'money' ? unitFactor(type.unit, '円') : new Big(1);
}

/** Gives what a cell counts as, or null where it holds nothing that can be compared. */
export function amountAt(cell: LedgerCell | undefined, { field }: LedgerColumn): Big | null {
  if (cell?.reading.state !== 'value') return null;
  return orderOf(cell.reading.value, field.type)?.times(unitOf(field.type)) ?? null;
}
