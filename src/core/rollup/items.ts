/** Reads the several figures that one cell may hold, and finds the same figure in another cell. */
import type { LedgerColumn } from '../ledger/ledger';
import type { LedgerRecord } from '../records/record-book';
import { itemsIn } from '../values';
import { valueIn } from '../values/value-in';
import { squashed } from '../values/comparable';
import type { ValueItem } from '../values/kind';

/** Gives the figures in a record's cell. */
export function itemsAt(column: LedgerColumn, record: LedgerRecord): readonly ValueItem[] {
  const value = valueIn(record.at(column));
  return value ? itemsIn(value, column.field.type) : [];
}

/**
 * Finds the figure with a name: the same name, or one with the same ending (しみんの声回答発送まで, 回答発送まで). When `alone`,
 * the record has only one figure, so a cell's only figure is taken whatever its name.
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

/** One figure of a record, identified by its name. */
export interface RowItem {
  readonly name: string;
  /** The record has no other figure. */
  readonly alone: boolean;
}

/** Gives the figures of a cell that belong to this record: those in a merge over records or years belong to its first cell. */
export function ownItemsAt(column: LedgerColumn, record: LedgerRecord): readonly ValueItem[] {
  return record.at(column)?.underMerge === undefined ? itemsAt(column, record) : [];
}

/** Lists the figures in a record's own cells, each once, under the name with which it first occurs. */
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
