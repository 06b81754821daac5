/** The as-of (確認時期) in words: 令和3年度末, the end of fiscal 2021 (R3). */
import { readAsOf } from '../core/calendar/as-of';
import type { AsOf } from '../core/calendar/as-of';
import { printFiscalYear, shortFiscalYear } from '../core/fiscal-year';

/** The year or half that ends with an as-of: 令和3年度, 令和2年度上半期. */
export function periodInJapanese({ year, half }: AsOf): string {
  return `${printFiscalYear(year)}${half === 1 ? '上半期' : ''}`;
}

export function periodInEnglish({ year, half }: AsOf): string {
  return `${half === 1 ? 'the first half of ' : ''}fiscal ${year} (${shortFiscalYear(year)})`;
}

export function asOfInJapanese(asOf: AsOf): string {
  return `${periodInJapanese(asOf)}末`;
}

export function asOfInEnglish(asOf: AsOf): string {
  return `the end of ${periodInEnglish(asOf)}`;
}

/** Says an as-of that a finding names in short. */
export function asOfSaid(short: string, say: (asOf: AsOf) => string): string {
  const asOf = readAsOf(short);
  return asOf ? say(asOf) : short;
}
