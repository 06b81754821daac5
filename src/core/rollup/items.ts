/** The several figures that a cell holds, and which of them in another cell is the same one. */
import type { LedgerColumn } from '../ledger/ledger';
import type { LedgerRecord } from '../records/record-book';
import { itemsIn } from '../values';
import { valueIn } from '../values/value-in';
import { squashed } from '../values/comparable';
import type { ValueItem } from '../values/kind';

/** Gives the figures that a record's cell holds. */
export function itemsAt(column: LedgerColumn, record: LedgerRecord): readonly ValueItem[] {
  const value = valueIn(record.at(column));
  return value ? itemsIn(value, column.field.type) : [];
}

/**
 * Finds the figure that a name means: of that name, or of one that ends alike (しみんの声回答発送まで, 回答発送まで).
 * `alone` says that the record speaks of one figure only: then a cell's only figure is that one, however it is called.
 */
export function itemNamed(
  items: readonly ValueItem[],
  name: string,
  alone: boolean,
): ValueItem | null {
  const wanted = squashed(name);
  const same = items.find((item) => squashed(item.name) === wanted);
  if (same) return same;
  const alike = items.find((item) => {
    const other = squashed(item.name);
    return other !== '' && wanted !== '' && (other.endsWith(wanted) || wanted.endsWith(other));
  });
  if (alike) return alike;
  const [only, ...others] = items;
  return alone && only && others.length === 0 ? only : null;
}

/** One figure of a record, known by its name. */
export interface RowItem {
  readonly name: string;
  /** The record speaks of no other figure. */
  readonly alone: boolean;
}

/** Gives the figures that are a record's own, in one of its cells: those in a merge over records or years stand in its first cell. */
export function ownItemsAt(column: LedgerColumn, record: LedgerRecord): readonly ValueItem[] {
  return record.at(column)?.underMerge === undefined ? itemsAt(column, record) : [];
}

/** Lists the figures that a record's own cells speak of, each once, by the name it has first. */
export function itemsOfRecord(
  columns: readonly LedgerColumn[],
  record: LedgerRecord,
): readonly RowItem[] {
  const cells = columns.map((column) => ownItemsAt(column, record));
  const alone = cells.every((items) => items.length <= 1);
  const found: ValueItem[] = [];
  for (const item of cells.flat()) if (!itemNamed(found, item.name, alone)) found.push(item);
  return found.map(({ name }) => ({ name, alone }));
}
