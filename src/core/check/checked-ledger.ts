/** A ledger under check: finds columns for rules, and makes findings at its cells. */
import { cellAddress } from '../area';
import { shortFiscalYear } from '../fiscal-year';
import type { FiscalYear } from '../fiscal-year';
import type { FindingFacts } from '../finding';
import { columnOf, columnsOf } from '../ledger/ledger';
import type { Ledger, LedgerCell, LedgerColumn, PlanWorkbook } from '../ledger/ledger';
import type { MoneyValue, SectionsValue } from '../values';
import { comparable } from '../values/comparable';
import { sectionNames } from '../values/sections';
import type { PlacedFinding, RuleHead } from './kind';

/** What a finding says: its sentence in words/ and what that names. */
export interface Saying {
  readonly sentence: string;
  readonly facts?: FindingFacts;
}

/** A record holds one of some values in a field. */
export interface When {
  readonly field: string;
  readonly in: readonly string[];
}

export class CheckedLedger {
  readonly ledger: Ledger;
  readonly workbook: PlanWorkbook;
  /** The records' numbers as printed in half width; `''` where there is none. */
  readonly numbers: readonly string[];
  /** The records' sections in charge by their full names. */
  readonly #sections: readonly (readonly string[])[];

  constructor(ledger: Ledger, workbook: PlanWorkbook) {
    const { numberField, sectionField } = ledger.definition;
    this.ledger = ledger;
    this.workbook = workbook;
    const numbers = columnOf(ledger, numberField)?.cells;
    const sections = sectionField === undefined ? undefined : columnOf(ledger, sectionField)?.cells;
    this.numbers = ledger.rows.map((_row, index) => recordNumber(numbers?.[index]));
    this.#sections = ledger.rows.map((_row, index) => {
      const value = sectionsIn(sections?.[index]);
      return value ? sectionNames(value) : [];
    });
  }

  get years(): readonly FiscalYear[] {
    return this.workbook.plan.years;
  }

  column(fieldId: string): LedgerColumn | null {
    return columnOf(this.ledger, fieldId) ?? null;
  }

  /** The columns of a field, of all its years or the one that it has, in order. */
  columns(fieldId: string): readonly LedgerColumn[] {
    return columnsOf(this.ledger, fieldId);
  }

  /** The columns of a field by year, or null unless every year of the plan has one. */
  everyYear(fieldId: string): readonly LedgerColumn[] | null {
    const columns = this.columns(fieldId);
    return columns.length === this.years.length && columns.every(({ year }) => year !== null)
      ? columns
      : null;
  }

  /** Compiles a condition on a record; null where its column is missing. */
  when(condition: When): ((index: number) => boolean) | null {
    const column = this.column(condition.field);
    if (!column) return null;
    const values = new Set(condition.in.map(comparable));
    return (index) => values.has(saidIn(column.cells[index]));
  }

  /** Makes a finding at a record's cell. */
  at(rule: RuleHead, column: LedgerColumn, index: number, saying: Saying): PlacedFinding {
    const row = this.ledger.rows[index] ?? this.ledger.body.row;
    return this.#place(rule, row, column.column, saying, {
      record: this.numbers[index] ?? '',
      sections: this.#sections[index] ?? [],
      field: column.field.label,
      year: column.year === null ? '' : shortFiscalYear(column.year),
      value: column.cells[index]?.text ?? '',
    });
  }

  /** Makes a finding at a place of the sheet that speaks of the ledger as a whole. */
  ofLedger(
    rule: RuleHead,
    place: { readonly row: number; readonly column: number },
    saying: Saying,
    about: {
      readonly field?: string;
      readonly year?: FiscalYear | null;
      readonly value?: string;
    } = {},
  ): PlacedFinding {
    return this.#place(rule, place.row, place.column, saying, {
      record: '',
      sections: [],
      field: about.field ?? '',
      year: typeof about.year === 'number' ? shortFiscalYear(about.year) : '',
      value: about.value ?? '',
    });
  }

  #place(
    { code, severity }: RuleHead,
    row: number,
    column: number,
    { sentence, facts = {} }: Saying,
    about: Pick<PlacedFinding['finding'], 'record' | 'sections' | 'field' | 'year' | 'value'>,
  ): PlacedFinding {
    const { sheetId, sheet } = this.ledger;
    const cell = cellAddress(row, column);
    return {
      row,
      column,
      finding: { code, severity, sentence, facts, sheetId, sheet, cell, ...about },
    };
  }
}

function recordNumber(cell: LedgerCell | undefined): string {
  if (!cell) return '';
  if (cell.reading.state === 'value' && cell.reading.value.kind === 'integer')
    return String(cell.reading.value.value);
  return cell.reading.state === 'unreadable' ? comparable(cell.text) : '';
}

/** Gives the cells of a column that hold something of their own: not those that repeat a merge's value. */
export function* ownCells(column: LedgerColumn): Iterable<readonly [index: number, LedgerCell]> {
  for (const [index, cell] of column.cells.entries()) if (!cell.underMerge) yield [index, cell];
}

/** Gives what a cell says, in the form in which texts are compared; `''` for blank, unreadable and error cells. */
export function saidIn(cell: LedgerCell | undefined): string {
  return cell?.reading.state === 'value' ? comparable(String(cell.raw)) : '';
}

/** Gives a cell's money, or null where it holds none that can be read. */
export function moneyIn(cell: LedgerCell | undefined): MoneyValue | null {
  const reading = cell?.reading;
  return reading?.state === 'value' && reading.value.kind === 'money' ? reading.value : null;
}

/** Gives a cell's sections in charge, or null where it names none. */
export function sectionsIn(cell: LedgerCell | undefined): SectionsValue | null {
  const reading = cell?.reading;
  return reading?.state === 'value' && reading.value.kind === 'sections' ? reading.value : null;
}
