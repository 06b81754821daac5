/** The records of a ledger: their numbers and years, the columns of their fields, and what their cells say. */
import type { FiscalYear } from '../fiscal-year';
import { columnOf, columnsOf, numberColumn } from '../ledger/ledger';
import type { Ledger, LedgerCell, LedgerColumn, PlanWorkbook } from '../ledger/ledger';
import { recordNames } from '../ledger/record-names';
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
    this.numbers = recordNames(ledger);
    const years = yearField === undefined ? undefined : columnOf(ledger, yearField);
    this.rowYears = ledger.rows.map((_row, index) => {
      const reading = years?.cells[index]?.reading;
      if (reading?.state !== 'value' || reading.value.kind !== 'fiscal-year') return null;
      return reading.value.year;
    });
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
