/** The names of records: their number, or the fields that together name them. */
import { printValue } from '../values';
import { valueIn } from '../values/value-in';
import { comparable, nameKey, trimmed } from '../values/comparable';
import type { Ledger, LedgerColumn } from '../ledger/ledger';
import { columnOf, numberColumn } from '../ledger/ledger';

const CIRCLED = /([①-⑳㉑-㉟㊱-㊿]+)/u;

/** A text in half width; circled numbers keep their circles (②, ②修繕工事). */
export function inHalfWidth(text: string): string {
  const parts = trimmed(text).replace(/\r\n?/gu, '\n').split(CIRCLED);
  return parts.map((part, at) => (at % 2 === 1 ? part : part.normalize('NFKC'))).join('');
}

/** A cell's content in half width, as its field's kind prints it; content that cannot be read is kept unchanged. */
export function printedIn(column: LedgerColumn | null | undefined, index: number): string {
  const cell = column?.cells[index];
  if (!column || !cell) return '';
  const value = valueIn(cell);
  if (value) return inHalfWidth(printValue(value, column.field.type));
  return cell.reading.state === 'unreadable' ? comparable(cell.text) : '';
}

/** Names the records by number or by their name fields, with a count where names are equal. */
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
    // Names that look the same to people get a count too.
    const count = (seen.get(nameKey(name)) ?? 0) + 1;
    seen.set(nameKey(name), count);
    return count === 1 ? name.trim() : `${name.trim()} #${count}`;
  });
}
