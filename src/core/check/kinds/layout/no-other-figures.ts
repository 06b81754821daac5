/**
 * Rows below the records that hold figures and are neither records nor totals nor notes are said: no total counts them. It is
 * about rows that are no records: a condition sees records alone.
 */
import * as v from 'valibot';
import { ofUnread } from './all-read';
import type { UnreadParams } from './all-read';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';

const noOtherFiguresRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('no-other-figures'),
});
export type NoOtherFiguresRule = DataOf<typeof noOtherFiguresRuleSchema>;

const messages = {
  'unread-figures': takes<UnreadParams>(),
};

export const noOtherFigures: RuleKind<NoOtherFiguresRule, typeof messages> = {
  schema: noOtherFiguresRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    return function* () {
      for (const each of on.ledger.unread)
        if (each.where === 'figures') yield ofUnread(rule, on, each, 'unread-figures');
    };
  },
};
