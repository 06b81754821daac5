/** A short print of everything a check reads, to tell whether the workbook changed since. */
import type { PlanWorkbook } from './ledger';

const PRIME = 0x01000193;

/** FNV-1a over UTF-16 units, from a given start. */
function hash(text: string, start: number): number {
  let value = start;
  for (let index = 0; index < text.length; index += 1)
    value = Math.imul(value ^ text.charCodeAt(index), PRIME);
  return value >>> 0;
}

/** Gives 16 hex digits that change when a cell that is read, its place, or what is hidden or merged changes. */
export function fingerprint(workbook: PlanWorkbook): string {
  const read = JSON.stringify([
    workbook.plan.id,
    workbook.ledgers.map((ledger) => [
      ledger.definition.id,
      ledger.sheetId,
      ledger.sheet,
      ledger.table,
      ledger.header,
      ledger.body,
      ledger.rows,
      ledger.hiddenRows,
      ledger.merges,
      ledger.columns.map(({ field, year, column, headerText, cells }) => [
        field.id,
        year,
        column,
        headerText,
        cells.map(({ raw, text }) => [raw, text]),
      ]),
    ]),
  ]);
  // Two runs from different starts make chance agreement as rare as 64 bits do.
  return [0x811c9dc5, 0x9e3779b9]
    .map((start) => hash(read, start).toString(16).padStart(8, '0'))
    .join('');
}
