/** C02: every record has a number of the plan's form. */
import * as v from 'valibot';
import type { ValueType } from '../../../values';
import { printCode } from '../../../values/code';
import type { Message } from '../../engine/checked-ledger';
import { repair } from './repaired';
import type { RuleKind } from '../../engine/kind';
import { ruleHeadSchema } from '../../engine/kind';
import type { DataOf } from '../../../data-schema';

const numberFormRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('number-form'),
});
export type NumberFormRule = DataOf<typeof numberFormRuleSchema>;

/** Codes have forms of their own, which are shown by their first number: 1, N1. */
function wrongForm(type: ValueType): Message {
  if (type.kind !== 'code') return { message: 'number-form' };
  const forms = type.prefixes.map((prefix) => printCode({ prefix, number: 1 }));
  return { message: 'code-form', params: { forms } };
}

export const numberForm: RuleKind<NumberFormRule> = {
  schema: numberFormRuleSchema,
  compile(rule, on) {
    const column = on.numberColumn;
    if (!column) return null;
    return function* () {
      for (const [index, { reading, raw }] of column.cells.entries()) {
        if (reading.state === 'blank')
          yield on.at(rule, column, index, { message: 'number-missing' });
        if (reading.state === 'unreadable')
          yield on.at(rule, column, index, {
            ...wrongForm(column.field.type),
            ...repair(raw, column.field.type, true),
          });
      }
    };
  },
};
