/**
 * A field holds one of its allowed values; the nearest one is offered. It is about cells that cannot be read, which conditions
 * leave alone.
 */
import * as v from 'valibot';
import type { LedgerCell } from '../../../ledger/ledger';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import type { MessageOf } from '../../engine/message';
import { nearestValue } from './nearest';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import { choicesOf } from '../../../values';
import { findingAt } from '../../engine/findings';

const oneOfRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('one-of'),
  fields: v.array(v.string()),
  /** An empty cell is a finding too. */
  required: v.optional(v.literal(true)),
});
export type OneOfRule = DataOf<typeof oneOfRuleSchema>;

const messages = {
  'one-of-blank': takes<{ readonly allowed: readonly string[] }>(),
  'one-of': takes<{ readonly allowed: readonly string[]; readonly nearest: string }>(),
};

function isAmiss({ reading }: LedgerCell): boolean {
  return reading.state === 'blank' || reading.state === 'unreadable';
}

export const oneOf: RuleKind<OneOfRule, typeof messages> = {
  schema: oneOfRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    const columns = rule.fields.flatMap((field) => on.columns(field));
    return function* () {
      for (const column of columns) {
        const { type } = column.field;
        const allowed = choicesOf(type);
        for (const [record, { reading, text, ditto }] of on.cells(column, isAmiss)) {
          if (reading.state === 'blank' && rule.required)
            yield findingAt(rule, column, record, { message: 'one-of-blank', params: { allowed } });
          // What cannot be read above is said there.
          if (reading.state !== 'unreadable' || ditto !== undefined) continue;
          const nearest = nearestValue(text, allowed);
          const params = { allowed, nearest: nearest ?? '' };
          const message: MessageOf<typeof messages> = { message: 'one-of', params };
          yield findingAt(
            rule,
            column,
            record,
            nearest === null ? message : { ...message, fix: { way: 'spelling', content: nearest } },
          );
        }
      }
    };
  },
};
