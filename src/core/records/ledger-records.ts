/** The records of a ledger: their numbers and years, the columns of their fields, and what their cells say. */
import type { FiscalYear } from '../fiscal-year';
import { columnOf, columnsOf, numberColumn } from '../ledger/ledger';
import type { Ledger, LedgerCell, LedgerColumn, PlanWorkbook } from '../ledger/ledger';
import { underMerges } from '../ledger/merged-down';
import { numbersOf } from '../ledger/sections-in-charge';
import { cellText } from '../shown-cell';
import { comparable } from '../values/comparable';

/** Gives what a cell says, in the form in which texts are compared; `''` for blank, unreadable and error cells. */
export function saidIn(cell: LedgerCell | undefined): string {
  return cell?.reading.state === 'value' ? comparable(cellText(cell)) : '';
}

export class LedgerRecords {
  readonly ledger: Ledger;
  readonly workbook: PlanWorkbook;
  /** The records' numbers (of sub-records: their record's) as printed in half width; `''` where there is none. */
  readonly numbers: readonly string[];
  /** The year that a sub-record's own column says, or null. */
  readonly rowYears: readonly (FiscalYear | null)[];

  constructor(ledger: Ledger, workbook: PlanWorkbook) {
    const { yearField } = ledger.definition;
    this.ledger = ledger;
    this.workbook = workbook;
    this.numbers = numbersOf(ledger);
    const years = yearField === undefined ? undefined : columnOf(ledger, yearField);
    const rowYears = ledger.rows.map((_row, index) => {
      const reading = years?.cells[index]?.reading;
      if (reading?.state !== 'value' || reading.value.kind !== 'fiscal-year') return null;
      return reading.value.year;
    });
    this.rowYears = underMerges(ledger, years, rowYears);
  }

  get years(): readonly FiscalYear[] {
    return this.workbook.plan.years;
  }

  /** The column of the records' numbers, or null where the ledger lacks it or its records have none. */
  get numberColumn(): LedgerColumn | null {
    return numberColumn(this.ledger);
  }

  column(fieldId: string): LedgerColumn | null {
    return columnOf(this.ledger, fieldId) ?? null;
  }

  /** The cells of a column, and where a merge goes down rows, the one that shows for them all. */
  shownCells(column: LedgerColumn): readonly LedgerCell[] {
    return underMerges(this.ledger, column, column.cells);
  }

  /** The columns of a field, of all its years or the one that it has, in order. */
  columns(fieldId: string): readonly LedgerColumn[] {
    return columnsOf(this.ledger, fieldId);
  }

  /** The columns of a field by year, or null unless every year of the plan has one. */
  everyYear(fieldId: string): readonly LedgerColumn[] | null {
    const columns = this.columns(fieldId);
    const years = columns[0]?.field.years ?? this.years;
    return columns.length === years.length && columns.every(({ year }) => year !== null)
      ? columns
      : null;
  }
}
