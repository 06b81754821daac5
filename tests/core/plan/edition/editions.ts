/** Editions for the tests: the samples' books and books of editions, read from their files without Excel. */
import { readFileSync } from 'node:fs';
import { recognise } from '../../../../src/core/ledger/recognise';
import type { PlanWorkbook } from '../../../../src/core/ledger/ledger';
import type { Plan } from '../../../../src/core/plan';
import { makeEdition } from '../../../../src/core/plan/edition/make-edition';
import type { Edition, EditionChoice } from '../../../../src/core/plan/edition/make-edition';
import { recordBook } from '../../../../src/core/records/record-book';
import type { LedgerRecord } from '../../../../src/core/records/record-book';
import type { Snapshot } from '../../../../src/core/snapshot';
import { readXlsx } from '../../../../src/files/read-xlsx';
import { writeXlsx } from '../../../../src/files/write-xlsx';
import { WORDS, planOf } from './plans-to-move';

/** A book with what was read of it. */
export interface ReadBook {
  readonly snapshot: Snapshot;
  readonly workbook: PlanWorkbook<Plan>;
}

function bookOf(bytes: Uint8Array, plan: Plan): ReadBook {
  const { name, sheets } = readXlsx(bytes, 'book.xlsx');
  const snapshot = { workbook: name, sheets: sheets.map(({ sheet }) => sheet) };
  const recognition = recognise(snapshot, [plan], plan.id);
  if (recognition.state !== 'found')
    throw new Error(`${plan.id} is not found: ${JSON.stringify(recognition)}`);
  return { snapshot, workbook: recognition.workbook };
}

export function sampleBook(id: string): ReadBook {
  return bookOf(readFileSync(`assets/samples/${id}.xlsx`), planOf(id));
}

/** Makes an edition of a book, writes it to a file, and reads that. */
export function nextBook(
  { snapshot, workbook }: ReadBook,
  choice: EditionChoice,
): ReadBook & { readonly edition: Edition } {
  const sheetOf = (id: string) => snapshot.sheets.find((each) => each.id === id);
  const made = makeEdition(workbook, choice, { sheetOf }, WORDS);
  if (!made.ok) throw new Error(JSON.stringify(made.faults));
  const { edition } = made;
  return { ...bookOf(writeXlsx(edition.sheets), edition.plan), edition };
}

export function recordsIn({ workbook }: ReadBook, ledger: string): readonly LedgerRecord[] {
  return recordBook({ plan: workbook.plan, ledgers: workbook.ledgers }).of(ledger)?.all ?? [];
}

/** What a record's cell of a field holds, as it is stored. */
export function heldIn(record: LedgerRecord, field: string, year: number | null = null): unknown {
  const column = record.column(field, year);
  return column ? record.written(column)?.raw : undefined;
}
