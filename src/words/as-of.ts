/** The as-of (確認時期) in words: 令和3年度末, the end of fiscal 2021 (R3). */
import { readAsOf } from '../core/calendar/as-of';
import type { AsOf } from '../core/calendar/as-of';
import { printFiscalYear, shortFiscalYear } from '../core/fiscal-year';

export function asOfInJapanese({ year, half }: AsOf): string {
  return `${printFiscalYear(year)}${half === 1 ? '上半期' : ''}末`;
}

export function asOfInEnglish({ year, half }: AsOf): string {
  const end = half === 1 ? 'the end of the first half' : 'the end';
  return `${end} of fiscal ${year} (${shortFiscalYear(year)})`;
}

/** Says an as-of that a finding names in short. */
export function asOfSaid(short: string, say: (asOf: AsOf) => string): string {
  const asOf = readAsOf(short);
  return asOf ? say(asOf) : short;
}
