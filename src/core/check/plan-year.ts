/** C06 of years: a year is one of the plan's. */
import { shortFiscalYear } from '../fiscal-year';
import type { RuleHead, RuleKind } from './kind';

export interface PlanYearRule extends RuleHead {
  readonly kind: 'plan-year';
  /** Fields of fiscal years. */
  readonly fields: readonly string[];
}

export const planYear: RuleKind<PlanYearRule> = {
  compile(rule, on) {
    const columns = rule.fields.flatMap((field) => on.columns(field));
    const facts = { years: on.years.map(shortFiscalYear) };
    return function* () {
      for (const column of columns)
        for (const [index, { reading }] of column.cells.entries()) {
          if (reading.state !== 'value' || reading.value.kind !== 'fiscal-year') continue;
          if (on.years.includes(reading.value.year)) continue;
          yield on.at(rule, column, index, { sentence: 'not-a-plan-year', facts });
        }
    };
  },
};
