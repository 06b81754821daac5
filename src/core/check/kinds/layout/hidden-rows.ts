/**
 * Tells how many records are hidden or filtered away; they are checked all the same. It counts rows of the sheet, of which a
 * condition knows nothing.
 */
import * as v from 'valibot';
import { partsOf } from '../../../ledger/positions';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import { findingOf } from '../../engine/findings';

const hiddenRowsRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('hidden-rows'),
});
export type HiddenRowsRule = DataOf<typeof hiddenRowsRuleSchema>;

const messages = {
  'hidden-rows': takes<{ readonly count: number; readonly filtered: 'yes' | 'no' }>(),
};

export const hiddenRows: RuleKind<HiddenRowsRule, typeof messages> = {
  schema: hiddenRowsRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    return function* () {
      for (const part of partsOf(on.ledger)) {
        const { hiddenRows: hidden, header, filtered } = part;
        if (hidden.length === 0) continue;
        const params = {
          count: hidden.length,
          filtered: filtered ? ('yes' as const) : ('no' as const),
        };
        yield findingOf(
          rule,
          on.ledger,
          { ...header, sheet: part },
          { message: 'hidden-rows', params },
        );
      }
    };
  },
};
