/** Workbooks as they stand before their plan is over: cells that are due later are empty. */
import type { AsOf } from '../../src/core/calendar/as-of';
import type { LedgerCell, PlanWorkbook } from '../../src/core/ledger/ledger';
import type { Plan } from '../../src/core/plan';
import { recordBook } from '../../src/core/records/record-book';

export const EMPTY: LedgerCell = { raw: '', text: '', reading: { state: 'blank' } };

/** Every end of a year or of its first half, from before the plan to its end. */
export function everyAsOf({ years }: Plan): readonly AsOf[] {
  const [first = 0] = years;
  return [first - 1, ...years].flatMap((year) => [
    { year, half: 1 as const },
    { year, half: 2 as const },
  ]);
}

/** Gives the workbook with other cells in place of those that are asked about. */
export function withCells(
  workbook: PlanWorkbook<Plan>,
  cellFor: (
    ledger: string,
    field: string,
    year: number | null,
    record: number,
  ) => LedgerCell | null,
): PlanWorkbook<Plan> {
  return {
    ...workbook,
    ledgers: workbook.ledgers.map((ledger) => ({
      ...ledger,
      columns: ledger.columns.map((column) => ({
        ...column,
        cells: column.cells.map(
          (cell, record) =>
            cellFor(ledger.definition.id, column.field.id, column.year, record) ?? cell,
        ),
      })),
    })),
  };
}

/** Says of each cell of a ledger, by sheet and address, whether it is due. */
export function isDueAt(workbook: PlanWorkbook<Plan>, asOf: AsOf): (address: string) => boolean {
  const book = recordBook({ ...workbook, asOf });
  const early = new Set(
    workbook.ledgers.flatMap((ledger) => {
      const records = book.ofLedger(ledger);
      return records.early.flatMap((column) =>
        records.all.flatMap((record) => {
          const { sheetId, row, column: at } = record.positionIn(column);
          return record.due(column.field, column.year) ? [] : [`${sheetId} ${row} ${at}`];
        }),
      );
    }),
  );
  return (address) => !early.has(address);
}

/** Empties what is not yet due. */
export function emptiedAfter(workbook: PlanWorkbook<Plan>, asOf: AsOf): PlanWorkbook<Plan> {
  const book = recordBook({ ...workbook, asOf });
  return withCells(workbook, (id, field, year, index) => {
    const records = book.of(id);
    const definition = records?.ledger.definition.fields.find((each) => each.id === field);
    const record = records?.all[index];
    return !record || !definition || record.due(definition, year) ? null : EMPTY;
  });
}
