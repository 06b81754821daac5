/** A short fingerprint of everything that a check reads, to tell whether the workbook has changed since. */
import { Digest } from '../digest';
import { contentsOf } from './contents';
import type { LedgerCell, LedgerColumn, PlanWorkbook } from './ledger';
import { partsOf } from './positions';

/** The print of what a cell holds and shows. Each part is in JSON, so that one cannot run into the other. */
function printOf({ raw, text }: LedgerCell): Digest['halves'] {
  const own = new Digest().addText(JSON.stringify(raw));
  return (raw === text ? own : own.addText(',').addText(JSON.stringify(text))).halves;
}

/** Adds a column's cells, record by record; cells that are the same are looked at once. */
function addCells(print: Digest, column: LedgerColumn): void {
  const { contents, contentOf } = contentsOf(column);
  const prints: Digest['halves'][] = [];
  for (const content of contentOf) {
    const cell = contents[content];
    if (cell) print.addPrint((prints[content] ??= printOf(cell)));
  }
}

/**
 * Gives 16 hex digits that change when the content or position of a cell that is read changes, or what is hidden or merged.
 * Sheets are identified by name, because a saved and reopened file may give them other ids.
 */
export function fingerprint(workbook: PlanWorkbook): string {
  const ledgers = workbook.ledgers.flatMap(partsOf);
  const print = new Digest().addText(
    JSON.stringify([
      workbook.plan.id,
      ledgers.map((ledger) => [
        ledger.definition.id,
        ledger.sheet,
        ledger.table,
        ledger.header,
        ledger.body,
        ledger.rows.length,
        [...ledger.uncounted],
        ledger.hiddenRows,
        ledger.merges,
        ledger.unread.map(({ where, sheet, area, rows }) => [where, sheet, area, rows]),
        ledger.columns.map(({ field, year, column, headerText }) => [
          field.id,
          year,
          column,
          headerText,
        ]),
      ]),
      ...(workbook.part ? [workbook.part] : []),
    ]),
  );
  for (const ledger of ledgers) {
    for (const row of ledger.rows) print.addPrint({ one: row, other: row });
    for (const column of ledger.columns) addCells(print, column);
  }
  return print.hex;
}
