/**
 * Every record has a record of another ledger that names it: an initiative without practices is lost. It is about what all
 * records of another ledger lack together, where a condition sees one record.
 */
import * as v from 'valibot';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { numberKeys } from './unknown-numbers';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import { findingAt } from '../../engine/findings';

const referredToRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('referred-to'),
  /** The id of the other ledger. */
  by: v.string(),
  /** The other ledger's field that holds this one's number. */
  field: v.string(),
});
export type ReferredToRule = DataOf<typeof referredToRuleSchema>;

const messages = {
  'referred-to': takes<{
    readonly ledger: string;
    readonly recordName: string;
    readonly naming: string;
  }>(),
};

export const referredTo: RuleKind<ReferredToRule, typeof messages> = {
  schema: referredToRuleSchema,
  messages,
  reach: () => 'ledger',
  compile(rule, on) {
    const numbers = on.numberColumn;
    const other = on.other(rule.by);
    const naming = other?.column(rule.field);
    if (!numbers || !other || !naming) return null;
    return function* () {
      const keys = numberKeys(other, naming);
      const named = new Set(keys);
      const unnamed = on.all.filter((record) => {
        const key = record.keyIn(numbers);
        return key !== null && !named.has(key);
      });
      // The records whose cell is empty or unreadable have findings of their own, and may be those that name it.
      if (unnamed.length <= other.all.length - keys.length) return;
      const { definition } = other.ledger;
      const params = {
        ledger: definition.name,
        recordName: definition.recordName,
        naming: naming.field.label,
      };
      for (const record of unnamed)
        yield findingAt(rule, numbers, record, { message: 'referred-to', params });
    };
  },
};
