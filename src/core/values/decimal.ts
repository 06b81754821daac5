/** Decimals as cities write them: thousands separators, △ for minus; and how they are printed. */
import { Big } from 'big.js';
import type { Scanner } from './scanner';

const SIGN = /[△▲\-−]/uy;
const NUMBER = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/uy;

/** Takes a minus sign (△, ▲, -) if there is one here. */
export function takeMinus(scanner: Scanner): boolean {
  const minus = scanner.take(SIGN) !== null;
  if (minus) scanner.skipSpace();
  return minus;
}

/** Takes an unsigned number with or without thousands separators, or null if there is no digit here. */
export function takeNumber(scanner: Scanner): Big | null {
  const digits = scanner.take(NUMBER);
  return digits === null ? null : new Big(digits.replaceAll(',', ''));
}

/** Prints a decimal with thousands separators and △ for minus. */
export function printDecimal(number: Big): string {
  const [whole = '', fraction] = number.abs().toFixed().split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',');
  return `${number.lt(0) ? '△' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}
