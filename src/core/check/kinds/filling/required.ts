/**
 * Required fields are filled; white space, full-width spaces and line breaks count as empty. A condition says it too (filled);
 * this is the commonest rule of all, with the national standard's item that asks for it.
 */
import * as v from 'valibot';
import type { LedgerCell } from '../../../ledger/ledger';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import { findingAt } from '../../engine/findings';

const requiredRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('required'),
  fields: v.array(v.string()),
});
export type RequiredRule = DataOf<typeof requiredRuleSchema>;

const messages = {
  required: takes(),
};

function isBlank({ reading }: LedgerCell): boolean {
  return reading.state === 'blank';
}

export const required: RuleKind<RequiredRule, typeof messages> = {
  schema: requiredRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    const columns = rule.fields.flatMap((field) => on.columns(field));
    return function* () {
      for (const column of columns)
        for (const [record] of on.cells(column, isBlank))
          yield findingAt(rule, column, record, { message: 'required' });
    };
  },
};
