/** The records of a ledger. Only here is it decided what a record's name, parent, sections and values are. */
import type { Big } from 'big.js';
import { due } from '../calendar/due';
import type { FieldColumn } from '../ledger/labels';
import type { FiscalYear } from '../fiscal-year';
import type { FieldDefinition } from '../ledger/definition';
import { contentsOf, onceACell } from '../ledger/contents';
import { columnsOf, holdsItself, numberColumn } from '../ledger/ledger';
import type { Ledger, LedgerCell, LedgerColumn, PlanWorkbook } from '../ledger/ledger';
import { positionOf } from '../ledger/positions';
import type { CellPosition } from '../ledger/positions';
import { figureOf, keyOf, namesIn, sectionsOf } from '../values';
import type { Value } from '../values';
import { nameKey, trimmed } from '../values/comparable';
import { distinctNames } from '../values/spelling';
import { valueIn } from '../values/value-in';
import type { ValueOf } from '../values/value-in';
import { printedIn, recordNames } from './record-names';

/** The records of all ledgers of a workbook, as record-book.ts provides them. */
export interface RecordsOfWorkbook {
  readonly workbook: PlanWorkbook;
  /** The most frequent spelling of each section in the workbook, by the section's key. */
  readonly sectionSpellings: ReadonlyMap<string, string>;
  /** The records of a ledger, or null where the workbook lacks it. */
  of(id: string): LedgerRecords | null;
  ofLedger(ledger: Ledger): LedgerRecords;
}

/** One record of a ledger. */
export class LedgerRecord {
  /** The records of its ledger. */
  readonly among: LedgerRecords;
  /** Its position among them, from 0. */
  readonly index: number;
  #sections: readonly string[] | undefined;

  constructor(among: LedgerRecords, index: number) {
    this.among = among;
    this.index = index;
  }

  get ledger(): Ledger {
    return this.among.ledger;
  }

  get workbook(): PlanWorkbook {
    return this.among.book.workbook;
  }

  /**
   * Its number, or the values of the fields that name it; for a sub-record the number of its record. `''` where there is none.
   */
  get name(): string {
    return this.among.names[this.index] ?? '';
  }

  /** Its name in a list; a sub-record without a title of its own has its record's. `''` where there is none. */
  get title(): string {
    const { titleField } = this.ledger.definition;
    if (titleField === undefined) return this.parent?.title ?? '';
    return trimmed(this.cell(titleField)?.text ?? '');
  }

  /** Whether totals count it. A record that is listed again (再掲) or out of scope is shown but not counted. */
  get counted(): boolean {
    return !this.ledger.uncounted.has(this.index);
  }

  /** The year in a sub-record's year field, or null. */
  get year(): FiscalYear | null {
    const { yearField } = this.ledger.definition;
    return this.#yearIn(yearField);
  }

  /** The last year in which it is active, from its own field; null where it is active to the end of the plan. */
  get lastYear(): FiscalYear | null {
    const { endField } = this.ledger.definition;
    return this.#yearIn(endField);
  }

  /** The year in a field. It is read whether or not the field is due, because what is due depends on it. */
  #yearIn(field: string | undefined): FiscalYear | null {
    const column = field === undefined ? null : this.column(field);
    return column && (valueIn(this.written(column), 'fiscal-year')?.year ?? null);
  }

  /** Whether its cell of a field, or of a year of the field, has to be filled by the as-of. */
  due(field: FieldDefinition, year: FiscalYear | null): boolean {
    const { asOf, plan } = this.workbook;
    // Fields that are always due give the record its time, so asking for that time here would not end.
    if (!asOf || field.due === undefined) return true;
    return due(field.due, year, this, { asOf, years: plan.years });
  }

  /** Whether all its cells of some fields, in all their years, have to be filled by the as-of. */
  allDue(fields: readonly string[]): boolean {
    const { plan, asOf } = this.workbook;
    if (!asOf) return true;
    return this.ledger.definition.fields
      .filter(({ id }) => fields.includes(id))
      .every((field) => {
        const years = field.byYear ? (field.years ?? plan.years) : [null];
        return years.every((year) => this.due(field, year));
      });
  }

  /** A sub-record's own number, as its kind prints it; `''` where it has none. */
  get item(): string {
    const { itemField } = this.ledger.definition;
    return itemField === undefined ? '' : this.print(itemField);
  }

  /** For a sub-record, the record that it belongs to; where several have the number, the first. */
  get parent(): LedgerRecord | null {
    const { subRecordsOf } = this.ledger.definition;
    if (subRecordsOf === undefined) return null;
    return this.among.other(subRecordsOf)?.named(this.name) ?? null;
  }

  /**
   * The full names of the sections in charge, the leading one first, each in the workbook's most frequent spelling. Sub-records
   * take the sections of their record.
   */
  get sections(): readonly string[] {
    const { sectionField } = this.ledger.definition;
    if (sectionField === undefined) return this.parent?.sections ?? [];
    this.#sections ??= this.among.inCommonSpelling(this.writtenSections);
    return this.#sections;
  }

  /** The sections in charge as its own cell writes them. */
  get writtenSections(): readonly string[] {
    const { sectionField } = this.ledger.definition;
    const column = sectionField === undefined ? null : this.column(sectionField);
    return column ? this.sectionsIn(column) : [];
  }

  column(field: string, year: FiscalYear | null = null): LedgerColumn | null {
    return this.among.column(field, year);
  }

  /**
   * Its cell in a column of its ledger; null while the cell is not due, and where a status sheet has none, so that it is neither
   * checked nor counted.
   */
  at(column: LedgerColumn | null | undefined): LedgerCell | null {
    const cell = column && this.due(column.field, column.year) ? this.written(column) : null;
    return cell?.unasked ? null : cell;
  }

  /** Whether its cell in a column is not due yet: a figure passes over what it holds, and a formula would see it. */
  isAhead({ field, year }: LedgerColumn): boolean {
    return !this.due(field, year);
  }

  /** Its cell in a column, whether or not that is due. */
  written(column: LedgerColumn): LedgerCell | null {
    return column.cells[this.index] ?? null;
  }

  /** Where its cell in a column stands. */
  positionIn(column: LedgerColumn): CellPosition {
    return positionOf(this.ledger, column, this.index);
  }

  cell(field: string, year: FiscalYear | null = null): LedgerCell | null {
    return this.at(this.column(field, year));
  }

  /** The value of a field, of one kind; null where its cell holds none that can be read. */
  value<K extends Value['kind']>(
    field: string,
    kind: K,
    year: FiscalYear | null = null,
  ): ValueOf<K> | null {
    return valueIn(this.cell(field, year), kind);
  }

  /** The value in a column, of one kind; null where its cell holds none that can be read. */
  valueIn<K extends Value['kind']>(column: LedgerColumn, kind: K): ValueOf<K> | null {
    return valueIn(this.at(column), kind);
  }

  /** The canonical text by which values of a column are compared; null where its cell holds none that can be read. */
  keyIn(column: LedgerColumn): string | null {
    return this.among.keysIn(column)[this.index] ?? null;
  }

  /** The figure in a column, in its field's unit; null where its cell holds none. */
  figureIn(column: LedgerColumn): Big | null {
    const value = valueIn(this.at(column));
    return value && figureOf(value, column.field.type);
  }

  /**
   * What its cell in a column adds to a sum: an amount merged over several records or years counts once, in the first of them.
   */
  amountIn(column: LedgerColumn): Big | null {
    return this.at(column)?.underMerge === undefined ? this.figureIn(column) : null;
  }

  /** The things named in its cell of a column, as spelled there: sections, policies. */
  namesIn(column: LedgerColumn): readonly string[] {
    const value = valueIn(this.at(column));
    return value ? namesIn(value, column.field.type) : [];
  }

  /** The full names of the sections named in its cell of a column, as spelled there. */
  sectionsIn(column: LedgerColumn): readonly string[] {
    const cell = this.at(column);
    return cell ? this.among.sectionsOfCell(column, cell) : [];
  }

  /** The year of its cell in a column: the column's own, or else the record's. */
  yearIn({ year }: LedgerColumn): FiscalYear | null {
    return year ?? this.year;
  }

  /** The content of a field as its kind prints it, in half width; content that cannot be read is kept unchanged. */
  print(field: string): string {
    return printedIn(this.column(field), this.index);
  }

  /** The record of another ledger whose name stands in a field; null where there is none. */
  referred(ledger: string, by: string): LedgerRecord | null {
    return this.among.other(ledger)?.named(this.print(by)) ?? null;
  }

  /** The records of another ledger that have this record's name, as their own or in a field; none where it has no name. */
  children(ledger: string, by?: string): readonly LedgerRecord[] {
    return this.name === '' ? [] : (this.among.other(ledger)?.bearing(this.name, by) ?? []);
  }
}

function grouped<K>(
  records: readonly LedgerRecord[],
  by: (record: LedgerRecord) => K,
): ReadonlyMap<K, readonly LedgerRecord[]> {
  const groups = new Map<K, LedgerRecord[]>();
  for (const record of records) {
    const key = by(record);
    const group = groups.get(key);
    if (group) group.push(record);
    else groups.set(key, [record]);
  }
  return groups;
}

/** All records of one ledger. */
export class LedgerRecords {
  readonly book: RecordsOfWorkbook;
  /** The ledger, without columns in which no cell is due. */
  readonly ledger: Ledger;
  /** The columns in which some or all cells are not yet due. */
  readonly early: readonly LedgerColumn[];
  readonly all: readonly LedgerRecord[];
  #counted: readonly LedgerRecord[] | undefined;
  #names: readonly string[] | undefined;
  readonly #keys = new WeakMap<LedgerColumn, readonly (string | null)[]>();
  readonly #byKey = new WeakMap<
    LedgerColumn,
    ReadonlyMap<string | null, readonly LedgerRecord[]>
  >();
  readonly #columns = new Map<string, readonly LedgerColumn[]>();
  readonly #byName = new Map<string, ReadonlyMap<string, readonly LedgerRecord[]>>();

  readonly #named = new Map<string, LedgerRecord | null>();
  readonly #sectionsIn = new Map<LedgerColumn, (cell: LedgerCell) => readonly string[]>();
  readonly #inCommonSpelling = new WeakMap<readonly string[], readonly string[]>();

  constructor(book: RecordsOfWorkbook, ledger: Ledger) {
    this.book = book;
    // Times of records are read from the complete ledger, because their columns may be missing in the due one.
    this.ledger = ledger;
    this.all = ledger.rows.map((_row, index) => new LedgerRecord(this, index));
    const { asOf } = book.workbook;
    const timed = asOf ? ledger.columns.filter(({ field }) => field.due !== undefined) : [];
    this.early = timed.filter(({ field, year }) => this.all.some((each) => !each.due(field, year)));
    if (asOf) this.ledger = this.#dueLedger(ledger);
  }

  /** The ledger as of the as-of: without columns, present or missing, that are not due for any record. */
  #dueLedger(ledger: Ledger): Ledger {
    return {
      ...ledger,
      columns: ledger.columns.filter(({ field, year }) => this.isDue(field, year)),
      missing: ledger.missing.filter((column) => this.asks(column)),
      parts: ledger.parts.map((part) => ({
        ...part,
        missing: part.missing.filter((column) => this.asks(column)),
      })),
    };
  }

  /** Whether the ledger must have a column by the as-of. Records that end before the plan does cannot make it required early. */
  asks({ field, year }: FieldColumn): boolean {
    const { asOf, plan } = this.workbook;
    if (!asOf || field.due === undefined) return true;
    const { years } = plan;
    return this.all.some((record) =>
      due(field.due, year, { year: record.year, lastYear: null }, { asOf, years }),
    );
  }

  /** Whether a field, or a year of it, is due for any record. */
  isDue(field: FieldDefinition, year: FiscalYear | null): boolean {
    if (!this.workbook.asOf || field.due === undefined) return true;
    return this.all.some((record) => record.due(field, year));
  }

  /** The plan's years for which sub-records are due: those in which a field other than the identifying ones has to be filled. */
  get dueYears(): readonly FiscalYear[] {
    const { asOf } = this.workbook;
    if (!asOf) return this.years;
    const { fields, numberField, yearField, itemField } = this.ledger.definition;
    const told = fields.filter(({ id }) => ![numberField, yearField, itemField].includes(id));
    const none = { year: null, lastYear: null };
    return this.years.filter((year) =>
      told.some((field) => due(field.due, year, none, { asOf, years: this.years })),
    );
  }

  get workbook(): PlanWorkbook {
    return this.book.workbook;
  }

  /** Those that totals count. */
  get counted(): readonly LedgerRecord[] {
    this.#counted ??=
      this.ledger.uncounted.size === 0 ? this.all : this.all.filter(({ counted }) => counted);
    return this.#counted;
  }

  /**
   * The records' cells in a column; those that are of interest, where only some are. What is asked of a cell is asked once of all
   * cells that are the same, and a column in which none is of interest is not gone through.
   */
  *cells(
    column: LedgerColumn,
    isOfInterest?: (cell: LedgerCell) => boolean,
  ): Iterable<readonly [LedgerRecord, LedgerCell]> {
    const among = isOfInterest ? this.#those(column, isOfInterest) : this.all;
    for (const record of among) {
      const cell = record.at(column);
      if (cell) yield [record, cell];
    }
  }

  /** The full names of the sections named in a cell of a column; cells that are the same give the same list. */
  sectionsOfCell(column: LedgerColumn, cell: LedgerCell): readonly string[] {
    let sectionsIn = this.#sectionsIn.get(column);
    if (!sectionsIn) {
      sectionsIn = onceACell((each) => {
        const value = valueIn(each);
        return value ? sectionsOf(value, column.field.type) : [];
      });
      this.#sectionsIn.set(column, sectionsIn);
    }
    return sectionsIn(cell);
  }

  /** Sections, each once and in the workbook's most frequent spelling; the same list gives the same sections. */
  inCommonSpelling(written: readonly string[]): readonly string[] {
    const known = this.#inCommonSpelling.get(written);
    if (known) return known;
    const spellings = this.book.sectionSpellings;
    const sections = distinctNames(written).map((name) => spellings.get(nameKey(name)) ?? name);
    this.#inCommonSpelling.set(written, sections);
    return sections;
  }

  /** The records whose cells in a column are of interest. */
  *#those(
    column: LedgerColumn,
    isOfInterest: (cell: LedgerCell) => boolean,
  ): Iterable<LedgerRecord> {
    const { contents, contentOf } = contentsOf(column);
    const interest = Uint8Array.from(contents, (cell) => (isOfInterest(cell) ? 1 : 0));
    if (!interest.includes(1)) return;
    for (const record of this.all) if (interest[contentOf[record.index] ?? 0] === 1) yield record;
  }

  /** The same, with cells that are not yet due: a formula sees them too. */
  *writtenCells(column: LedgerColumn): Iterable<readonly [LedgerRecord, LedgerCell]> {
    for (const record of this.all) {
      const cell = record.written(column);
      if (cell && !cell.unasked) yield [record, cell];
    }
  }

  /** The records' own cells in a column, without those that repeat a merge's value or the record above. */
  ownCells(
    column: LedgerColumn,
    isOfInterest: (cell: LedgerCell) => boolean = () => true,
  ): Iterable<readonly [LedgerRecord, LedgerCell]> {
    return this.cells(column, (cell) => holdsItself(cell) && isOfInterest(cell));
  }

  /** The records' names, in the ledger's order. */
  get names(): readonly string[] {
    this.#names ??= recordNames(this.ledger);
    return this.#names;
  }

  /** The plan's years, in order. */
  get years(): readonly FiscalYear[] {
    return this.book.workbook.plan.years;
  }

  /** The column of the records' numbers, or null where the ledger lacks it or its records have none. */
  get numberColumn(): LedgerColumn | null {
    return numberColumn(this.ledger);
  }

  /** The records of another ledger of the workbook, or null where the workbook lacks it. */
  other(ledger: string): LedgerRecords | null {
    return this.book.of(ledger);
  }

  /** The column of a field that has one, or its column of a year. */
  column(field: string, year: FiscalYear | null = null): LedgerColumn | null {
    return this.columns(field).find((column) => column.year === year) ?? null;
  }

  /** The columns of a field, of all its years or the one that it has, in order. */
  columns(field: string): readonly LedgerColumn[] {
    const known = this.#columns.get(field);
    if (known) return known;
    const columns = columnsOf(this.ledger, field);
    this.#columns.set(field, columns);
    return columns;
  }

  /** The columns of a field by year; null unless every due year of the plan has one. */
  everyYear(field: string): readonly LedgerColumn[] | null {
    const columns = this.columns(field);
    const [first] = columns;
    const years = (first?.field.years ?? this.years).filter(
      (year) => !first || this.isDue(first.field, year),
    );
    return columns.length === years.length && columns.every(({ year }) => year !== null)
      ? columns
      : null;
  }

  /** The canonical texts of a column's values, in the order of the records; cached, because each figure of a table needs them. */
  keysIn(column: LedgerColumn): readonly (string | null)[] {
    const known = this.#keys.get(column);
    if (known) return known;
    const { contents, contentOf } = contentsOf(column);
    const keyOfEach = contents.map((cell) => {
      const value = valueIn(cell);
      return value && keyOf(value, column.field.type);
    });
    const keys = this.all.map((record) =>
      record.at(column) ? (keyOfEach[contentOf[record.index] ?? 0] ?? null) : null,
    );
    this.#keys.set(column, keys);
    return keys;
  }

  /** The records that hold a value in a column, in their order; for null, those without a readable value. */
  withKey(column: LedgerColumn, key: string | null): readonly LedgerRecord[] {
    let groups = this.#byKey.get(column);
    if (!groups) {
      groups = grouped(this.all, (record) => record.keyIn(column));
      this.#byKey.set(column, groups);
    }
    return groups.get(key) ?? [];
  }

  /** Finds the first record with a name. A record that is listed again has the same name as the one that counts. */
  named(name: string): LedgerRecord | null {
    if (name === '') return null;
    const known = this.#named.get(name);
    if (known !== undefined) return known;
    const bearing = this.bearing(name);
    const found = bearing.find(({ counted }) => counted) ?? bearing[0] ?? null;
    this.#named.set(name, found);
    return found;
  }

  /** Finds the records that have a name, as their own or in a field. */
  bearing(name: string, by?: string): readonly LedgerRecord[] {
    return this.byName(by).get(name) ?? [];
  }

  /** The records by their names, or by the content of a field; those with the same name in the ledger's order. */
  byName(by?: string): ReadonlyMap<string, readonly LedgerRecord[]> {
    const known = this.#byName.get(by ?? '');
    if (known) return known;
    const groups = grouped(this.all, (record) =>
      by === undefined ? record.name : record.print(by),
    );
    this.#byName.set(by ?? '', groups);
    return groups;
  }
}
