/** A ledger as read: the columns of a plan's fields found on a sheet, with every record's value. */
import type { Area } from '../area';
import type { FiscalYear } from '../fiscal-year';
import type { Programme } from '../programme';
import type { FieldDefinition, LedgerDefinition } from './definition';
import type { ShownCell } from '../shown-cell';
import type { CellValue } from '../snapshot';
import type { Reading } from '../values';
import type { TwinColumn } from './headers';
import type { RowsARecord } from './rows-a-record';
import type { UnreadRows } from './unread';

/**
 * One cell of a record: what it holds, how Excel shows it, and what its field's kind reads in it. Under a merge down the rows of
 * several records, or over the year columns of one label, it is the merge's: what it shows holds for each of them. Below a heading it
 * is the heading's in the same way.
 */
export interface LedgerCell extends ShownCell {
  readonly reading: Reading;
  /**
   * The cell lies in such a merge behind its first cell, or is a heading that stands above: nothing can be written to it. An amount is
   * not the record's or the year's own there: it enters a sum once, with the first cell.
   */
  readonly underMerge?: 'down' | 'across';
  /** The record lacks the row in which the field should stand: there is no such cell. */
  readonly absent?: true;
  /**
   * The ditto mark (〃) that the cell itself holds. What it shows, holds and is read as are then those of the record above, which
   * the mark stands for.
   */
  readonly ditto?: string;
}

/** Says whether a formula finds the cell's value in the cell itself: neither a merge nor the record above has it. */
export function holdsItself({ underMerge, ditto }: LedgerCell): boolean {
  return underMerge === undefined && ditto === undefined;
}

/** One column of the ledger that belongs to a field of the plan. */
export interface LedgerColumn {
  readonly field: FieldDefinition;
  /** The year of a field by year; null otherwise. */
  readonly year: FiscalYear | null;
  /** The header as it stands in the sheet (for structured references), of the lowest row when there are several. */
  readonly header: string;
  /** What the header says with the rows above, where these hold the label, its parts or the year. */
  readonly headerText: string;
  /** Sheet column, from 0. */
  readonly column: number;
  /**
   * Of a ledger whose records take several rows: how far below the record's first row its cell stands; left out where that is not the
   * same for all.
   */
  readonly rowOffset?: number;
  /** Where each record's cell stands, where that is not in the record's row and this column: a heading stands above its records. */
  readonly positions?: readonly { readonly row: number; readonly column: number }[];
  /** One cell a record, in the order of `rows`. */
  readonly cells: readonly LedgerCell[];
  /** What stands in this column in rows of `body` that are no records: headings between records, subtotals. */
  readonly otherCells: readonly CellValue[];
}

/** A ledger found in the workbook. */
export interface Ledger {
  readonly definition: LedgerDefinition;
  readonly sheetId: string;
  readonly sheet: string;
  /** The Excel table's name, or null for a plain block. */
  readonly table: string | null;
  /** One to three header rows, over the ledger's whole width. */
  readonly header: Area;
  /** The data's rows as a formula should cover them: without totals row; of a table its whole data body. */
  readonly body: Area;
  readonly columns: readonly LedgerColumn[];
  /** How many rows a record takes. */
  readonly rowsEach: number;
  /** Records that take more rows than that, or fewer. */
  readonly oddRecords: readonly { readonly record: number; readonly rows: number }[];
  /** The sheet row (from 0) of each record, the first where it takes several; blank rows and totals rows are not records. */
  readonly rows: readonly number[];
  /** Places in `rows` of the records that enter no total, as the plan says by their marks. */
  readonly uncounted: ReadonlySet<number>;
  /** Sheet rows of records that stand elsewhere too (再掲): they are none of `rows`. */
  readonly repeated: readonly number[];
  /** Those of `rows` that are hidden or filtered away. */
  readonly hiddenRows: readonly number[];
  readonly filtered: boolean;
  /** Fields (and years) of the plan without a column, optional ones left out. */
  readonly missing: readonly {
    readonly field: FieldDefinition;
    readonly year: FiscalYear | null;
  }[];
  /** Columns whose headings are those of columns that were taken for a field: nothing tells which is meant. */
  readonly twins: readonly TwinColumn[];
  /** Merged areas inside the data that are not the one allowed form. */
  readonly merges: readonly Area[];
  /** What looks like this ledger's records, or holds figures among its columns, and is not read. */
  readonly unread: readonly UnreadRows[];
  /** Records that seem to take several rows each; null where each row is one. */
  readonly rowsARecord: RowsARecord | null;
  /**
   * Of a ledger on several sheets: each sheet's part as a ledger of its own, in the order of the sheets; none where it stands on one.
   * `rows` and the columns' cells are then those of all parts one after the other; where a cell stands, `positionOf` says.
   */
  readonly parts: readonly Ledger[];
}

/** A plan, or as much of one as is asked for, and the ledgers that were found for it. */
export interface PlanWorkbook<P extends Programme = Programme> {
  readonly plan: P;
  readonly ledgers: readonly Ledger[];
}

/** Finds the column of a field, and of a year where the field is by year. */
export function columnOf(
  ledger: Ledger,
  fieldId: string,
  year: FiscalYear | null = null,
): LedgerColumn | undefined {
  return ledger.columns.find((column) => column.field.id === fieldId && column.year === year);
}

/** Finds all columns of a field, in the order of the years. */
export function columnsOf(ledger: Ledger, fieldId: string): readonly LedgerColumn[] {
  return ledger.columns
    .filter((column) => column.field.id === fieldId)
    .toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0));
}

/** Finds the column of the records' numbers, or null where the ledger lacks it or its records have none. */
export function numberColumn(ledger: Ledger): LedgerColumn | null {
  const { numberField } = ledger.definition;
  return numberField === undefined ? null : (columnOf(ledger, numberField) ?? null);
}
