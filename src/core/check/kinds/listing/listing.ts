/** A list of items with the sections that carry them out (計画の体系), and where in it a record belongs. */
import * as v from 'valibot';
import type { LedgerCell, LedgerColumn } from '../../../ledger/ledger';
import { keyOf, sectionsOf } from '../../../values';
import { squashed, trimmed } from '../../../values/comparable';
import { printPractisingSection } from '../../../values/practising-section';
import type { CheckedLedger } from '../../engine/checked-ledger';
import type { DataOf } from '../../../data-schema';

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
  on: CheckedLedger,
  fields: readonly string[],
): readonly LedgerColumn[] | null {
  const columns = fields.map((field) => on.column(field)).filter((column) => column !== null);
  return columns.length === fields.length ? columns : null;
}

function headingIn({ cells, field }: LedgerColumn, index: number): string {
  const reading = cells[index]?.reading;
  return reading?.state === 'value' ? keyOf(reading.value, field.type) : '';
}

/** Gives the path of each record. */
export function pathsOf(on: CheckedLedger, columns: readonly LedgerColumn[]): readonly Path[] {
  return on.ledger.rows.map((_row, index) => columns.map((column) => headingIn(column, index)));
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

/** Gives the sections that a cell names as they are written, without white space; null where it names none that can be read. */
export function sectionsWritten(
  { reading }: LedgerCell,
  { field: { type } }: LedgerColumn,
): readonly string[] | null {
  if (reading.state !== 'value') return null;
  const { value } = reading;
  const names =
    value.kind === 'practising-section' && type.kind === 'practising-section'
      ? value.entries.map((entry) => printPractisingSection(entry, type))
      : sectionsOf(value, type);
  return names.map(squashed);
}

/** Reads the list; null where it lacks a column. One item a row of its ledger. */
export function listedItems(
  on: CheckedLedger,
  { by, listed }: Pick<ListingParameters, 'by' | 'listed'>,
): readonly ListedItem[] | null {
  const columns = columnsFor(on, by);
  const sections = on.column(listed);
  if (!columns || !sections) return null;
  const written = on.ledger.rows.map((_row, index) =>
    columns.map(({ cells }) => trimmed(cells[index]?.text ?? '')),
  );
  const headings = carriedDown(written);
  let position = 0;
  return carriedDown(pathsOf(on, columns)).map((path, index) => {
    const cell = sections.cells[index];
    const names = cell ? sectionsWritten(cell, sections) : null;
    const item = { path, headings: headings[index] ?? [], sections: names, position };
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
