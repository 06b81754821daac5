/**
 * What a section fills on a sheet is collected whether or not it is due by the as-of, so sheets are compared with the whole ledgers; yet a
 * sheet shows blank what is not due, and such a blank is no answer.
 */
import type { LedgerColumn, PlanWorkbook } from '../ledger/ledger';
import { recordBook } from '../records/record-book';
import type { LedgerRecord } from '../records/record-book';
import type { FormProgramme } from './form-programme';

/** The workbooks from which whole ones were made, by these. */
const judged = new WeakMap<PlanWorkbook, PlanWorkbook>();

/** Gives the workbook for the whole plan, whatever moment it is judged for. */
export function wholePlan(workbook: PlanWorkbook<FormProgramme>): PlanWorkbook<FormProgramme> {
  const { asOf, ...whole } = workbook;
  if (!asOf) return workbook;
  judged.set(whole, workbook);
  return whole;
}

/** Gives the record as sheets show it at the as-of: without what is not due. */
export function asShown(record: LedgerRecord): LedgerRecord {
  const workbook = judged.get(record.workbook);
  return (workbook && recordBook(workbook).ofLedger(record.ledger).all[record.index]) ?? record;
}

/** Says whether a sheet that is laid out at the as-of shows what the record has in a column. */
export function isShown(record: LedgerRecord, { field, year }: LedgerColumn): boolean {
  return asShown(record).due(field, year);
}
