/** What the records hold in a column, by the canonical text of the value: read once a column, as each figure of a table asks for it. */
import type { LedgerColumn } from '../ledger/ledger';
import type { CellValue } from '../snapshot';
import { keyOf } from '../values';

interface ColumnKeys {
  readonly keys: readonly (string | null)[];
  readonly records: ReadonlyMap<string | null, readonly number[]>;
}

/** The values that a text stands for; undefined for what stands in rows that are no records. */
type KeysOfText = ReadonlySet<string | null | undefined>;

const keysOfColumns = new WeakMap<LedgerColumn, ColumnKeys>();
const textsOfColumns = new WeakMap<LedgerColumn, ReadonlyMap<string, KeysOfText>>();

function keysOf(column: LedgerColumn): ColumnKeys {
  const known = keysOfColumns.get(column);
  if (known) return known;
  const keys = column.cells.map(({ reading }) =>
    reading.state === 'value' ? keyOf(reading.value, column.field.type) : null,
  );
  const records = new Map<string | null, number[]>();
  for (const [record, key] of keys.entries()) {
    const same = records.get(key);
    if (same) same.push(record);
    else records.set(key, [record]);
  }
  const found = { keys, records };
  keysOfColumns.set(column, found);
  return found;
}

/** Gives the canonical text of a record's value in a column, or null where the cell is blank or cannot be read. */
export function keyAt(column: LedgerColumn, record: number): string | null {
  return keysOf(column).keys[record] ?? null;
}

/** Gives the records that hold a value in a column, in their order; for null those without a readable one. */
export function recordsWith(column: LedgerColumn, key: string | null): readonly number[] {
  return keysOf(column).records.get(key) ?? [];
}

/** Gives the texts that stand in a column, without case as Excel compares them, and the values that each stands for. */
export function keysOfTexts(column: LedgerColumn): ReadonlyMap<string, KeysOfText> {
  const known = textsOfColumns.get(column);
  if (known) return known;
  const texts = new Map<string, Set<string | null | undefined>>();
  const note = (raw: CellValue, key: string | null | undefined): void => {
    if (typeof raw !== 'string') return;
    const text = raw.toLowerCase();
    const keys = texts.get(text) ?? new Set();
    texts.set(text, keys.add(key));
  };
  for (const [record, { raw }] of column.cells.entries()) note(raw, keyAt(column, record));
  for (const raw of column.otherCells) note(raw, undefined);
  textsOfColumns.set(column, texts);
  return texts;
}
