/** Workbooks that hold some records of a plan's ledgers, as a section's own file does: cut from the samples. */
import type { Ledger, PlanWorkbook } from '../../src/core/ledger/ledger';
import type { Plan } from '../../src/core/plan';
import { recordBook } from '../../src/core/records/record-book';
import type { LedgerRecord } from '../../src/core/records/record-book';

function rowsOnly(ledger: Ledger, kept: readonly number[]): Ledger {
  const of = <T>(all: readonly T[]): readonly T[] => all.filter((_each, at) => kept.includes(at));
  return {
    ...ledger,
    rows: of(ledger.rows),
    uncounted: new Set(kept.flatMap((index, at) => (ledger.uncounted.has(index) ? [at] : []))),
    oddRecords: [],
    columns: ledger.columns.map((column) => ({
      ...column,
      cells: of(column.cells),
      ...(column.positions ? { positions: of(column.positions) } : {}),
    })),
  };
}

/** Keeps the records that are wanted, with all their sub-records, in the places where they stand. */
export function cutToRecords(
  workbook: PlanWorkbook<Plan>,
  isWanted: (record: LedgerRecord) => boolean,
): PlanWorkbook<Plan> {
  const book = recordBook(workbook);
  return {
    ...workbook,
    part: 'rows',
    ledgers: workbook.ledgers.map((ledger) =>
      rowsOnly(
        ledger,
        book
          .ofLedger(ledger)
          .all.flatMap((record) => (isWanted(record.parent ?? record) ? [record.index] : [])),
      ),
    ),
  };
}
