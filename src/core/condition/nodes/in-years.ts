/** The judged cell is of one of some years. */
import { shortFiscalYear } from '../../fiscal-year';
import type { FiscalYear } from '../../fiscal-year';
import type { ConditionKind, Verdict } from '../node';
import type { Said } from '../../condition-sentence';

export interface InYears {
  readonly inYears: readonly FiscalYear[];
}

function saying({ inYears: years }: InYears, holds: boolean): Said {
  return { message: 'in-years', holds, facts: { years: years.map(shortFiscalYear) } };
}

export const isInYears: ConditionKind<InYears> = {
  compile: (condition, on) => ({
    // A year that is none of the plan's has a finding of its own.
    holds: (_index, year): Verdict =>
      year === null || !on.years.includes(year) ? null : condition.inYears.includes(year),
    tell: (_index, _year, holds) => [saying(condition, holds)],
  }),
  says: (condition) => saying(condition, true),
  fields: () => [],
};
