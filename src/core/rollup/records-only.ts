/**
 * Finds a criterion that separates a ledger's records from other rows in its range (小計, headings, notes), for formulas that
 * need one.
 */
import type { Ledger, LedgerColumn } from '../ledger/ledger';
import { holdsItself, numberColumn } from '../ledger/ledger';
import type { CellValue } from '../snapshot';
import { columnReference } from './references';
import type { Condition } from './scope';

export interface RecordsOnly {
  /** A range and its criterion for COUNTIFS, with a leading comma. */
  readonly pair: string;
  /** A list of truth values for SUMPRODUCT, one for each row of the ledger's range. */
  readonly weight: string;
}

/** Spreadsheets may take these for numbers. */
const LIKE_A_NUMBER = /^\s*[-+]?[\d.,]+%?\s*$/u;

function isPlainText(raw: CellValue): boolean {
  return typeof raw === 'string' && raw !== '' && !/[\r\n]/u.test(raw) && !LIKE_A_NUMBER.test(raw);
}

function isLikeANumber(raw: CellValue): boolean {
  return typeof raw === 'number' || (typeof raw === 'string' && LIKE_A_NUMBER.test(raw));
}

function toldBy(ledger: Ledger, column: LedgerColumn): RecordsOnly | null {
  const { cells, otherCells } = column;
  if (!cells.every(holdsItself)) return null;
  const reference = columnReference(ledger, column);
  if (cells.every(({ raw }) => typeof raw === 'number') && !otherCells.some(isLikeANumber))
    return { pair: `,${reference},">-1E+300"`, weight: `ISNUMBER(${reference})` };
  if (
    cells.every(({ raw }) => isPlainText(raw)) &&
    !otherCells.some((raw) => typeof raw === 'string')
  )
    return { pair: `,${reference},"?*"`, weight: `ISTEXT(${reference})` };
  return null;
}

const known = new WeakMap<Ledger, { readonly only: RecordsOnly | null }>();

/**
 * Gives a criterion that picks all records of a ledger and no other row, by their numbers where possible; null where no column
 * can.
 */
export function recordsOnly(ledger: Ledger): RecordsOnly | null {
  const own = known.get(ledger);
  if (own) return own.only;
  const numbers = numberColumn(ledger);
  const columns = [...(numbers ? [numbers] : []), ...ledger.columns];
  let only: RecordsOnly | null = null;
  for (const column of columns) only ??= toldBy(ledger, column);
  known.set(ledger, { only });
  return only;
}

const columnsOfRecords = new WeakMap<LedgerColumn, LedgerColumn>();

/** The column without the cells of other rows, except errors and truth values, which no formula can ignore. */
function ofRecords(column: LedgerColumn): LedgerColumn {
  const own = columnsOfRecords.get(column) ?? {
    ...column,
    otherCells: column.otherCells.filter(
      (raw) => typeof raw === 'object' || typeof raw === 'boolean',
    ),
  };
  columnsOfRecords.set(column, own);
  return own;
}

/** Gives a condition that only considers the cells of records. */
export function amongRecords(condition: Condition): Condition {
  if (condition.kind === 'holds')
    return condition.column ? { ...condition, column: ofRecords(condition.column) } : condition;
  return condition.kind === 'filled'
    ? { ...condition, columns: condition.columns.map(ofRecords) }
    : { ...condition, column: ofRecords(condition.column) };
}
