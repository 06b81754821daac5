/** Days and shares that a ledger's column keeps as numbers under a format: what a sheet's cell is as such a number. */
import type { LedgerColumn } from '../ledger/ledger';
import { cellText, isShownPlain } from '../shown-cell';
import type { ShownCell } from '../shown-cell';
import { readValue } from '../values';

type Family = 'date' | 'share';

const DAY = 86_400_000;
/** The day of Excel's serial number 0, and the first one behind a day that Excel counts and that there never was. */
const EPOCH = Date.UTC(1899, 11, 30);
const FIRST_SERIAL = 61;

/** Reads a day, in an era's years or western ones, as Excel's serial number; null for anything else. */
function serialOf(text: string): number | null {
  const reading = readValue(text, { kind: 'era-date' });
  if (reading.state !== 'value' || reading.value.kind !== 'era-date') return null;
  const { year, month, day } = reading.value;
  if (month === null || day === null) return null;
  const serial = (Date.UTC(year, month - 1, day) - EPOCH) / DAY;
  return serial < FIRST_SERIAL ? null : serial;
}

/** Reads a share as Excel keeps it: 94.9% is 0.949. */
function shareOf(text: string): number | null {
  const reading = readValue(text, { kind: 'measured' });
  if (reading.state !== 'value' || reading.value.kind !== 'measured') return null;
  const [{ series, value, unit, scale, change }, ...others] = reading.value.measurements;
  const isShare = unit === '%' && others.length === 0;
  return isShare && series === null && scale === null && change === null
    ? value.div(100).toNumber()
    : null;
}

/** What a number is by how Excel shows it; null for what is neither a day nor a share. */
function familyOf(cell: ShownCell): Family | null {
  if (typeof cell.raw !== 'number' || isShownPlain(cell)) return null;
  const text = cellText(cell);
  if (serialOf(text) === Math.floor(cell.raw)) return 'date';
  return shareOf(text) === null ? null : 'share';
}

/** A number, and the place among the column's cells of one whose format shows it. */
export interface FormattedNumber {
  readonly value: number;
  readonly like: number;
}

/**
 * Gives a day or share as the number that a column keeps, where most of its filled cells are such numbers; null where it keeps
 * none, or the cell is no such thing.
 */
export function formattedNumber(cell: ShownCell, column: LedgerColumn): FormattedNumber | null {
  const filled = column.cells.flatMap((each, at) =>
    each.reading.state === 'blank' ? [] : [{ at, family: familyOf(each) }],
  );
  for (const family of ['date', 'share'] as const) {
    const alike = filled.filter((each) => each.family === family);
    const [first] = alike;
    if (!first || alike.length * 2 <= filled.length) continue;
    const isNumber = typeof cell.raw === 'number' && familyOf(cell) === family;
    const read = family === 'date' ? serialOf : shareOf;
    const value = isNumber ? Number(cell.raw) : read(cellText(cell));
    return value === null ? null : { value, like: first.at };
  }
  return null;
}
