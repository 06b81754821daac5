/** A money field holds a positive amount or the sign for none; it is not left empty. */
import * as v from 'valibot';
import { figureOf } from '../../../values';
import type { UnreadableReason } from '../../../values';
import { repair } from '../notation/repaired';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/kind';
import type { DataOf } from '../../../data-schema';
import { valueIn } from '../../../values/value-in';
import { findingAt } from '../../engine/findings';

const positiveOrNoneRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('positive-or-none'),
  field: v.string(),
});
export type PositiveOrNoneRule = DataOf<typeof positiveOrNoneRuleSchema>;

const messages = {
  'positive-or-none': takes(),
  'positive-or-none-blank': takes(),
  'positive-or-none-unreadable': takes<{
    readonly reason: UnreadableReason;
    readonly rest: string;
  }>(),
};

export const positiveOrNone: RuleKind<PositiveOrNoneRule, typeof messages> = {
  schema: positiveOrNoneRuleSchema,
  messages,
  compile(rule, on) {
    const column = on.column(rule.field);
    if (!column) return null;
    const { type } = column.field;
    return function* () {
      for (const [record, { reading, raw, text }] of on.cells(column)) {
        if (reading.state === 'blank')
          yield findingAt(rule, column, record, { message: 'positive-or-none-blank' });
        if (reading.state === 'unreadable') {
          const params = { reason: reading.reason, rest: text.slice(reading.at) };
          yield findingAt(rule, column, record, {
            message: 'positive-or-none-unreadable',
            params,
            ...repair(raw, type),
          });
        }
        const value = valueIn({ reading }, 'money');
        if (!value) continue;
        const positive = figureOf(value, type)?.gt(0) === true;
        if (value.form !== 'none' && !positive)
          yield findingAt(rule, column, record, { message: 'positive-or-none' });
      }
    };
  },
};
