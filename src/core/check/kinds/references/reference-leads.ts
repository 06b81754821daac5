/**
 * What refers to another entry (①と同じ, R2と同じ) names an earlier one that says something, or leads to a text of its own. It follows
 * references from entry to entry, which a condition does not.
 */
import * as v from 'valibot';
import type { LedgerColumn } from '../../../ledger/ledger';
import { onlyRefers, printReference } from '../../../values/referring-text';
import type { Reference } from '../../../values';
import type { RuleKind } from '../../engine/kind';
import { messageOfAll, takes } from '../../engine/message';
import type { BreakOf } from '../../engine/message';
import { targets } from './referring';
import type { ReferenceTarget } from './referring';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import { valueIn } from '../../../values/value-in';
import { findingAt } from '../../engine/findings';

const referenceLeadsRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('reference-leads'),
  /** Fields of texts that may refer. */
  fields: v.array(v.string()),
  /** To an earlier entry that says something, or to one that does not refer again. */
  to: v.picklist(['earlier', 'own-text']),
});
export type ReferenceLeadsRule = DataOf<typeof referenceLeadsRuleSchema>;

const messages = {
  'reference-not-earlier': takes<{ readonly reference: string }>(),
  'reference-absent': takes<{ readonly reference: string }>(),
  'reference-empty': takes<{ readonly reference: string }>(),
  'reference-to-reference': takes<{ readonly reference: string }>(),
};

/** Names what is wrong with a reference that should lead to an earlier entry, or gives null. */
function notEarlier(target: ReferenceTarget, column: LedgerColumn): keyof typeof messages | null {
  if (target.state === 'not-earlier') return 'reference-not-earlier';
  if (target.state === 'absent') return 'reference-absent';
  if (target.state === 'unknown') return null;
  const says = target.records.some((other) => other.at(column)?.reading.state !== 'blank');
  return says ? null : 'reference-empty';
}

/** Names a reference that leads to one again. 同上 says of itself that it repeats what repeats. */
function chained(
  target: ReferenceTarget,
  column: LedgerColumn,
  { to }: Reference,
): keyof typeof messages | null {
  if (to === 'above' || target.state !== 'found') return null;
  const isBare = target.records.some((other) => {
    const value = other.valueIn(column, 'referring-text');
    return value !== null && onlyRefers(value);
  });
  return isBare ? 'reference-to-reference' : null;
}

export const referenceLeads: RuleKind<ReferenceLeadsRule, typeof messages> = {
  schema: referenceLeadsRuleSchema,
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
              const target = targetOf(record, reference);
              const message =
                rule.to === 'earlier'
                  ? notEarlier(target, column)
                  : chained(target, column, reference);
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
