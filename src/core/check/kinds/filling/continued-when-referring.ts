/**
 * A plan that only refers back goes on with something: its result is not marked as new alone. Whether a text only refers is
 * told by its references, which a condition does not read.
 */
import * as v from 'valibot';
import { onlyRefers } from '../../../values/referring-text';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/rule-head';
import { fiscalYearSchema } from '../../../fiscal-year';
import type { DataOf } from '../../../data-schema';
import { valueIn } from '../../../values/value-in';
import { findingAt } from '../../engine/findings';

const continuedWhenReferringRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('continued-when-referring'),
  planned: v.string(),
  result: v.string(),
  newMark: v.string(),
  continuedMark: v.string(),
  years: v.array(fiscalYearSchema),
});
export type ContinuedWhenReferringRule = DataOf<typeof continuedWhenReferringRuleSchema>;

const messages = {
  'new-though-referring': takes<{
    readonly planned: string;
    readonly said: string;
    readonly newMark: string;
    readonly continuedMark: string;
  }>(),
};

export const continuedWhenReferring: RuleKind<ContinuedWhenReferringRule, typeof messages> = {
  schema: continuedWhenReferringRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    const planned = on.column(rule.planned);
    const result = on.column(rule.result);
    if (!planned || !result) return null;
    return function* () {
      for (const [record, cell] of on.cells(planned)) {
        const { year } = record;
        const value = valueIn(cell, 'referring-text');
        if (year === null || !rule.years.includes(year) || !value || !onlyRefers(value)) continue;
        const marks = record.valueIn(result, 'marked-text')?.marks ?? [];
        if (!marks.includes(rule.newMark) || marks.includes(rule.continuedMark)) continue;
        const params = {
          planned: planned.field.label,
          said: value.text.trim(),
          newMark: rule.newMark,
          continuedMark: rule.continuedMark,
        };
        yield findingAt(rule, result, record, { message: 'new-though-referring', params });
      }
    };
  },
};
