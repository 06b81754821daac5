/** What a cell holds for a value: its text, or a number with the format in which Excel prints it as before. */
import type { Big } from 'big.js';
import { withPlainBreaks } from '../shown-cell';
import { comparable } from './comparable';
import type { ReadingOf, StoreOptions, Stored } from './kind';

/** Stores a value as text: as it was written at its source, or as it is printed. */
export function storedText(print: string, { text }: StoreOptions): Stored {
  return { content: withPlainBreaks(text ?? print) };
}

const PRINTED = /^([△▲\-−]?)\s*([\d,]*)(?:\.(\d+))?\s*(.*)$/su;

/**
 * Returns the format that keeps the printed separators, decimals, unit and minus sign. An amount in a unit other than the field's
 * (37億6千万円) is printed in the field's unit; `unit` is null if the value is not money.
 */
function formatLike(print: string, number: Big, unit: string | null): string {
  const [, minus = '', digits = '', decimals = '', printed = ''] =
    PRINTED.exec(comparable(print)) ?? [];
  const money = unit !== null;
  const converted = money && printed !== '' && printed !== unit;
  const grouped = digits.includes(',') || (money && (converted || digits.length < 4));
  const [, needed = ''] = number.toFixed().split('.');
  const places = converted ? needed.length : Math.max(decimals.length, needed.length);
  const positive = [
    grouped ? '#,##0' : '0',
    places > 0 ? `.${'0'.repeat(places)}` : '',
    money && printed !== '' ? `"${unit}"` : '',
  ].join('');
  // A positive amount does not show how the city writes minus, so the format uses △, as all five cities do.
  const below = minus !== '' ? minus : money ? '△' : '-';
  return below === '-' ? positive : `${positive};"${below}"${positive}`;
}

/** Stores a number, in the unit of its field, so that it is printed as it was. */
export function storedNumber(print: string, number: Big, unit: string | null = null): Stored {
  return { content: number.toNumber(), numberFormat: formatLike(print, number, unit) };
}

/** Excel's format of a percentage with so many decimals. */
export function percentFormat(places: number): string {
  return places > 0 ? `0.${'0'.repeat(places)}%` : '0%';
}

/** Stores a number if the column takes numbers, which an empty column does; anything but a plain number stays text. */
export function storedAmount(number: Big | null, print: string, options: StoreOptions): Stored {
  if (number === null || options.column === 'text') return storedText(print, options);
  return storedNumber(options.text ?? print, number);
}

/**
 * Stores a code that is digits alone as a number where its column has numbers. In an empty column it stores what the kind prints, because
 * people recognise R2 and ① but not 2020 and 1.
 */
export function storedCode(
  print: string,
  options: StoreOptions,
  number: number | null,
  read: (number: number) => string | null,
): Stored {
  const digits = /^\d{1,15}$/u.exec(comparable(options.text ?? print))?.[0];
  const code = number ?? (digits === undefined ? null : Number(digits));
  if (code === null || options.column === 'text' || read(code) !== print)
    return storedText(print, options);
  return options.column === 'nothing' && print !== String(code)
    ? storedText(print, options)
    : { content: code };
}

/** Prints the value that was read; null if no value was read. */
export function printOf<V>(reading: ReadingOf<V>, print: (value: V) => string): string | null {
  return reading.state === 'value' ? print(reading.value) : null;
}
