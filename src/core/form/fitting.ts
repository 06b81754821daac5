/** Which records have a form, and which of its bands a record's form has: what a plan states by conditions and by ledgers. */
import { compileCondition } from '../condition';
import type { Condition } from '../condition';
import type { LedgerRecord, RecordBook } from '../records/record-book';
import type { Band, FormDefinition, RecordForm } from './definition';
import type { FormProgramme } from './form-programme';

type Book = RecordBook<FormProgramme>;

/** Says of records of the form's ledger whether a condition holds; where a cell cannot be read, nothing is left out. */
function fulfils(
  where: Condition | undefined,
  { ledger }: FormDefinition,
  book: Book,
): (record: LedgerRecord) => boolean {
  const records = book.of(ledger);
  const condition = where && records ? compileCondition(where, records) : null;
  return (record) => condition?.holds(record, record.year) !== false;
}

/** Says whether the workbook has the ledger without which it has no such form. */
export function isOffered({ needs }: FormDefinition, book: Book): boolean {
  return needs === undefined || book.of(needs) !== null;
}

/** Gives the records that have a sheet, in the ledger's order. */
export function recordsWith(form: FormDefinition, book: Book): readonly LedgerRecord[] {
  if (!isOffered(form, book)) return [];
  return (book.of(form.ledger)?.all ?? []).filter(fulfils(form.where, form, book));
}

/** Gives the bands of each record's form. */
export function bandsOf(form: RecordForm, book: Book): (record: LedgerRecord) => readonly Band[] {
  const has = (ledger: string): boolean => book.of(ledger) !== null;
  const there = form.bands
    .filter(
      (band) =>
        (band.needs === undefined || has(band.needs)) && (band.band !== 'each' || has(band.ledger)),
    )
    .map((band) => ({ band, isFor: fulfils(band.where, form, book) }));
  return (record) => there.flatMap(({ band, isFor }) => (isFor(record) ? [band] : []));
}
