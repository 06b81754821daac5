/**
 * A year is one of the plan's, and a period lies within them and runs forward. The years are those of whichever plan it is, so that a plan for other years need not name them;
 * where there is one alone, it is offered.
 */
import * as v from 'valibot';
import type { Fix } from '../../../finding';
import type { LedgerCell } from '../../../ledger/ledger';
import { printFiscalYear, shortFiscalYear } from '../../../fiscal-year';
import type { FiscalYear } from '../../../fiscal-year';
import { printValue } from '../../../values';
import type { ValueType } from '../../../values';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import type { MessageOf } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import { findingAt } from '../../engine/findings';
import { valueIn } from '../../../values/value-in';

const planYearRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('plan-year'),
  /** Fields of fiscal years, or of periods. */
  fields: v.array(v.string()),
});
export type PlanYearRule = DataOf<typeof planYearRuleSchema>;

const messages = {
  'not-a-plan-year': takes<{ readonly years: readonly string[] }>(),
  'period-reversed': takes(),
  'within-plan-years': takes<{ readonly first: string; readonly last: string }>(),
};

/** Where the plan has one year alone, that one was meant. */
function fixFor([year, ...others]: readonly FiscalYear[], type: ValueType): { readonly fix?: Fix } {
  if (year === undefined || others.length > 0) return {};
  return { fix: { way: 'era', content: printValue({ kind: 'fiscal-year', year }, type) } };
}

/** Says what is wrong with a year or a period, if anything. */
function messageOf(
  cell: LedgerCell,
  type: ValueType,
  years: readonly FiscalYear[],
): MessageOf<typeof messages> | null {
  const value = valueIn(cell, 'fiscal-year');
  if (value && !years.includes(value.year)) {
    const params = { years: years.map(shortFiscalYear) };
    return { message: 'not-a-plan-year', params, ...fixFor(years, type) };
  }
  const period = valueIn(cell, 'year-range');
  const [first] = years;
  const last = years.at(-1);
  if (!period || first === undefined || last === undefined) return null;
  if (period.to < period.from) return { message: 'period-reversed' };
  const params = { first: printFiscalYear(first), last: printFiscalYear(last) };
  return period.from < first || period.to > last ? { message: 'within-plan-years', params } : null;
}

export const planYear: RuleKind<PlanYearRule, typeof messages> = {
  schema: planYearRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    const columns = rule.fields.flatMap((field) => on.columns(field));
    return function* () {
      for (const column of columns)
        for (const [record, cell] of on.cells(column)) {
          const message = messageOf(cell, column.field.type, on.years);
          if (message) yield findingAt(rule, column, record, message);
        }
    };
  },
};
