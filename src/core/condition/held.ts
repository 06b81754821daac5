/** A cell's content in the forms in which conditions compare it. */
import type { LedgerCell, LedgerColumn } from '../ledger/ledger';
import { cellText } from '../shown-cell';
import { keyOf, readValue } from '../values';
import type { ValueType } from '../values';
import { valueIn } from '../values/value-in';
import { comparable } from '../values/comparable';

/** Says whether a condition can be tested on a cell: not on an Excel error or an unreadable cell. */
export function isJudged({ reading }: LedgerCell): boolean {
  return reading.state === 'value' || reading.state === 'blank';
}

function keyOfPrint(printed: string, type: ValueType): string | null {
  const reading = readValue(printed, type);
  return reading.state === 'value' ? keyOf(reading.value, type) : null;
}

const listsByType = new WeakMap<readonly string[], WeakMap<ValueType, ReadonlySet<string>>>();

/** The keys by which a field's kind compares values; cached, because every record needs them. */
function keysOf(values: readonly string[], type: ValueType): ReadonlySet<string> {
  const byType = listsByType.get(values) ?? new WeakMap<ValueType, ReadonlySet<string>>();
  listsByType.set(values, byType);
  const known = byType.get(type);
  if (known) return known;
  const keys = new Set(values.flatMap((printed) => keyOfPrint(printed, type) ?? []));
  byType.set(type, keys);
  return keys;
}

/** Says whether a cell holds one of some values as the plan prints them; false for a blank cell. */
export function holdsOne(
  cell: LedgerCell,
  { field: { type } }: LedgerColumn,
  values: readonly string[],
): boolean {
  const held = valueIn(cell);
  if (!held) return false;
  const said = comparable(cellText(cell));
  return (
    keysOf(values, type).has(keyOf(held, type)) ||
    values.some((value) => comparable(value) === said)
  );
}
