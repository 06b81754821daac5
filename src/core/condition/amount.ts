/** What a cell counts as where it is compared: an exact number, of money in yen, of a date its day. */
import { Big } from 'big.js';
import type { LedgerCell, LedgerColumn } from '../ledger/ledger';
import { orderOf, unitOf } from '../values';
import type { ValueType } from '../values';
import { valueIn } from '../values/value-in';

/** Gives how many of one are a type's unit: 1,000 for 千円, 1 for what is no money. */
export function factorOf(type: ValueType): Big {
  return unitOf(type)?.factor ?? new Big(1);
}

/** Gives what a cell counts as, or null where it holds nothing that can be compared. */
export function amountAt(cell: LedgerCell | null, { field }: LedgerColumn): Big | null {
  const value = valueIn(cell);
  return (value && orderOf(value, field.type)?.times(factorOf(field.type))) ?? null;
}
