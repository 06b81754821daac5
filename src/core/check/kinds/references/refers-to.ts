/** C09: a record that names a record of another ledger names one that is there. */
import * as v from 'valibot';
import { numberColumn } from '../../../ledger/ledger';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { numberKey, numberKeys, unknownNumbers } from './unknown-numbers';
import { ruleHeadSchema } from '../../engine/kind';
import type { DataOf } from '../../../data-schema';

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
  compile(rule, on) {
    const column = on.column(rule.field);
    const target = on.workbook.ledgers.find(({ definition }) => definition.id === rule.to);
    const numbers = target && numberColumn(target);
    if (!column || !target || !numbers) return null;
    return function* () {
      const known = new Set(numberKeys(numbers));
      const strange = new Set(numberKeys(column).filter((key) => !known.has(key)));
      // They may be the numbers of records that lost theirs (C02), or that bear another's (C03).
      if (strange.size <= unknownNumbers(numbers)) return;
      const params = { ledger: target.definition.name, recordName: target.definition.recordName };
      for (const index of column.cells.keys()) {
        const key = numberKey(column, index);
        if (key !== null && strange.has(key))
          yield on.at(rule, column, index, { message: 'refers-to', params });
      }
    };
  },
};
