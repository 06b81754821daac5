/**
 * What refers to another entry leads to a text of its own, not to a reference again. It follows references from entry to entry,
 * which a condition does not.
 */
import * as v from 'valibot';
import { onlyRefers, printReference } from '../../../values/referring-text';
import type { RuleKind } from '../../engine/kind';
import { messageOfAll, takes } from '../../engine/message';
import { targets } from './referring';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import type { LedgerRecord } from '../../../records/record-book';
import { valueIn } from '../../../values/value-in';
import { findingAt } from '../../engine/findings';

const referenceToTextRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('reference-to-text'),
  fields: v.array(v.string()),
});
export type ReferenceToTextRule = DataOf<typeof referenceToTextRuleSchema>;

const messages = {
  'reference-to-reference': takes<{ readonly reference: string }>(),
};

export const referenceToText: RuleKind<ReferenceToTextRule, typeof messages> = {
  schema: referenceToTextRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    const columns = rule.fields.flatMap((field) => on.columns(field));
    const targetOf = targets(on);
    return function* () {
      for (const column of columns) {
        const isBare = (other: LedgerRecord): boolean => {
          const value = other.valueIn(column, 'referring-text');
          return value !== null && onlyRefers(value);
        };
        for (const [record, cell] of on.cells(column)) {
          const chained = (valueIn(cell, 'referring-text')?.references ?? []).filter(
            (reference) => {
              // 同上 says of itself that it repeats what repeats.
              if (reference.to === 'above') return false;
              const target = targetOf(record, reference);
              return target.state === 'found' && target.records.some(isBare);
            },
          );
          const message = messageOfAll(
            chained.map((reference) => ({
              message: 'reference-to-reference' as const,
              params: { reference: printReference(reference) },
            })),
          );
          if (message) yield findingAt(rule, column, record, message);
        }
      }
    };
  },
};
