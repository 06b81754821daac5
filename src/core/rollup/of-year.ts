/** Replaces the words `row` (the year of the row) and `chosen` (the year that the user chose) in a measure by the year. */
import type { FiscalYear } from '../fiscal-year';
import type { PlanWorkbook } from '../ledger/ledger';
import type { RollupDefinition } from './definition';

/** Gives a copy of the definition with the year in place of the word. */
export function ofYear<T>(definition: T, year: FiscalYear, word: 'row' | 'chosen' = 'row'): T {
  const put = (key: string, value: unknown): unknown =>
    value === word && (key === 'year' || key === 'covers') ? year : value;
  // Definitions are plain JSON, so the round trip through text loses nothing.
  return JSON.parse(JSON.stringify(definition, put)) as T;
}

/** The year that a table is made for until a person chooses one: that of the as-of, or the one that the plan names. */
export function proposedYear(
  { plan, asOf }: PlanWorkbook,
  { chosenYear }: RollupDefinition,
): FiscalYear | undefined {
  const own = asOf && plan.years.includes(asOf.year) ? asOf.year : chosenYear;
  return chosenYear === undefined ? undefined : own;
}
