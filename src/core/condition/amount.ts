/** The number by which a cell is compared: exact, for money in yen, for a date its day. */
import { Big } from 'big.js';
import type { LedgerCell, LedgerColumn } from '../ledger/ledger';
import { orderOf, unitOf } from '../values';
import type { ValueType } from '../values';
import { valueIn } from '../values/value-in';

/** Gives the factor of a type's unit: 1,000 for 千円, 1 for anything but money. */
export function factorOf(type: ValueType): Big {
  return unitOf(type)?.factor ?? new Big(1);
}

/** Gives the number by which a cell is compared, or null where it holds nothing comparable. */
export function amountAt(cell: LedgerCell | null, { field }: LedgerColumn): Big | null {
  const value = valueIn(cell);
  return (value && orderOf(value, field.type)?.times(factorOf(field.type))) ?? null;
}
