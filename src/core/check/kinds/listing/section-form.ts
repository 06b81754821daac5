/**
 * A field names one section that carries something out, or all sections with the one that puts it together. It is about cells
 * that cannot be read, which conditions leave alone, and offers how they were meant.
 */
import * as v from 'valibot';
import type { UnreadableReason } from '../../../values';
import { cellText } from '../../../shown-cell';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import { findingAt } from '../../engine/findings';
import { repair } from '../notation/repaired';
import { typeAs } from '../../../values/value-in';

const sectionFormRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('section-form'),
  /** A field of the kind `practising-section`. */
  field: v.string(),
});
export type SectionFormRule = DataOf<typeof sectionFormRuleSchema>;

const messages = {
  'section-form': takes<{
    readonly all: string;
    readonly reason: UnreadableReason;
    readonly rest: string;
  }>(),
};

export const sectionForm: RuleKind<SectionFormRule, typeof messages> = {
  schema: sectionFormRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    const column = on.column(rule.field);
    const type = typeAs(column?.field.type, 'practising-section');
    if (!column || !type) return null;
    return function* () {
      for (const [record, cell] of on.ownCells(column)) {
        const { reading } = cell;
        if (reading.state !== 'unreadable') continue;
        const text = cellText(cell);
        const { reason } = reading;
        const params = { all: type.all, reason, rest: text.slice(reading.at) };
        const message = { message: 'section-form', params, ...repair(text, type) } as const;
        yield findingAt(rule, column, record, message);
      }
    };
  },
};
