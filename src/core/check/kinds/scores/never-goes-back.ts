/**
 * A stage by year never goes back to an earlier one. Each year is compared with the last one that has a stage, whichever that
 * is; a condition looks at one other year.
 */
import * as v from 'valibot';
import { shortFiscalYear } from '../../../fiscal-year';
import { comparable } from '../../../values/comparable';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import { normalizedText } from '../../../records/normalized-text';
import { findingAt } from '../../engine/findings';

const neverGoesBackRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('never-goes-back'),
  field: v.string(),
  /** The stages from the first to the last. */
  order: v.array(v.string()),
});
export type NeverGoesBackRule = DataOf<typeof neverGoesBackRuleSchema>;

const messages = {
  'never-goes-back': takes<{ readonly before: string; readonly yearBefore: string }>(),
};

export const neverGoesBack: RuleKind<NeverGoesBackRule, typeof messages> = {
  schema: neverGoesBackRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    const columns = on.columns(rule.field);
    const order = rule.order.map(comparable);
    return function* () {
      for (const record of on.all) {
        // Years without a stage are left out: the next one is held against the last that is known.
        let last: { readonly rank: number; readonly stage: string; readonly year: string } | null =
          null;
        for (const column of columns) {
          const stage = normalizedText(record.at(column));
          const rank = order.indexOf(stage);
          if (rank < 0 || column.year === null) continue;
          if (last && rank < last.rank) {
            const params = { before: last.stage, yearBefore: last.year };
            yield findingAt(rule, column, record, { message: 'never-goes-back', params });
          }
          last = { rank, stage, year: shortFiscalYear(column.year) };
        }
      }
    };
  },
};
