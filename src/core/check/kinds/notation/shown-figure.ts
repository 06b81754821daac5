/** Compares a number with what Excel shows of it: by which factor, unit or sign a number format makes another number of it. */
import { Big } from 'big.js';
import { cellText } from '../../../shown-cell';
import type { ShownCell } from '../../../shown-cell';
import { figureOf, natureOf, readValue, unitOf } from '../../../values';
import type { ValueType } from '../../../values';
import { comparable } from '../../../values/comparable';

/** What Excel shows of a number where it is another one. */
export type ShownFigure =
  /** A number, in the field's unit: in thousands, or with a unit that is not the field's. */
  | { readonly as: 'number'; readonly figure: Big }
  /** A percentage, by its number. */
  | { readonly as: 'percent'; readonly figure: Big }
  /** Several numbers: a date, a time. */
  | { readonly as: 'date' }
  /** No digit at all, though the number is not nought. */
  | { readonly as: 'nothing' };

/** A point alone begins a number (#.0 shows .5) only where nothing stands before it: No.1 is 1. */
const FIGURE = /^\D*?(\d[\d,]*(?:\.\d+)?|(?<=^[-△]?)\.\d+)(?:E([+-]\d+))?(\D*)$/u;
const FRACTION = /^\D*?(?:(\d+)\s+)?(\d+)\s*\/\s*(\d+)\D*$/u;

/** How many of the field's unit one of what stands behind (or, of ¥, before) the digits is: 1,000 for 百万円 where the field is in 千円. */
function factorOf(text: string, behind: string, type: ValueType): Big {
  if (!unitOf(type)) return new Big(1);
  const unit = text.startsWith('¥') ? '円' : behind.trim();
  // 百万 lacks its 円; a bracket closes a negative number.
  for (const written of [`1${unit}`, `1${unit}円`]) {
    const reading = unit === '' ? null : readValue(written, type);
    const one = reading?.state === 'value' ? figureOf(reading.value, type) : null;
    if (one) return one;
  }
  return new Big(1);
}

/** The sign is not looked at: a format may show it by a colour, a bracket or △. */
function isNear(a: Big, b: Big, within: Big): boolean {
  return a.abs().minus(b.abs()).abs().lte(within);
}

/** A fraction of the number, or its own digits with other signs between (123-4567). */
function isPartedNumber(text: string, held: Big): boolean {
  const [, whole = '0', part, of] = FRACTION.exec(text) ?? [];
  if (part !== undefined && of !== undefined && Number(of) > 0) {
    const figure = new Big(part).div(of).plus(whole);
    if (isNear(figure, held, new Big(1).div(Number(of) ** 2))) return true;
  }
  return text.replace(/\D/gu, '').replace(/^0+(?=\d)/u, '') === held.abs().toFixed();
}

/** Gives what Excel shows of a number that it makes another number of; null where both are one but for rounding. */
export function shownFigure(cell: ShownCell, type: ValueType): ShownFigure | null {
  if (typeof cell.raw !== 'number' || natureOf(type) !== 'number') return null;
  const held = new Big(cell.raw);
  const text = comparable(cellText(cell));
  const half = new Big('0.5');
  if (!/\d/u.test(text)) return held.abs().lt(half) ? null : { as: 'nothing' };
  const [, digits, exponent = '0', behind = ''] = FIGURE.exec(text) ?? [];
  if (digits === undefined) return isPartedNumber(text, held) ? null : { as: 'date' };
  const places = digits.split('.')[1]?.length ?? 0;
  const number = new Big(digits.replaceAll(',', '')).times(`1e${exponent}`);
  if (behind.startsWith('%')) return { as: 'percent', figure: number.times(held.lt(0) ? -1 : 1) };
  const factor = factorOf(text, behind, type);
  const figure = number.times(factor).times(held.lt(0) ? -1 : 1);
  const rounding = half.times(`1e${Number(exponent) - places}`).times(factor);
  // Excel rounds what it shows by the decimal number, which may lie just beyond.
  return isNear(figure, held, rounding.times('1.000001')) ? null : { as: 'number', figure };
}
