/** A record as a form sees it: its cells, the record above it, and its sub-records. */
import { Big } from 'big.js';
import type { FiscalYear } from '../fiscal-year';
import { columnOf } from '../ledger/ledger';
import type { Ledger, LedgerCell, LedgerColumn, PlanWorkbook } from '../ledger/ledger';
import type { FormProgramme } from './form-programme';
import { printedIn, recordNames } from '../ledger/record-names';
import { rollUp } from '../rollup';
import type { Table } from '../rollup';

export class FormRecord {
  readonly #book: FormBook;
  readonly ledger: Ledger;
  /** Its place among the ledger's records, from 0. */
  readonly index: number;

  constructor(book: FormBook, ledger: Ledger, index: number) {
    this.#book = book;
    this.ledger = ledger;
    this.index = index;
  }

  get workbook(): PlanWorkbook {
    return this.#book.workbook;
  }

  /** As `recordNames` names it. */
  get name(): string {
    return this.#book.namesOf(this.ledger)[this.index] ?? '';
  }

  /** The text of its ledger's title field; `''` where there is none. */
  get title(): string {
    const { titleField } = this.ledger.definition;
    return titleField === undefined ? '' : (this.cell(titleField)?.text ?? '');
  }

  column(field: string, year: FiscalYear | null = null): LedgerColumn | null {
    return columnOf(this.ledger, field, year) ?? null;
  }

  cell(field: string, year: FiscalYear | null = null): LedgerCell | null {
    return this.column(field, year)?.cells[this.index] ?? null;
  }

  /** The value of a field as its kind prints it, in half width. */
  print(field: string): string {
    return printedIn(this.column(field), this.index);
  }

  /** The record of another ledger whose number stands in a field; null where there is none. */
  above(ledger: string, by: string): FormRecord | null {
    return this.#book.record(ledger, this.print(by));
  }

  /** The records of another ledger that bear this one's name in a field. */
  below(ledger: string, by?: string): readonly FormRecord[] {
    return this.#book.recordsBy(ledger, by, this.name);
  }

  /** What a rollup's table says of the record, with as many decimals as the table prints; `''` where it says nothing. */
  figure(rollup: string, id: string): string {
    const table = this.#book.table(rollup);
    const at = table?.columns.findIndex((column) => column.id === id) ?? -1;
    const figure = table?.rows[this.index]?.cells[at]?.figure;
    if (figure?.kind !== 'number') return figure?.text ?? '';
    return new Big(figure.value).toFixed(table?.columns[at]?.places ?? 0);
  }

  /** The year of a sub-record, null where it has none that can be read. */
  get year(): FiscalYear | null {
    const { yearField } = this.ledger.definition;
    const reading = yearField === undefined ? undefined : this.cell(yearField)?.reading;
    return reading?.state === 'value' && reading.value.kind === 'fiscal-year'
      ? reading.value.year
      : null;
  }

  /** A sub-record's own number, as its kind prints it; `''` where it has none. */
  get item(): string {
    const { itemField } = this.ledger.definition;
    return itemField === undefined ? '' : this.print(itemField);
  }
}

/** All records of a workbook by their names. */
export class FormBook {
  readonly workbook: PlanWorkbook<FormProgramme>;
  readonly #names = new Map<Ledger, readonly string[]>();
  readonly #records = new Map<Ledger, readonly FormRecord[]>();
  readonly #tables = new Map<string, Table | null>();
  readonly #by = new Map<string, Map<string, FormRecord[]>>();

  constructor(workbook: PlanWorkbook<FormProgramme>) {
    this.workbook = workbook;
  }

  ledger(id: string): Ledger | null {
    return this.workbook.ledgers.find(({ definition }) => definition.id === id) ?? null;
  }

  namesOf(ledger: Ledger): readonly string[] {
    return kept(this.#names, ledger, () => recordNames(ledger));
  }

  recordsOf(ledger: Ledger): readonly FormRecord[] {
    return kept(this.#records, ledger, () =>
      ledger.rows.map((_row, index) => new FormRecord(this, ledger, index)),
    );
  }

  /** A rollup with a row a record, worked out at its first use. */
  table(rollup: string): Table | null {
    return kept(this.#tables, rollup, () => {
      const definition = this.workbook.plan.rollups.find(({ id }) => id === rollup);
      const table = definition?.rows.by === 'records' ? rollUp(this.workbook, definition) : null;
      return table?.state === 'table' ? table : null;
    });
  }

  /** Finds the first record of a name. */
  record(ledger: string, name: string): FormRecord | null {
    return name === '' ? null : (this.recordsBy(ledger, undefined, name)[0] ?? null);
  }

  /** Finds the records that bear a name, or bear it in a field. */
  recordsBy(id: string, by: string | undefined, name: string): readonly FormRecord[] {
    const ledger = this.ledger(id);
    if (!ledger) return [];
    const groups = kept(this.#by, `${id} ${by ?? ''}`, () => {
      const found = new Map<string, FormRecord[]>();
      for (const record of this.recordsOf(ledger))
        kept(found, by === undefined ? record.name : record.print(by), () => []).push(record);
      return found;
    });
    return groups.get(name) ?? [];
  }
}

function kept<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
