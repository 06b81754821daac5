/** Reads days without a year (12月1日): they belong to the fiscal year of their field or record, or cannot be read. */
import type { FiscalYear } from '../fiscal-year';
import type { LedgerColumn } from '../ledger/ledger';
import { cellText, plainCell } from '../shown-cell';
import type { ShownCell } from '../shown-cell';
import { howToWrite, printValue, readCell, readValue, textInYear } from '../values';
import type { HowToWrite, ValueType } from '../values';
import { keepsDays } from './formatted-number';

const DAY: ValueType = { kind: 'era-date' };

/** The type for reading a column's cells when a day may lack its year: a column that holds days is read as days. */
function typeOf(column: LedgerColumn): ValueType {
  return keepsDays(column) ? DAY : column.field.type;
}

/**
 * Completes a cell's day with the year of its field or record where the displayed text has no year. Excel adds the current year
 * to what is typed (12月1日); that year is kept where neither field nor record has one.
 */
export function inOwnYear(
  cell: ShownCell,
  column: LedgerColumn,
  year: FiscalYear | null,
): ShownCell {
  const type = typeOf(column);
  const text = year === null ? null : textInYear(cellText(cell), type, year);
  if (text !== null) return plainCell(text);
  const shown = readValue(cellText(cell), type);
  if (typeof cell.raw !== 'number' || shown.state !== 'unreadable' || shown.reason !== 'no-year')
    return cell;
  const held = readValue(cell.raw, type);
  return held.state === 'value' ? plainCell(printValue(held.value, type)) : cell;
}

/** Says how to write a cell's content that cannot be read; null where it can be read. */
export function adviceFor(cell: ShownCell, column: LedgerColumn): HowToWrite | null {
  const { type } = column.field;
  const own = readCell(cell, type);
  if (own.state === 'unreadable') return howToWrite(type, { reason: own.reason });
  // A field of text takes any content, so where the column holds days it is read as a day, which must have a year.
  const day = readCell(cell, typeOf(column));
  return day.state === 'unreadable' && day.reason === 'no-year'
    ? howToWrite(DAY, { reason: day.reason })
    : null;
}
