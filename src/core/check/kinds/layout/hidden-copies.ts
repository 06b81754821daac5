/**
 * A hidden sheet with records under the ledger's headings is said: nobody would look for them there. It is about sheets that
 * are not read, where a condition sees records alone.
 */
import * as v from 'valibot';
import { isHiddenCopy, ofUnread } from './all-read';
import type { UnreadParams } from './all-read';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';

const hiddenCopiesRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('hidden-copies'),
});
export type HiddenCopiesRule = DataOf<typeof hiddenCopiesRuleSchema>;

const messages = {
  'unread-hidden': takes<UnreadParams>(),
};

export const hiddenCopies: RuleKind<HiddenCopiesRule, typeof messages> = {
  schema: hiddenCopiesRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    return function* () {
      for (const each of on.ledger.unread)
        if (isHiddenCopy(each)) yield ofUnread(rule, on, each, 'unread-hidden');
    };
  },
};
