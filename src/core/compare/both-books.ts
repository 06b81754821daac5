/** The two ledgers of a comparison: their common columns, and what their records say in them. */
import type { AsOf } from '../calendar/as-of';
import { columnLabel } from '../ledger/labels';
import type { LedgerColumn, PlanWorkbook } from '../ledger/ledger';
import { recordBook } from '../records/record-book';
import type { LedgerRecord, LedgerRecords, RecordBook } from '../records/record-book';
import { printedIn } from '../records/record-names';
import { canGive, type ValueType } from '../values';
import { comparable, trimmed } from '../values/comparable';

/** Two workbooks of a plan, or of two editions of it. */
export interface Books {
  readonly before: RecordBook;
  readonly after: RecordBook;
  /** The earlier workbook as of the moment to which it was filled: what was due then has been handed in. */
  readonly handedIn: RecordBook;
}

/** The columns of one field, or of one of its years, in both ledgers. */
export interface ColumnPair {
  readonly before: LedgerColumn;
  readonly after: LedgerColumn;
}

/** A ledger in both workbooks, with the columns that both have. */
export interface LedgerPair {
  readonly before: LedgerRecords;
  readonly after: LedgerRecords;
  /** Its records as of the moment to which the earlier workbook was filled. */
  readonly handedIn: LedgerRecords | null;
  readonly columns: readonly ColumnPair[];
  readonly columnsBefore: readonly string[];
  readonly columnsAfter: readonly string[];
}

/** Everything that is written is compared, also what is not yet due, so the workbooks are taken without an as-of. */
function wholePlan({ plan, ledgers }: PlanWorkbook): PlanWorkbook {
  return { plan, ledgers };
}

/** Takes two workbooks for a comparison; `filledTo` is the moment to which the earlier one was filled, null for the whole plan. */
export function booksOf(before: PlanWorkbook, after: PlanWorkbook, filledTo: AsOf | null): Books {
  const earlier = wholePlan(before);
  return {
    before: recordBook(earlier),
    after: recordBook(wholePlan(after)),
    handedIn: recordBook(filledTo ? { ...earlier, asOf: filledTo } : earlier),
  };
}

function isSameColumn(a: LedgerColumn, b: LedgerColumn): boolean {
  return a.field.id === b.field.id && a.year === b.year;
}

/** Finds a ledger in both workbooks; null where one of them lacks it. */
export function ledgerPair({ before, after, handedIn }: Books, id: string): LedgerPair | null {
  const [was, is] = [before.of(id), after.of(id)];
  if (!was || !is) return null;
  const columns = is.ledger.columns.flatMap((column): readonly ColumnPair[] => {
    const earlier = was.ledger.columns.find((each) => isSameColumn(each, column));
    return earlier ? [{ before: earlier, after: column }] : [];
  });
  const only = (own: LedgerRecords, other: LedgerRecords, years: readonly number[]) =>
    own.ledger.columns
      .filter((column) => !other.ledger.columns.some((each) => isSameColumn(each, column)))
      // Another edition of the plan has other years: that its columns differ goes without saying.
      .filter(({ year }) => year === null || years.includes(year))
      .map(columnLabel);
  return {
    before: was,
    after: is,
    handedIn: handedIn.of(id),
    columns,
    columnsBefore: only(was, is, after.workbook.plan.years),
    columnsAfter: only(is, was, before.workbook.plan.years),
  };
}

/** What a record says in a column, in the form in which the same value is the same text. */
export function printed(record: LedgerRecord, column: LedgerColumn): string {
  return printedIn(column, record.index);
}

/**
 * A record's name without the count that tells records with equal names apart: the count follows the order of rows, which says nothing
 * of which record is which.
 */
export function ownName(record: LedgerRecord): string {
  const { nameFields, subRecordsOf } = record.ledger.definition;
  if (subRecordsOf !== undefined) return record.item;
  if (nameFields === undefined) return record.name;
  return nameFields.map((field) => comparable(record.cell(field)?.text ?? '')).join(' ');
}

/** What a record's cell shows. */
export function shown(record: LedgerRecord, column: LedgerColumn): string {
  return trimmed(record.written(column)?.text ?? '').replace(/\r\n?/gu, '\n');
}

/** Says whether a column's values are figures that a municipality hands in; years and numbers of records are none. */
export function isFigure(type: ValueType): boolean {
  if (canGive(type, 'fiscal-year')) return false;
  return canGive(type, 'amount') || canGive(type, 'figure') || canGive(type, 'items');
}

/** Says whether two records say the same in all columns, apart from some fields. */
export function saySame(
  before: LedgerRecord,
  after: LedgerRecord,
  columns: readonly ColumnPair[],
  except: readonly (string | undefined)[] = [],
): boolean {
  return columns.every(
    (pair) =>
      except.includes(pair.after.field.id) ||
      printed(before, pair.before) === printed(after, pair.after),
  );
}
