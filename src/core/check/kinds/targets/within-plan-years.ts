/**
 * A record's period lies in the plan's years, and ends no earlier than it begins. A period has two ends, which a condition
 * cannot compare.
 */
import * as v from 'valibot';
import { printFiscalYear } from '../../../fiscal-year';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import { valueIn } from '../../../values/value-in';
import { findingAt } from '../../engine/findings';

const withinPlanYearsRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('within-plan-years'),
  /** The field that holds the period. */
  period: v.string(),
});
export type WithinPlanYearsRule = DataOf<typeof withinPlanYearsRuleSchema>;

const messages = {
  'period-reversed': takes(),
  'within-plan-years': takes<{ readonly first: string; readonly last: string }>(),
};

export const withinPlanYears: RuleKind<WithinPlanYearsRule, typeof messages> = {
  schema: withinPlanYearsRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    const column = on.column(rule.period);
    const [first] = on.years;
    const last = on.years.at(-1);
    if (!column || first === undefined || last === undefined) return null;
    return function* () {
      for (const [record, cell] of on.ownCells(column)) {
        const period = valueIn(cell, 'year-range');
        if (!period) continue;
        const params = { first: printFiscalYear(first), last: printFiscalYear(last) };
        if (period.to < period.from)
          yield findingAt(rule, column, record, { message: 'period-reversed' });
        else if (period.from < first || period.to > last)
          yield findingAt(rule, column, record, { message: 'within-plan-years', params });
      }
    };
  },
};
