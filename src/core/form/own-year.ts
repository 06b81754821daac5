/** Days that a sheet names without their year: they are of the fiscal year in which they stand, or cannot be read. */
import type { FiscalYear } from '../fiscal-year';
import type { LedgerColumn } from '../ledger/ledger';
import { cellText, plainCell } from '../shown-cell';
import type { ShownCell } from '../shown-cell';
import { howToWrite, printValue, readCell, readValue, textInYear } from '../values';
import type { HowToWrite, ValueType } from '../values';
import { keepsDays } from './formatted-number';

const DAY: ValueType = { kind: 'era-date' };

/** What a column's cells are read as where a year may be lacking: as days where it keeps days. */
function typeOf(column: LedgerColumn): ValueType {
  return keepsDays(column) ? DAY : column.field.type;
}

/**
 * Gives a cell with the year of its field or record, where what it shows leaves the year out. Excel makes a date of the current year
 * of what is typed (12月1日): that year holds where neither field nor record has one.
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

/** Says how to write what cannot be read in a column's cell; null where it can be. */
export function adviceFor(cell: ShownCell, column: LedgerColumn): HowToWrite | null {
  const { type } = column.field;
  const own = readCell(cell, type);
  if (own.state === 'unreadable') return howToWrite(type, { reason: own.reason });
  // A text is read whatever it says; among days, one without a year is none.
  const day = readCell(cell, typeOf(column));
  return day.state === 'unreadable' && day.reason === 'no-year'
    ? howToWrite(DAY, { reason: day.reason })
    : null;
}
