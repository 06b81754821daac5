/**
 * A target's values by year cover the years of the record's period. It judges each of a cell's targets by its parts, where a
 * condition takes a cell whole.
 */
import * as v from 'valibot';
import { printFiscalYear } from '../../../fiscal-year';
import { yearsOf } from '../../../values/year-range';
import { takes } from '../../engine/message';
import { targetRule, targetRuleSchema } from './target-rule';
import type { OfTargets } from './target-rule';
import type { DataOf } from '../../../data-schema';

const yearlyValuesCoverRuleSchema = v.strictObject({
  ...targetRuleSchema.entries,
  kind: v.literal('yearly-values-cover'),
  /** The field that holds the record's period. */
  period: v.string(),
});
export type YearlyValuesCoverRule = DataOf<typeof yearlyValuesCoverRuleSchema>;

/** What is wrong with a target. */
type Fault = {
  readonly years: readonly string[];
  readonly period: string;
};

const messages = { 'yearly-values-cover': takes<OfTargets<Fault>>() };

export const yearlyValuesCover = targetRule<YearlyValuesCoverRule, Fault>(
  yearlyValuesCoverRuleSchema,
  messages,
  (rule, on) => {
    const periods = on.column(rule.period);
    if (!periods) return null;
    return ({ yearly }, record) => {
      const period = record.valueIn(periods, 'year-range');
      if (!period || yearly.length === 0) return [];
      const given = new Set(yearly.map(({ year }) => year));
      const missing = yearsOf(period).filter((year) => !given.has(year));
      return missing.length === 0
        ? []
        : [{ years: missing.map(printFiscalYear), period: periods.field.label }];
    };
  },
);
