/** Targets can be read; the finding says where reading stopped, and puts ○ where nothing but the mark is missing. */
import * as v from 'valibot';
import type { Fix } from '../../../finding';
import type { CellValue } from '../../../snapshot';
import { cellText } from '../../../shown-cell';
import { readValue } from '../../../values';
import type { Unreadable, UnreadableReason, ValueType } from '../../../values';
import { trimmed } from '../../../values/comparable';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/kind';
import type { DataOf } from '../../../data-schema';
import { findingAt } from '../../engine/findings';

const targetsReadableRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('targets-readable'),
  targets: v.string(),
});
export type TargetsReadableRule = DataOf<typeof targetsReadableRuleSchema>;

const messages = {
  'targets-readable': takes<{
    readonly reason: UnreadableReason;
    readonly rest: string;
    readonly units: readonly string[];
  }>(),
};

const OTHER_BULLET = /^[・･●◎•■□◆*＊]\s*/u;

/** Puts ○ before a target, or in the place of another bullet, where it can be read then. */
function marked(raw: CellValue, { reason }: Unreadable, type: ValueType): { readonly fix?: Fix } {
  if (typeof raw !== 'string' || reason !== 'no-mark') return {};
  const content = `○${trimmed(raw).replace(OTHER_BULLET, '')}`;
  return readValue(content, type).state === 'value' ? { fix: { way: 'mark', content } } : {};
}

export const targetsReadable: RuleKind<TargetsReadableRule, typeof messages> = {
  schema: targetsReadableRuleSchema,
  messages,
  compile(rule, on) {
    const column = on.column(rule.targets);
    if (!column) return null;
    const { type } = column.field;
    const units = type.kind === 'targets' ? type.units : [];
    return function* () {
      for (const [record, cell] of on.ownCells(column)) {
        const { reading, raw } = cell;
        // A date that cannot exist is for C14 to say.
        if (reading.state !== 'unreadable' || reading.reason === 'impossible-date') continue;
        const params = { reason: reading.reason, rest: cellText(cell).slice(reading.at), units };
        const fix = marked(raw, reading, type);
        yield findingAt(rule, column, record, { message: 'targets-readable', params, ...fix });
      }
    };
  },
};
