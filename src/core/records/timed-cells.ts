/** The cells of a workbook's records that are filled in the course of the plan, each with the moment by which it is to be filled. */
import type { AsOf } from '../calendar/as-of';
import { dueMoment } from '../calendar/due';
import type { FieldColumn } from '../ledger/labels';
import type { PlanWorkbook } from '../ledger/ledger';
import { recordBook } from './record-book';
import type { LedgerRecord } from './record-book';

export interface TimedCell {
  readonly record: LedgerRecord;
  readonly names: FieldColumn;
  /** By when it is to be filled. */
  readonly moment: AsOf;
  /** It holds something; false also where the ledger has no column for it. */
  readonly filled: boolean;
}

/** Gives the cells of all records that totals count, whether or not the ledger already has a column for them. */
export function* timedCells(workbook: PlanWorkbook): Iterable<TimedCell> {
  // All columns are looked at, whatever moment the workbook is judged for.
  const { plan, ledgers } = workbook;
  const book = recordBook(workbook.asOf ? { plan, ledgers } : workbook);
  for (const ledger of ledgers) {
    const records = book.ofLedger(ledger);
    for (const field of ledger.definition.fields) {
      if (field.due === undefined) continue;
      for (const year of field.byYear ? (field.years ?? plan.years) : [null]) {
        const column = records.column(field.id, year);
        if (!column && field.optionalColumn) continue;
        for (const record of records.counted) {
          const moment = dueMoment(field.due, year, record, plan.years);
          const cell = column && record.written(column);
          const filled = (cell?.reading.state ?? 'blank') !== 'blank';
          if (moment) yield { record, names: { field, year }, moment, filled };
        }
      }
    }
  }
}
