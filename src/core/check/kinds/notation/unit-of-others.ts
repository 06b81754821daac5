/** What figures that cannot be read were meant to say: what Excel shows, or that with the one unit of the record's other figures. */
import type { Fix } from '../../../finding';
import type { LedgerCell, LedgerColumn } from '../../../ledger/ledger';
import { readValue } from '../../../values';
import type { ValueType } from '../../../values';
import { typeAs } from '../../../values/value-in';
import type { LedgerRecord } from '../../../records/record-book';

/** The units in a record's other figures. */
function unitsOf(record: LedgerRecord): readonly string[] {
  const units = record.ledger.columns.flatMap((column) => {
    const value = record.valueIn(column, 'figures');
    return value?.form === 'measures' ? value.measures.map(({ unit }) => unit) : [];
  });
  return [...new Set(units)];
}

function meant(cell: LedgerCell, type: ValueType, units: readonly string[]): string | null {
  const { text, raw } = cell;
  const shown = readValue(text, type);
  if (shown.state === 'value') return text;
  const [unit, ...others] = units;
  if (shown.state !== 'unreadable' || shown.reason !== 'no-unit') return null;
  if (unit === undefined || others.length > 0) return null;
  // 0.36 may be 36%.
  if (unit === '%' && typeof raw === 'number' && Math.abs(raw) <= 1) return null;
  const fixed = `${text.slice(0, shown.at).trimEnd()}${unit}${text.slice(shown.at)}`;
  return readValue(fixed, type).state === 'value' ? fixed : null;
}

/** Gives that as part of what a finding says; nothing where it cannot be read either, or the field holds no figures. */
export function fixWithUnit(
  cell: LedgerCell,
  { field: { type } }: LedgerColumn,
  record: LedgerRecord,
): { readonly fix?: Fix } {
  const content = typeAs(type, 'figures') ? meant(cell, type, unitsOf(record)) : null;
  return content === null ? {} : { fix: { way: 'derived', content } };
}
