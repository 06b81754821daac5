/**
 * A field names exactly one section. It counts the names in a cell, which a condition does not.
 */
import * as v from 'valibot';
import { listedIn, sectionsOf } from '../../../values';
import type { Value, ValueType } from '../../../values';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import type { MessageOf } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import { findingAt } from '../../engine/findings';

const oneSectionRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('one-section'),
  field: v.string(),
});
export type OneSectionRule = DataOf<typeof oneSectionRuleSchema>;

const messages = {
  'one-section-blank': takes(),
  'one-section-several': takes<{ readonly sections: readonly string[] }>(),
  'one-section-none': takes(),
};

/** Words and signs between sections that a list of sections does not part: 総務課及び財政課. */
const BETWEEN = /及び|並びに|又は|[/／]/u;

/** Everything that the cell lists, sections or not. */
function entriesOf(value: Value, type: ValueType): readonly string[] {
  return listedIn(value, type).flatMap((name) => name.split(BETWEEN).filter((part) => part !== ''));
}

function fault(value: Value, type: ValueType): MessageOf<typeof messages> | null {
  const entries = entriesOf(value, type);
  if (entries.length > 1) return { message: 'one-section-several', params: { sections: entries } };
  return sectionsOf(value, type).length === 1 ? null : { message: 'one-section-none' };
}

export const oneSection: RuleKind<OneSectionRule, typeof messages> = {
  schema: oneSectionRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    const column = on.column(rule.field);
    if (!column) return null;
    const { type } = column.field;
    return function* () {
      for (const [record, { reading }] of on.ownCells(column)) {
        if (reading.state === 'error') continue;
        if (reading.state === 'blank')
          yield findingAt(rule, column, record, { message: 'one-section-blank' });
        else {
          const message =
            reading.state === 'value'
              ? fault(reading.value, type)
              : { message: 'one-section-none' as const };
          if (message) yield findingAt(rule, column, record, message);
        }
      }
    };
  },
};
