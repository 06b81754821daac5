/** What the records hold in a column, by the canonical text of the value: read once a column, as each figure of a table asks for it. */
import type { LedgerColumn } from '../ledger/ledger';
import type { CellValue } from '../snapshot';
import { keyOf, namesIn } from '../values';
import { nameKey, withoutInvisible } from '../values/comparable';
import { positionsOf } from '../values/spelling';

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

/** Gives the several things that a record's cell names, as it spells them: sections, policies. */
export function namesAt(column: LedgerColumn, record: number): readonly string[] {
  const reading = column.cells[record]?.reading;
  return reading?.state === 'value' ? namesIn(reading.value, column.field.type) : [];
}

const nameKeysOfColumns = new WeakMap<LedgerColumn, readonly ReadonlySet<string>[]>();

/** Gives the keys of the things that a record's cell names. */
export function nameKeysAt(column: LedgerColumn, record: number): ReadonlySet<string> {
  const known =
    nameKeysOfColumns.get(column) ??
    column.cells.map((_, each) => new Set(namesAt(column, each).map(nameKey)));
  nameKeysOfColumns.set(column, known);
  return known[record] ?? new Set();
}

/** Gives how the cells of a column write a name, each spelling as it stands there. */
export function spellingsOf(column: LedgerColumn, name: string): ReadonlySet<string> {
  const key = nameKey(name);
  const spellings = new Set<string>();
  for (const [record, { raw }] of column.cells.entries()) {
    if (typeof raw !== 'string' || !nameKeysAt(column, record).has(key)) continue;
    for (const { from, to } of positionsOf(raw, key)) spellings.add(raw.slice(from, to));
  }
  return spellings;
}

/**
 * The form in which a spreadsheet may take two texts for the same: all of them pass over case, and some of them over signs
 * that do not show.
 */
export function asExcelMayTake(text: string): string {
  return withoutInvisible(text)
    .replaceAll(/\p{Variation_Selector}/gu, '')
    .toLowerCase();
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

/** Gives the texts that stand in a column, as Excel may take them for the same, and the values that each stands for. */
export function keysOfTexts(column: LedgerColumn): ReadonlyMap<string, KeysOfCell> {
  const known = textsOfColumns.get(column);
  if (known) return known;
  const texts = keysBy(column, (raw) => (typeof raw === 'string' ? asExcelMayTake(raw) : null));
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
