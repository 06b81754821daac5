/** Puts a year where a plan's measure says `row` (the year of its row) or `chosen` (the year that a person chose). */
import type { FiscalYear } from '../fiscal-year';

/** Gives the same definition with the year in place of the word. */
export function ofYear<T>(definition: T, year: FiscalYear, word: 'row' | 'chosen' = 'row'): T {
  const put = (key: string, value: unknown): unknown =>
    value === word && (key === 'year' || key === 'covers') ? year : value;
  // Definitions are JSON-serialisable: what comes back is what went in, but for the year.
  return JSON.parse(JSON.stringify(definition, put)) as T;
}
