/** A field names one section that carries something out, or all sections with the one that puts it together. */
import * as v from 'valibot';
import type { UnreadableReason } from '../../../values';
import type { Fix } from '../../../finding';
import { cellText } from '../../../shown-cell';
import { squashed, trimmed } from '../../../values/comparable';
import type { PractisingSectionType } from '../../../values/practising-section';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import type { MessageOf } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/kind';
import type { DataOf } from '../../../data-schema';
import { findingAt } from '../../engine/findings';

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

const OTHER_BRACKETS = /^(.+?)\s*[(（[［〔「『<＜〈《]([^()（）[\]]+)[)）\]］〕」』>＞〉》]$/u;

/** All sections with another bracket behind them mean 【 】. */
function fixOf(raw: string, type: PractisingSectionType): Fix | null {
  const [, all, section] = OTHER_BRACKETS.exec(trimmed(raw)) ?? [];
  if (all === undefined || section === undefined || squashed(all) !== squashed(type.all))
    return null;
  return { way: 'spelling', content: `${type.all}【${trimmed(section)}】` };
}

export const sectionForm: RuleKind<SectionFormRule, typeof messages> = {
  schema: sectionFormRuleSchema,
  messages,
  compile(rule, on) {
    const column = on.column(rule.field);
    if (column?.field.type.kind !== 'practising-section') return null;
    const { type } = column.field;
    return function* () {
      for (const [record, cell] of on.ownCells(column)) {
        const { reading } = cell;
        if (reading.state !== 'unreadable') continue;
        const text = cellText(cell);
        const { reason } = reading;
        const params = { all: type.all, reason, rest: text.slice(reading.at) };
        const message: MessageOf<typeof messages> = { message: 'section-form', params };
        const fix = fixOf(text, type);
        yield findingAt(rule, column, record, fix ? { ...message, fix } : message);
      }
    };
  },
};
