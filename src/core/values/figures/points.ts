/** The parts of figures that are compared with other figures: numbers by indicator, months, and how late accounts are published. */
import { Big } from 'big.js';
import { squashed } from '../comparable';
import { printDecimal } from '../decimal';
import type { FiguresValue } from './value';

/** One figure that compares with those of the same indicator and unit. */
export interface Point {
  /** In the form in which texts are compared; `''` for a number without indicator, a month, a deadline and a publication. */
  readonly indicator: string;
  /** A printed unit; `月` and `N+` stand for months and publications. */
  readonly unit: string;
  /** Months count through the fiscal year, so that March comes after December. */
  readonly number: Big;
  /** As a sentence says it, e.g. `16団体`, `12月`, `N+1年12月`. */
  readonly said: string;
}

const APRIL = 4;

function monthPoint(month: number): Point {
  const number = new Big(month < APRIL ? month + 12 : month);
  return { indicator: '', unit: '月', number, said: `${month}月` };
}

/** Returns what is compared. Second numbers in brackets are left out, and 約 or 平均 makes no difference. */
export function pointsOf(value: FiguresValue): readonly Point[] {
  switch (value.form) {
    case 'measures':
      return value.measures.map(({ indicator, unit, amount }) => ({
        indicator: squashed(indicator),
        unit,
        number: amount,
        said: `${printDecimal(amount)}${unit}`,
      }));
    case 'month':
    case 'deadline':
      return [monthPoint(value.month)];
    case 'publication':
      return [
        {
          indicator: '',
          unit: 'N+',
          number: new Big(value.yearsLater * 12 + value.month),
          said: `N+${value.yearsLater}年${value.month}月`,
        },
      ];
  }
}
