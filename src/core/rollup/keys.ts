/** What the records hold in a column, by the canonical text of the value: read once a column, as each figure of a table asks for it. */
import type { LedgerColumn } from '../ledger/ledger';
import type { CellValue } from '../snapshot';
import { keyOf } from '../values';

interface ColumnKeys {
  readonly keys: readonly (string | null)[];
  readonly records: ReadonlyMap<string | null, readonly number[]>;
}

/** The values that a text or a number stands for; undefined for what stands in rows that are no records. */
type KeysOfCell = ReadonlySet<string | null | undefined>;

const keysOfColumns = new WeakMap<LedgerColumn, ColumnKeys>();
const numbersOfColumns = new WeakMap<LedgerColumn, ReadonlyMap<number, KeysOfCell>>();
const textsOfColumns = new WeakMap<LedgerColumn, ReadonlyMap<string, KeysOfCell>>();

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

/** Collects the values of cells by what they hold; `of` gives null for cells to leave out. */
function keysBy<T>(
  column: LedgerColumn,
  of: (raw: CellValue) => T | null,
): ReadonlyMap<T, KeysOfCell> {
  const found = new Map<T, Set<string | null | undefined>>();
  const note = (raw: CellValue, key: string | null | undefined): void => {
    const held = of(raw);
    if (held === null) return;
    const keys = found.get(held) ?? new Set();
    found.set(held, keys.add(key));
  };
  for (const [record, { raw }] of column.cells.entries()) note(raw, keyAt(column, record));
  for (const raw of column.otherCells) note(raw, undefined);
  return found;
}

/** Gives the texts that stand in a column, without case as Excel compares them, and the values that each stands for. */
export function keysOfTexts(column: LedgerColumn): ReadonlyMap<string, KeysOfCell> {
  const known = textsOfColumns.get(column);
  if (known) return known;
  const texts = keysBy(column, (raw) => (typeof raw === 'string' ? raw.toLowerCase() : null));
  textsOfColumns.set(column, texts);
  return texts;
}

/** Gives the numbers that stand in a column, and the values that each is shown as: 6 may be 平成6年度 and 令和6年度. */
export function keysOfNumbers(column: LedgerColumn): ReadonlyMap<number, KeysOfCell> {
  const known = numbersOfColumns.get(column);
  if (known) return known;
  const numbers = keysBy(column, (raw) => (typeof raw === 'number' ? raw : null));
  numbersOfColumns.set(column, numbers);
  return numbers;
}
