/** The records of a ledger of the next edition, and what each holds in a column. */
import type { FiscalYear } from '../../fiscal-year';
import type { LedgerDefinition } from '../../ledger/definition';
import type { Ledger } from '../../ledger/ledger';
import { columnOf } from '../../ledger/ledger';
import type { LedgerRecord } from '../../records/record-book';
import type { SheetSnapshot } from '../../snapshot';
import type { Plan } from '..';
import { carriedContent, yearAs } from './carried-cells';
import type { Carried, Carrying } from './carried-cells';
import type { EditionColumn } from './edition-columns';

/** Between what and what records are carried, with the edition's plan. */
export interface EditionCarrying extends Carrying {
  readonly next: Plan;
}

/** A record of the new ledger: one that is carried on, or a sub-record of one for a year of the edition. */
export type EditionRow =
  | {
      readonly kind: 'carried';
      readonly record: LedgerRecord;
      /** Its position in the sheet's part of the ledger. */
      readonly index: number;
    }
  | { readonly kind: 'year'; readonly parent: LedgerRecord; readonly year: FiscalYear };

/** Says whether every year begins with a sub-record, because something is planned for it from the start. */
function beginsEachYear(definition: LedgerDefinition): boolean {
  const { fields, numberField, yearField, itemField, subRecordsOf } = definition;
  if (subRecordsOf === undefined || yearField === undefined || itemField !== undefined)
    return false;
  return fields.some(({ id, due }) => due === undefined && id !== numberField && id !== yearField);
}

/** Gives the rows for one sheet's part of a ledger; `skipped` are the ledger's records on the sheets before. */
export function editionRows(
  part: Ledger,
  ledger: Ledger,
  skipped: number,
  carrying: EditionCarrying,
): readonly EditionRow[] {
  const { definition } = ledger;
  const { records, next } = carrying;
  const carried = records.of.get(definition.id) ?? [];
  const own = carried
    .filter(({ index }) => index >= skipped && index < skipped + part.rows.length)
    .map((record): EditionRow => ({ kind: 'carried', record, index: record.index - skipped }));
  if (!beginsEachYear(definition)) return own;
  return (records.of.get(definition.subRecordsOf ?? '') ?? []).flatMap((parent) =>
    next.years.map((year): EditionRow => ({ kind: 'year', parent, year })),
  );
}

/** A cell merged down over records stays merged over those that are carried on and follow each other. */
export function goesOn(
  part: Ledger,
  index: number,
  above: number | null,
  column: EditionColumn,
): boolean {
  const [only, ...others] = column.fields;
  if (!only || others.length > 0 || above === null) return false;
  const own = columnOf(part, only.field.id);
  if (!own) return false;
  const { cells, positions } = own;
  const isCovered = (at: number): boolean => cells[at]?.underMerge === 'down';
  if (!isCovered(index)) return false;
  if (positions) return positions[index]?.row === positions[above]?.row;
  const between = Array.from({ length: index - above }, (_, at) => above + 1 + at);
  return between.every(isCovered);
}

/** The word that names a row of a record that takes several, as its cell has it. */
export function wordAt(
  { rows }: Ledger,
  { area, text }: SheetSnapshot,
  row: EditionRow,
  { like }: EditionColumn,
  down: number,
): string {
  if (row.kind !== 'carried' || !area || like === null) return '';
  const at = rows[row.index];
  return at === undefined ? '' : (text[at + down - area.row]?.[like - area.column] ?? '');
}

/** Gives what a field holds in a row. */
export function contentIn(
  row: EditionRow,
  id: string,
  { year }: EditionColumn,
  definition: LedgerDefinition,
  carrying: Carrying,
): Carried {
  const field = definition.fields.find((each) => each.id === id);
  if (!field) return '';
  if (row.kind === 'carried') return carriedContent(row.record, field, year, carrying);
  if (id === definition.yearField) return yearAs(field.type, row.year);
  if (id !== definition.numberField) return '';
  const { numberField } = row.parent.ledger.definition;
  const own = row.parent.ledger.definition.fields.find((each) => each.id === numberField);
  return own ? carriedContent(row.parent, own, null, carrying) : '';
}
