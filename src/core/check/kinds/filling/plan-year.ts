/**
 * A year is one of the plan's. The years are those of whichever plan it is, so that a plan for other years need not name them;
 * where there is one alone, it is offered.
 */
import * as v from 'valibot';
import type { Fix } from '../../../finding';
import { shortFiscalYear } from '../../../fiscal-year';
import type { FiscalYear } from '../../../fiscal-year';
import { printValue } from '../../../values';
import type { ValueType } from '../../../values';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import { findingAt } from '../../engine/findings';
import { valueIn } from '../../../values/value-in';

const planYearRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('plan-year'),
  /** Fields of fiscal years. */
  fields: v.array(v.string()),
});
export type PlanYearRule = DataOf<typeof planYearRuleSchema>;

const messages = {
  'not-a-plan-year': takes<{ readonly years: readonly string[] }>(),
};

/** Where the plan has one year alone, that one was meant. */
function fixFor([year, ...others]: readonly FiscalYear[], type: ValueType): { readonly fix?: Fix } {
  if (year === undefined || others.length > 0) return {};
  return { fix: { way: 'era', content: printValue({ kind: 'fiscal-year', year }, type) } };
}

export const planYear: RuleKind<PlanYearRule, typeof messages> = {
  schema: planYearRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    const columns = rule.fields.flatMap((field) => on.columns(field));
    const params = { years: on.years.map(shortFiscalYear) };
    return function* () {
      for (const column of columns)
        for (const [record, cell] of on.cells(column)) {
          const value = valueIn(cell, 'fiscal-year');
          if (!value || on.years.includes(value.year)) continue;
          const fix = fixFor(on.years, column.field.type);
          yield findingAt(rule, column, record, { message: 'not-a-plan-year', params, ...fix });
        }
    };
  },
};
