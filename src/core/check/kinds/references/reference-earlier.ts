/**
 * What refers to another entry (①と同じ, R2と同じ) names an earlier one that says something. It follows references from entry to
 * entry, which a condition does not.
 */
import * as v from 'valibot';
import type { LedgerColumn } from '../../../ledger/ledger';
import { printReference } from '../../../values/referring-text';
import type { RuleKind } from '../../engine/kind';
import { messageOfAll, takes } from '../../engine/message';
import type { BreakOf } from '../../engine/message';
import { targets } from './referring';
import type { ReferenceTarget } from './referring';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import { valueIn } from '../../../values/value-in';
import { findingAt } from '../../engine/findings';

const referenceEarlierRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('reference-earlier'),
  /** Fields of texts that may refer. */
  fields: v.array(v.string()),
});
export type ReferenceEarlierRule = DataOf<typeof referenceEarlierRuleSchema>;

const messages = {
  'reference-not-earlier': takes<{ readonly reference: string }>(),
  'reference-absent': takes<{ readonly reference: string }>(),
  'reference-empty': takes<{ readonly reference: string }>(),
};

/** Names what is wrong with where a reference leads, or gives null. */
function fault(target: ReferenceTarget, column: LedgerColumn): keyof typeof messages | null {
  if (target.state === 'not-earlier') return 'reference-not-earlier';
  if (target.state === 'absent') return 'reference-absent';
  if (target.state === 'unknown') return null;
  const says = target.records.some((other) => other.at(column)?.reading.state !== 'blank');
  return says ? null : 'reference-empty';
}

export const referenceEarlier: RuleKind<ReferenceEarlierRule, typeof messages> = {
  schema: referenceEarlierRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    const columns = rule.fields.flatMap((field) => on.columns(field));
    const targetOf = targets(on);
    return function* () {
      for (const column of columns)
        for (const [record, cell] of on.cells(column)) {
          const wrong = (valueIn(cell, 'referring-text')?.references ?? []).flatMap(
            (reference): readonly BreakOf<typeof messages>[] => {
              const message = fault(targetOf(record, reference), column);
              return message === null
                ? []
                : [{ message, params: { reference: printReference(reference) } }];
            },
          );
          const message = messageOfAll(wrong);
          if (message) yield findingAt(rule, column, record, message);
        }
    };
  },
};
