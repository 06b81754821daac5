/** The number that a printed one stands for, with the format in which Excel prints it as before. */
import type { Big } from 'big.js';
import { figureOf, natureOf } from '../../../values';
import type { Value, ValueType } from '../../../values';
import { comparable } from '../../../values/comparable';

/** What a cell can hold instead of a printed number. */
export interface StoredNumber {
  readonly content: number;
  /** Excel's number format, in US form. */
  readonly numberFormat: string;
}

/** Gives the number that a value is and nothing besides: not ※ or －, no portion, no part of another, no section. */
export function plainNumber(value: Value, type: ValueType): Big | null {
  if (natureOf(type) !== 'number') return null;
  if (value.kind === 'money') {
    if (value.form !== 'amount' || value.parts.length !== 1) return null;
    const [{ section, portion, partOf }] = value.parts;
    if (section !== null || portion !== null || partOf !== null) return null;
  }
  return figureOf(value, type);
}

const PRINTED = /^([△▲\-−]?)\s*([\d,]*)(?:\.(\d+))?\s*(.*)$/su;

/**
 * The format that keeps the print's separators, decimals, unit and sign for minus. An amount in another unit than its
 * field's (37億6千万円) is printed in the field's.
 */
function formatLike(print: string, number: Big, type: ValueType): string {
  const [, minus = '', digits = '', decimals = '', unit = ''] =
    PRINTED.exec(comparable(print)) ?? [];
  const money = type.kind === 'money';
  const converted = money && unit !== '' && unit !== type.unit;
  const grouped = digits.includes(',') || (money && (converted || digits.length < 4));
  const [, needed = ''] = number.toFixed().split('.');
  const places = converted ? needed.length : Math.max(decimals.length, needed.length);
  const positive = [
    grouped ? '#,##0' : '0',
    places > 0 ? `.${'0'.repeat(places)}` : '',
    money && unit !== '' ? `"${type.unit}"` : '',
  ].join('');
  // A positive amount does not say how the city writes minus: with △, as all five do.
  const below = minus !== '' ? minus : money ? '△' : '-';
  return below === '-' ? positive : `${positive};"${below}"${positive}`;
}

/** Turns a printed number into the number, in the unit of its field. */
export function storedNumber(print: string, number: Big, type: ValueType): StoredNumber {
  return { content: number.toNumber(), numberFormat: formatLike(print, number, type) };
}
