/**
 * A record that names a record of another ledger names one that is there. A condition looks a value up in a list too; this one
 * is silent where the records that lost their numbers may be those that are named.
 */
import * as v from 'valibot';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { numberKeys, unknownNumbers } from './unknown-numbers';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import { findingAt } from '../../engine/findings';

const refersToRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('refers-to'),
  /** The field that holds the other record's number. */
  field: v.string(),
  /** The id of the other ledger. */
  to: v.string(),
});
export type RefersToRule = DataOf<typeof refersToRuleSchema>;

const messages = {
  'refers-to': takes<{ readonly ledger: string; readonly recordName: string }>(),
};

export const refersTo: RuleKind<RefersToRule, typeof messages> = {
  schema: refersToRuleSchema,
  messages,
  reach: () => 'ledger',
  compile(rule, on) {
    const column = on.column(rule.field);
    const target = on.other(rule.to);
    const numbers = target?.numberColumn;
    if (!column || !target || !numbers) return null;
    return function* () {
      const known = new Set(numberKeys(target, numbers));
      const strange = new Set(numberKeys(on, column).filter((key) => !known.has(key)));
      // They may be the numbers of records that lost theirs, or that bear another's, each with a finding of its own.
      if (strange.size <= unknownNumbers(target, numbers)) return;
      const { definition } = target.ledger;
      const params = { ledger: definition.name, recordName: definition.recordName };
      for (const record of on.all) {
        const key = record.keyIn(column);
        if (key !== null && strange.has(key))
          yield findingAt(rule, column, record, { message: 'refers-to', params });
      }
    };
  },
};
