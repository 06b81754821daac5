/** Reads and prints the numbers of targets: quantities, and the values of a year, with or without labels. */
import { Big } from 'big.js';
import { printDecimal, takeMinus } from '../decimal';
import type { Unreadable } from '../kind';
import type { CellScanner } from './cell-scanner';
import type { PrintedFigure, YearAmount, YearAmounts } from './target';

const TEN_THOUSAND = 10_000;

const NUMBER = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/uy;
/** A label, and what separates it from the number that must follow. */
const LABEL = /[^\s\d:()△▲\-−※]+[\s:]+(?=(?:[△▲\-−]\s*)?\d)/uy;

/** Takes the unit that begins here; if there is none, returns null and does not move. */
export type TakeUnit = (scanner: CellScanner) => string | null;

/** Takes one of some units, the longest that fits. */
export function oneOfUnits(units: readonly string[]): TakeUnit {
  const longestFirst = units.toSorted((a, b) => b.length - a.length);
  return (scanner) => longestFirst.find((unit) => scanner.takeWords(unit)) ?? null;
}

/** Takes `number [万] unit`; 99.10 has two decimal places. */
export function takeFigure(scanner: CellScanner, takeUnit: TakeUnit): PrintedFigure | Unreadable {
  const position = scanner.position;
  const minus = takeMinus(scanner);
  const digits = scanner.take(NUMBER);
  if (digits === null) return scanner.stop('not-a-number', position);
  scanner.skipSpace();
  const scale = scanner.takeWords('万') ? '万' : null;
  const unit = takeUnit(scanner);
  if (unit === null) return scanner.stop('not-a-unit');
  const value = new Big(digits.replaceAll(',', '')).times(scale === null ? 1 : TEN_THOUSAND);
  return {
    // Zero has no minus sign.
    value: minus && !value.eq(0) ? value.neg() : value,
    decimals: digits.split('.')[1]?.length ?? 0,
    scale,
    unit,
  };
}

/** Prints a figure with thousands separators and all the decimal places that it has. */
export function printFigure({ value, decimals, scale, unit }: PrintedFigure): string {
  const number = (scale === null ? value : value.div(TEN_THOUSAND)).abs();
  const [whole = '', fraction] = number.toFixed(decimals).split('.');
  const digits = printDecimal(new Big(whole)) + (fraction === undefined ? '' : `.${fraction}`);
  return `${value.lt(0) ? '△' : ''}${digits}${scale ?? ''}${unit}`;
}

function takeAmount(scanner: CellScanner, takeUnit: TakeUnit): YearAmount | Unreadable {
  const label = scanner.take(LABEL);
  const figure = takeFigure(scanner, takeUnit);
  if ('state' in figure) return figure;
  const change = scanner.takeWords('増') ? '増' : scanner.takeWords('減') ? '減' : null;
  return { series: label === null ? null : label.replace(/[\s:]+$/u, ''), ...figure, change };
}

/**
 * Takes the values of a year up to where `ends` tells that something else follows: a single one, or several that all have labels.
 * `firstLabel` is the label of the first value if it was taken already.
 */
export function takeAmounts(
  scanner: CellScanner,
  takeUnit: TakeUnit,
  ends: () => boolean,
  firstLabel: string | null = null,
): YearAmounts | Unreadable {
  scanner.skipSpace();
  const first = takeAmount(scanner, takeUnit);
  if ('state' in first) return first;
  const amounts: [YearAmount, ...YearAmount[]] = [{ ...first, series: firstLabel ?? first.series }];
  for (scanner.skipSpace(); !ends(); scanner.skipSpace()) {
    const position = scanner.position;
    if (amounts[0].series === null) return scanner.stop('trailing', position);
    const next = takeAmount(scanner, takeUnit);
    if ('state' in next) return next;
    if (next.series === null) return scanner.stop('trailing', position);
    amounts.push(next);
  }
  return amounts;
}

/** Prints the values of a year; `colon` separates labels from values if a condition precedes them. */
export function printAmounts(amounts: YearAmounts, colon: '：' | ' '): string {
  return amounts
    .map(({ series, change, ...figure }) => {
      const label = series === null ? '' : series + colon;
      return `${label}${printFigure(figure)}${change ?? ''}`;
    })
    .join(' ');
}
