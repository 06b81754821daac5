/**
 * What the cells of a column hold and the values that this stands for. Cached for each column, because every figure of a table
 * needs it.
 */
import type { LedgerColumn } from '../ledger/ledger';
import type { CellValue } from '../snapshot';
import type { LedgerRecord, LedgerRecords } from '../records/record-book';
import { nameKey, withoutInvisible } from '../values/comparable';
import { positionsOf } from '../values/spelling';

/** The values that a text or a number may stand for; undefined for cells in rows that are not records. */
type KeysOfCell = ReadonlySet<string | null | undefined>;

const numbersOfColumns = new WeakMap<LedgerColumn, ReadonlyMap<number, KeysOfCell>>();
const textsOfColumns = new WeakMap<LedgerColumn, ReadonlyMap<string, KeysOfCell>>();

const nameKeysOfColumns = new WeakMap<LedgerColumn, Map<LedgerRecord, ReadonlySet<string>>>();

/** Gives the keys of the names in a record's cell. */
export function nameKeysAt(column: LedgerColumn, record: LedgerRecord): ReadonlySet<string> {
  const all = nameKeysOfColumns.get(column) ?? new Map<LedgerRecord, ReadonlySet<string>>();
  nameKeysOfColumns.set(column, all);
  const keys = all.get(record) ?? new Set(record.namesIn(column).map(nameKey));
  all.set(record, keys);
  return keys;
}

/** Gives the spellings of a name that occur in a column. */
export function spellingsOf(
  among: LedgerRecords,
  column: LedgerColumn,
  name: string,
): ReadonlySet<string> {
  const key = nameKey(name);
  const spellings = new Set<string>();
  for (const [record, { raw }] of among.cells(column)) {
    if (typeof raw !== 'string' || !nameKeysAt(column, record).has(key)) continue;
    for (const { from, to } of positionsOf(raw, key)) spellings.add(raw.slice(from, to));
  }
  return spellings;
}

/**
 * Normalizes a text so that two texts are equal when any spreadsheet may treat them as equal: all ignore case, and some ignore
 * invisible characters.
 */
export function asExcelMayTake(text: string): string {
  return withoutInvisible(text)
    .replaceAll(/\p{Variation_Selector}/gu, '')
    .toLowerCase();
}

/** Groups the values of cells by their content; `of` gives null for cells to leave out. */
function keysBy<T>(
  among: LedgerRecords,
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
  for (const [record, { raw }] of among.writtenCells(column)) note(raw, record.keyIn(column));
  for (const raw of column.otherCells) note(raw, undefined);
  return found;
}

/** Gives the texts of a column, normalized as a spreadsheet may compare them, with the values that each stands for. */
export function keysOfTexts(
  among: LedgerRecords,
  column: LedgerColumn,
): ReadonlyMap<string, KeysOfCell> {
  const known = textsOfColumns.get(column);
  if (known) return known;
  const texts = keysBy(among, column, (raw) =>
    typeof raw === 'string' ? asExcelMayTake(raw) : null,
  );
  textsOfColumns.set(column, texts);
  return texts;
}

/** Gives the numbers of a column, with the values that each is displayed as: 6 may be 平成6年度 and 令和6年度. */
export function keysOfNumbers(
  among: LedgerRecords,
  column: LedgerColumn,
): ReadonlyMap<number, KeysOfCell> {
  const known = numbersOfColumns.get(column);
  if (known) return known;
  const numbers = keysBy(among, column, (raw) => (typeof raw === 'number' ? raw : null));
  numbersOfColumns.set(column, numbers);
  return numbers;
}
