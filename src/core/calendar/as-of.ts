/** The as-of (確認時期): the moment that a plan's ledgers are judged for, a fiscal year or its first half. */
import * as v from 'valibot';
import { fiscalYearExists, fiscalYearSchema, shortFiscalYear } from '../fiscal-year';
import type { FiscalYear } from '../fiscal-year';
import { eraNamed, eraYearNumber, westernYear } from '../era';

/** A half of a fiscal year: 1 from April to September, 2 from October to March. */
export type Half = 1 | 2;

/** The end of a fiscal year, or of its first half. */
export interface AsOf {
  readonly year: FiscalYear;
  /** 2, the end of the year, unless the plan is judged by halves. */
  readonly half: Half;
}

/** A year in short or in full, with or without a half: R3, R2-1, 令和3年度, 2021. */
const NOTATION =
  /^(?:(?<era>[a-z]|[一-鿿]{2})(?<eraYear>元|\d{1,2})|(?<western>\d{4}))(?:年度)?(?:-(?<half>[12]))?$/iu;

/** Reads an as-of as a person types it; null where it is none. */
export function readAsOf(text: string): AsOf | null {
  const groups = NOTATION.exec(text.normalize('NFKC').trim())?.groups;
  if (!groups) return null;
  const half: Half = groups['half'] === '1' ? 1 : 2;
  const { western, era: eraName, eraYear } = groups;
  if (western !== undefined) {
    const year = Number(western);
    return v.is(fiscalYearSchema, year) ? { year, half } : null;
  }
  const era = eraName === undefined ? undefined : eraNamed(eraName);
  if (!era || eraYear === undefined) return null;
  const number = eraYearNumber(eraYear);
  return fiscalYearExists(era, number) ? { year: westernYear(era, number), half } : null;
}

/** Writes an as-of as the command line takes it: R3 for the end of the year, R2-1 for that of the first half. */
export function shortAsOf({ year, half }: AsOf): string {
  return half === 1 ? `${shortFiscalYear(year)}-1` : shortFiscalYear(year);
}

/** Says whether a year, or its first half alone, has ended at an as-of. */
export function hasEnded(year: FiscalYear, half: Half, asOf: AsOf): boolean {
  return year < asOf.year || (year === asOf.year && half <= asOf.half);
}
