/** A ledger as read from a workbook: the columns found for a plan's fields, with every record's value. */
import type { Area } from '../area';
import type { AsOf } from '../calendar/as-of';
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
 * One cell of a record: what it holds, what Excel shows, and the value that its field's kind reads from it. A merge down over
 * several records, or across the year columns of one label, gives its content to every cell that it covers; a heading gives its
 * content to every record below it.
 */
export interface LedgerCell extends ShownCell {
  readonly reading: Reading;
  /**
   * The cell is covered by such a merge but is not its first cell, or its value is a heading above: nothing can be written to it.
   * An amount then belongs to the first cell alone, so that a sum counts it once.
   */
  readonly underMerge?: 'down' | 'across';
  /** The record lacks the row in which the field should stand, so there is no cell. */
  readonly absent?: true;
  /**
   * The ditto mark (〃) that the cell itself holds. The cell's other properties are then those of the record above, which the
   * mark stands for.
   */
  readonly ditto?: string;
  /**
   * A status sheet has no cell for it: it is unknown there, or follows from the sheet (whose sub-record it is, and of which year).
   * No rule asks for it.
   */
  readonly unasked?: true;
  /**
   * What a status sheet's cell shows before and behind it, or `null` where the cell shows it in another writing, so that no fix
   * can write it there. Left out where the cell shows it alone.
   */
  readonly around?: { readonly before: string; readonly after: string } | null;
}

/** Says whether a formula finds the value in the cell itself, and not only through a merge or a ditto mark. */
export function holdsItself({ underMerge, ditto }: LedgerCell): boolean {
  return underMerge === undefined && ditto === undefined;
}

/** One column of the ledger that belongs to a field of the plan. */
export interface LedgerColumn {
  readonly field: FieldDefinition;
  /** The year of a field by year; null otherwise. */
  readonly year: FiscalYear | null;
  /** The text of the header cell, as structured references need it; of the lowest row when the header has several. */
  readonly header: string;
  /** The header's text together with the rows above that hold the rest of its label or the year. */
  readonly headerText: string;
  /** Sheet column, from 0. */
  readonly column: number;
  /**
   * In a ledger whose records take several rows: how many rows below the record's first row the field's cell stands. Left out
   * where this differs between records.
   */
  readonly rowOffset?: number;
  /** Where each record's cell stands when it is not in the record's row and this column, as with a heading above the records. */
  readonly positions?: readonly { readonly row: number; readonly column: number }[];
  /** One cell for each record, in the order of `rows`. */
  readonly cells: readonly LedgerCell[];
  /** The column's values in rows of `body` that are not records: headings between records, subtotals. */
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
  /** The data rows as a formula should cover them: of a block without the totals row, of a table its whole data body. */
  readonly body: Area;
  readonly columns: readonly LedgerColumn[];
  /** How many rows a record takes. */
  readonly rowsEach: number;
  /** Records that take more or fewer rows than `rowsEach`. */
  readonly oddRecords: readonly { readonly record: number; readonly rows: number }[];
  /** The sheet row (from 0) of each record, its first where it takes several; blank rows and totals rows are not records. */
  readonly rows: readonly number[];
  /** Positions in `rows` of the records that enter no total because of a mark that the plan lists. */
  readonly uncounted: ReadonlySet<number>;
  /** Sheet rows that repeat a record from elsewhere (再掲): they are not in `rows`. */
  readonly repeated: readonly number[];
  /** The rows of `rows` that are hidden or filtered out. */
  readonly hiddenRows: readonly number[];
  readonly filtered: boolean;
  /** The plan's fields (and years) that have no column, except optional ones. */
  readonly missing: readonly {
    readonly field: FieldDefinition;
    readonly year: FiscalYear | null;
  }[];
  /** Columns with the same headings as columns that were taken for a field: nothing shows which of them is meant. */
  readonly twins: readonly TwinColumn[];
  /** Merged areas inside the data, except those in a form that the reading allows. */
  readonly merges: readonly Area[];
  /** Areas that look like this ledger's records, or hold figures in its columns, but were not read. */
  readonly unread: readonly UnreadRows[];
  /** Records that seem to take several rows each; null where each row is one. */
  readonly rowsARecord: RowsARecord | null;
  /**
   * Where the ledger stands on several sheets: each sheet's part as a ledger, in the order of the sheets; empty where it stands
   * on one. `rows` and the columns' cells then hold all parts one after the other, and `positionOf` tells where a cell stands.
   */
  readonly parts: readonly Ledger[];
}

/**
 * What of the ledgers a workbook holds, where that is not all: the rows of one section, or its status sheets alone. What only all
 * records together can tell is then left to the office.
 */
export type WorkbookPart = 'rows' | 'sheets';

/** A plan, or the part of it that the caller needs, with the ledgers that were found for it. */
export interface PlanWorkbook<P extends Programme = Programme> {
  readonly plan: P;
  readonly ledgers: readonly Ledger[];
  /** The moment that the ledgers are judged for; left out, the plan is over and everything is due. */
  readonly asOf?: AsOf;
  /** Left out where the workbook holds all records. */
  readonly part?: WorkbookPart;
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
