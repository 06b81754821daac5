/**
 * Targets can be read; the finding says where reading stopped, and puts ○ where nothing but the mark is missing. It is about
 * cells that cannot be read, which conditions leave alone.
 */
import * as v from 'valibot';
import { cellText } from '../../../shown-cell';
import type { UnreadableReason } from '../../../values';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import { findingAt } from '../../engine/findings';
import { repair } from '../notation/repaired';
import { typeAs } from '../../../values/value-in';

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

export const targetsReadable: RuleKind<TargetsReadableRule, typeof messages> = {
  schema: targetsReadableRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    const column = on.column(rule.targets);
    if (!column) return null;
    const { type } = column.field;
    const units = typeAs(type, 'targets')?.units ?? [];
    return function* () {
      for (const [record, cell] of on.ownCells(column)) {
        const { reading, raw } = cell;
        // A date that cannot exist is for the kind era-dates to say.
        if (reading.state !== 'unreadable' || reading.reason === 'impossible-date') continue;
        const params = { reason: reading.reason, rest: cellText(cell).slice(reading.at), units };
        yield findingAt(rule, column, record, {
          message: 'targets-readable',
          params,
          ...repair(raw, type),
        });
      }
    };
  },
};
