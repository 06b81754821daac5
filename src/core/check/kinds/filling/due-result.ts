/** What was planned has a result once its year is over. */
import * as v from 'valibot';
import { onlyEnds } from '../../../values/referring-text';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/kind';
import { fiscalYearSchema } from '../../../fiscal-year';
import type { DataOf } from '../../../data-schema';
import { valueIn } from '../../../values/value-in';
import { findingAt } from '../../engine/findings';

const dueResultRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('due-result'),
  planned: v.string(),
  result: v.string(),
  /** The year up to which results are due (確認時期); the plan's last year where it is left out. */
  through: v.optional(fiscalYearSchema),
});
export type DueResultRule = DataOf<typeof dueResultRuleSchema>;

const messages = {
  'result-due': takes<{ readonly planned: string }>(),
};

export const dueResult: RuleKind<DueResultRule, typeof messages> = {
  schema: dueResultRuleSchema,
  messages,
  compile(rule, on) {
    const planned = on.column(rule.planned);
    const result = on.column(rule.result);
    if (!planned || !result) return null;
    const through = rule.through ?? on.years.at(-1) ?? 0;
    return function* () {
      for (const [record, cell] of on.cells(planned)) {
        const { year } = record;
        // Of a year that is none of the plan C06 speaks.
        if (year === null || year > through || !on.years.includes(year)) continue;
        if (cell.reading.state !== 'value' || record.at(result)?.reading.state !== 'blank')
          continue;
        // 「（取組終了）」 alone plans nothing.
        const value = valueIn(cell, 'referring-text');
        if (value && onlyEnds(value)) continue;
        const params = { planned: planned.field.label };
        yield findingAt(rule, result, record, { message: 'result-due', params });
      }
    };
  },
};
