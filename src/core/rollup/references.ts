/** How a formula names a ledger's column: `取組一覧[取組結果]` in a table, `'Sheet 1'!$G$5:$G$132` in a plain block. */
import { columnLetters, quoteSheetName } from '../area';
import type { Ledger, LedgerColumn } from '../ledger/ledger';

/** Characters that separate or escape a column's name in a structured reference. */
const ESCAPED = /['[\]#@]/gu;
/** A name with one of Excel's special characters needs brackets of its own. */
const SPECIAL = /[\s,:.[\]#'"{}$^&*+=\-<>/()@]/u;

/** Excel drops line breaks and outer spaces in a header when a person edits the formula, so such names are not used. */
const FRAGILE = /[\r\n]|^\s|\s$/u;

/** How many rows the ranges have; where records take several rows, from the first to the last in which a record may begin. */
export function rangeRows({ body, rowsEach }: Ledger): number {
  return body.rows - rowsEach + 1;
}

/** Gives the reference to a column over all of the ledger's rows. */
export function columnReference(ledger: Ledger, column: LedgerColumn): string {
  if (ledger.table !== null && ledger.rowsEach === 1 && !FRAGILE.test(column.header)) {
    const name = column.header.replace(ESCAPED, "'$&");
    return SPECIAL.test(column.header) ? `${ledger.table}[[${name}]]` : `${ledger.table}[${name}]`;
  }
  const letters = columnLetters(column.column);
  const first = ledger.body.row + 1 + (column.rowOffset ?? 0);
  const last = first + rangeRows(ledger) - 1;
  return `${quoteSheetName(ledger.sheet)}!$${letters}$${first}:$${letters}$${last}`;
}
