/** A short fingerprint of everything that a check reads, to tell whether the workbook has changed since. */
import { digest } from '../digest';
import type { PlanWorkbook } from './ledger';
import { partsOf } from './positions';

/**
 * Gives 16 hex digits that change when the content or position of a cell that is read changes, or what is hidden or merged.
 * Sheets are identified by name, because a saved and reopened file may give them other ids.
 */
export function fingerprint(workbook: PlanWorkbook): string {
  const read = JSON.stringify([
    workbook.plan.id,
    workbook.ledgers
      .flatMap(partsOf)
      .map((ledger) => [
        ledger.definition.id,
        ledger.sheet,
        ledger.table,
        ledger.header,
        ledger.body,
        ledger.rows,
        [...ledger.uncounted],
        ledger.hiddenRows,
        ledger.merges,
        ledger.unread.map(({ where, sheet, area, rows }) => [where, sheet, area, rows]),
        ledger.columns.map(({ field, year, column, headerText, cells }) => [
          field.id,
          year,
          column,
          headerText,
          cells.map(({ raw, text }) => [raw, text]),
        ]),
      ]),
    ...(workbook.part ? [workbook.part] : []),
  ]);
  return digest(read);
}
