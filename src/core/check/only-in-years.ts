/** A field of sub-records is filled in some years only. */
import { shortFiscalYear } from '../fiscal-year';
import type { FiscalYear } from '../fiscal-year';
import type { RuleHead, RuleKind } from './kind';

export interface OnlyInYearsRule extends RuleHead {
  readonly kind: 'only-in-years';
  readonly field: string;
  readonly years: readonly FiscalYear[];
}

export const onlyInYears: RuleKind<OnlyInYearsRule> = {
  compile(rule, on) {
    const column = on.column(rule.field);
    if (!column) return null;
    const facts = { years: rule.years.map(shortFiscalYear) };
    return function* () {
      for (const [index, { reading }] of column.cells.entries()) {
        const year = on.rowYears[index] ?? null;
        // Of a year that is none of the plan C06 speaks.
        if (reading.state !== 'value' || year === null || !on.years.includes(year)) continue;
        if (rule.years.includes(year)) continue;
        yield on.at(rule, column, index, { sentence: 'only-in-years', facts });
      }
    };
  },
};
