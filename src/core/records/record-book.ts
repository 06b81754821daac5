/** All records of a workbook, ledger by ledger. */
import type { Ledger, PlanWorkbook } from '../ledger/ledger';
import type { Programme } from '../programme';
import { commonSpellings } from '../values/spelling';
import { LedgerRecords } from './ledger-records';
import type { RecordsOfWorkbook } from './ledger-records';

export { LedgerRecords } from './ledger-records';
export type { LedgerRecord } from './ledger-records';

/** All records of a workbook. */
export class RecordBook<P extends Programme = Programme> implements RecordsOfWorkbook {
  readonly workbook: PlanWorkbook<P>;
  readonly #records = new Map<Ledger, LedgerRecords>();
  #sectionSpellings: ReadonlyMap<string, string> | undefined;

  constructor(workbook: PlanWorkbook<P>) {
    this.workbook = workbook;
  }

  /** The records of a ledger, or null where the workbook lacks it. */
  of(id: string): LedgerRecords | null {
    const ledger = this.workbook.ledgers.find(({ definition }) => definition.id === id);
    return ledger ? this.ofLedger(ledger) : null;
  }

  ofLedger(ledger: Ledger): LedgerRecords {
    const known = this.#records.get(ledger);
    if (known) return known;
    const records = new LedgerRecords(this, ledger);
    this.#records.set(ledger, records);
    return records;
  }

  /** The most frequent spelling of each section in the workbook, by the section's key. */
  get sectionSpellings(): ReadonlyMap<string, string> {
    this.#sectionSpellings ??= commonSpellings(
      this.workbook.ledgers.flatMap((ledger) =>
        this.ofLedger(ledger).all.flatMap(({ writtenSections }) => writtenSections),
      ),
    );
    return this.#sectionSpellings;
  }
}

const books = new WeakMap<PlanWorkbook, RecordBook>();

/** Gives the records of a workbook, always the same object: check, tables, forms and requests share what it has cached. */
export function recordBook<P extends Programme>(workbook: PlanWorkbook<P>): RecordBook<P> {
  // The cache is keyed by workbook, so a cached book has that workbook's type of programme.
  const book = (books.get(workbook) as RecordBook<P> | undefined) ?? new RecordBook(workbook);
  books.set(workbook, book);
  return book;
}
