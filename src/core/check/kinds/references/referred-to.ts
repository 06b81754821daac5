/** Every record has a record of another ledger that names it: an initiative without practices is lost. */
import * as v from 'valibot';
import { columnOf } from '../../../ledger/ledger';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { numberKey, numberKeys } from './unknown-numbers';
import { ruleHeadSchema } from '../../engine/kind';
import type { DataOf } from '../../../data-schema';

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
  compile(rule, on) {
    const numbers = on.numberColumn;
    const other = on.workbook.ledgers.find(({ definition }) => definition.id === rule.by);
    const naming = other && columnOf(other, rule.field);
    if (!numbers || !other || !naming) return null;
    return function* () {
      const keys = numberKeys(naming);
      const named = new Set(keys);
      const unnamed = [...numbers.cells.keys()].filter((index) => {
        const key = numberKey(numbers, index);
        return key !== null && !named.has(key);
      });
      // The records whose cell is empty or unreadable have findings of their own, and may be those that name it.
      if (unnamed.length <= naming.cells.length - keys.length) return;
      const params = {
        ledger: other.definition.name,
        recordName: other.definition.recordName,
        naming: naming.field.label,
      };
      for (const index of unnamed)
        yield on.at(rule, numbers, index, { message: 'referred-to', params });
    };
  },
};
