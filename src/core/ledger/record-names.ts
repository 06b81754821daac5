/** What records are called: by their number, or by the fields that name them together. */
import { printValue } from '../values';
import { comparable } from '../values/comparable';
import type { Ledger, LedgerColumn } from './ledger';
import { columnOf, numberColumn } from './ledger';

/** What a cell holds in half width, as its field's kind prints it; what cannot be read as it stands. */
export function printedIn(column: LedgerColumn | null | undefined, index: number): string {
  const cell = column?.cells[index];
  if (!column || !cell) return '';
  if (cell.reading.state === 'value') {
    const print = printValue(cell.reading.value, column.field.type);
    // A circled number keeps its circle.
    return /^[\u2460-\u32FF]+$/u.test(print) ? print : comparable(print);
  }
  return cell.reading.state === 'unreadable' ? comparable(cell.text) : '';
}

/** Names the records: by number, or by the fields that name them and the order among equals. */
export function recordNames(ledger: Ledger): readonly string[] {
  const { nameFields } = ledger.definition;
  if (nameFields === undefined) {
    const numbers = numberColumn(ledger);
    return ledger.rows.map((_row, index) => printedIn(numbers, index));
  }
  const columns = nameFields.map((field) => columnOf(ledger, field));
  const seen = new Map<string, number>();
  return ledger.rows.map((_row, index) => {
    const name = columns.map((column) => comparable(column?.cells[index]?.text ?? '')).join(' ');
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name.trim() : `${name.trim()} #${count}`;
  });
}
