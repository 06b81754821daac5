/** Machine-dependent signs and half-width katakana; ① to ⑳ are allowed, and so are the marks of items. */
import { natureOf, printValue } from '../../../values';
import type { ValueType } from '../../../values';
import type { LedgerCell } from '../../../ledger/ledger';
import { machineDependentSigns } from '../../../values/signs';

/** The signs of a cell that are none of the code's own (㉑ is the number 21 where a plan numbers so). */
export function signsOfMachines({ raw, reading }: LedgerCell, type: ValueType): readonly string[] {
  if (typeof raw !== 'string') return [];
  const signs = machineDependentSigns(raw);
  if (signs.length === 0 || natureOf(type) === null || reading.state !== 'value') return signs;
  const print = printValue(reading.value, type);
  return signs.filter((sign) => !print.includes(sign));
}
