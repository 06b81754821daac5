/** Days and shares that Excel keeps as numbers under a format: which number a text corresponds to, and what a cell's number means. */
import { cellText, isShownPlain } from '../shown-cell';
import type { ShownCell } from '../shown-cell';
import { dayWithoutYear, eraDate, serialOf } from './era-date';
import { measured, shareOf } from './measured';

export type FormattedAs = 'day' | 'share';

/** Reads a day, in an era's years or western ones, as Excel's serial number; null for anything else. */
function dayNumber(text: string): number | null {
  const reading = eraDate.read(text, { kind: 'era-date' });
  return reading.state === 'value' ? serialOf(reading.value) : null;
}

/** Reads a share as Excel keeps it: 94.9% is 0.949. */
function shareNumber(text: string): number | null {
  const reading = measured.read(text, { kind: 'measured' });
  return reading.state === 'value' ? shareOf(reading.value) : null;
}

/** Reads a day or share as the number that Excel keeps for it; null for anything else. */
export function formattedNumber(text: string, as: FormattedAs): number | null {
  return as === 'day' ? dayNumber(text) : shareNumber(text);
}

/** Says whether a text names a number's day without its year: 12月1日 of 45,627. */
function isShownWithoutYear(text: string, held: number): boolean {
  const shown = dayWithoutYear(text);
  const day = eraDate.read(Math.floor(held), { kind: 'era-date' });
  return (
    shown !== null &&
    day.state === 'value' &&
    day.value.month === shown.month &&
    day.value.day === shown.day
  );
}

/** Tells from how Excel shows a number what it is; null if it is neither a day nor a share. */
export function formattedAs(cell: ShownCell): FormattedAs | null {
  if (typeof cell.raw !== 'number' || isShownPlain(cell)) return null;
  const text = cellText(cell);
  if (dayNumber(text) === Math.floor(cell.raw) || isShownWithoutYear(text, cell.raw)) return 'day';
  return shareNumber(text) === null ? null : 'share';
}
