/** A list of items with the sections that carry them out (計画の体系), and where in it a record belongs. */
import * as v from 'valibot';
import type { LedgerColumn } from '../../../ledger/ledger';
import { writtenSections } from '../../../values';
import { squashed, trimmed } from '../../../values/comparable';
import type { DataOf } from '../../../data-schema';
import type { LedgerRecord, LedgerRecords } from '../../../records/record-book';
import { valueIn } from '../../../values/value-in';

/** Which fields of both ledgers name an item, and which name its sections. */
export const listingParametersSchema = v.strictObject({
  /** From the widest heading to the item itself; the same ids in both ledgers. */
  by: v.array(v.string()),
  /** The id of the ledger that lists the items. */
  list: v.string(),
  /** Its field that lists the sections. */
  listed: v.string(),
});
export type ListingParameters = DataOf<typeof listingParametersSchema>;

/** The headings over a record, widest first; `''` where one cannot be read. */
type Path = readonly string[];

export interface ListedItem {
  /** The record of the list that names it. */
  readonly record: LedgerRecord;
  readonly path: Path;
  /** The headings as the list writes them. */
  readonly headings: readonly string[];
  /** The sections as they are written, in their order; null where they cannot be read. */
  readonly sections: readonly string[] | null;
  /** Where in the list its first section stands. */
  readonly position: number;
}

/** Gives the columns of some fields, or null where one is missing. */
export function columnsFor(
  on: LedgerRecords,
  fields: readonly string[],
): readonly LedgerColumn[] | null {
  const columns = fields.map((field) => on.column(field)).filter((column) => column !== null);
  return columns.length === fields.length ? columns : null;
}

/** Gives the path of a record. */
export function pathOf(record: LedgerRecord, columns: readonly LedgerColumn[]): Path {
  return columns.map((column) => record.keyIn(column) ?? '');
}

/** A heading that stands once for several rows, merged or not, holds for the empty cells below it. */
function carriedDown(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  let above: readonly string[] = [];
  return rows.map((row) => {
    // Below a new heading, what the row leaves out is left out.
    const first = row.findIndex((heading) => heading !== '');
    above = row.map((heading, level) =>
      heading === '' && level < first ? (above[level] ?? '') : heading,
    );
    return above;
  });
}

/** Gives the sections that a record's cell names as they are written, without white space; null where it names none that can be read. */
export function sectionsWritten(
  record: LedgerRecord,
  column: LedgerColumn,
): readonly string[] | null {
  const { type } = column.field;
  const value = valueIn(record.at(column));
  if (!value) return null;
  return writtenSections(value, type).map(squashed);
}

/** Reads the list; null where it lacks a column. One item a row of its ledger. */
export function listedItems(
  on: LedgerRecords,
  { by, listed }: Pick<ListingParameters, 'by' | 'listed'>,
): readonly ListedItem[] | null {
  const columns = columnsFor(on, by);
  const sections = on.column(listed);
  if (!columns || !sections) return null;
  const written = on.all.map((record) =>
    columns.map((column) => trimmed(record.at(column)?.text ?? '')),
  );
  const headings = carriedDown(written);
  const paths = carriedDown(on.all.map((record) => pathOf(record, columns)));
  let position = 0;
  return on.all.map((record, at) => {
    const names = sectionsWritten(record, sections);
    const [path = [], own = []] = [paths[at], headings[at]];
    const item = { record, path, headings: own, sections: names, position };
    position += (names?.length ?? 0) + 1;
    return item;
  });
}

function byKey(
  items: readonly ListedItem[],
  keyOfItem: (item: ListedItem) => string,
): ReadonlyMap<string, readonly ListedItem[]> {
  const found = new Map<string, ListedItem[]>();
  for (const item of items) {
    const same = found.get(keyOfItem(item));
    if (same) same.push(item);
    else found.set(keyOfItem(item), [item]);
  }
  return found;
}

/** Gives what finds the items at a path in the order of the list; where there is none, those of the same name under other headings. */
export function itemFinder(items: readonly ListedItem[]): (path: Path) => readonly ListedItem[] {
  const byPath = byKey(items, ({ path }) => JSON.stringify(path));
  const byName = byKey(items, ({ path }) => path.at(-1) ?? '');
  return (path) => {
    const name = path.at(-1) ?? '';
    return byPath.get(JSON.stringify(path)) ?? (name === '' ? [] : (byName.get(name) ?? []));
  };
}
