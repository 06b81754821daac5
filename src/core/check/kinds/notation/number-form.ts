/**
 * Every record has a number of the plan's form. It is about cells that cannot be read, which conditions leave alone.
 */
import * as v from 'valibot';
import type { LedgerCell } from '../../../ledger/ledger';
import { howToWrite } from '../../../values';
import type { ValueType } from '../../../values';
import { repair } from './repaired';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import type { MessageOf } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import { findingAt } from '../../engine/findings';

const numberFormRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('number-form'),
});
export type NumberFormRule = DataOf<typeof numberFormRuleSchema>;

const messages = {
  'number-missing': takes(),
  'number-form': takes(),
  'code-form': takes<{ readonly forms: readonly string[] }>(),
};

/** Codes have forms of their own, which are shown by their first number: 1, N1. */
function wrongForm(type: ValueType): MessageOf<typeof messages> {
  const how = howToWrite(type);
  return how.message === 'code'
    ? { message: 'code-form', params: how.params }
    : { message: 'number-form' };
}

function isAmiss({ reading }: LedgerCell): boolean {
  return reading.state === 'blank' || reading.state === 'unreadable';
}

export const numberForm: RuleKind<NumberFormRule, typeof messages> = {
  schema: numberFormRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    const column = on.numberColumn;
    if (!column) return null;
    return function* () {
      for (const [record, { reading, raw }] of on.cells(column, isAmiss)) {
        if (reading.state === 'blank')
          yield findingAt(rule, column, record, { message: 'number-missing' });
        if (reading.state === 'unreadable')
          yield findingAt(rule, column, record, {
            ...wrongForm(column.field.type),
            ...repair(raw, column.field.type),
          });
      }
    };
  },
};
