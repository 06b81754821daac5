/** Values that have a form can be read. It is about cells that cannot be read, which conditions leave alone. */
import * as v from 'valibot';
import type { LedgerCell } from '../../../ledger/ledger';
import { cellText } from '../../../shown-cell';
import { choicesOf, howToWrite } from '../../../values';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { repair } from './repaired';
import { fixWithUnit } from './unit-of-others';
import { fixAsShown } from './shown-otherwise';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import type { HowToWrite, UnreadableReason } from '../../../values';
import { findingAt } from '../../engine/findings';

const readableRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('readable'),
  /** The fields that it is about; all whose values have a form where it is left out. */
  fields: v.optional(v.array(v.string())),
  /** Fields of which a rule of the plan says it. */
  except: v.optional(v.array(v.string())),
});
export type ReadableRule = DataOf<typeof readableRuleSchema>;

const messages = {
  // What the way to write names stands beside these.
  unreadable: takes<{
    readonly reason: UnreadableReason;
    readonly rest: string;
    readonly how: HowToWrite['message'];
  }>(),
};

/** A date that cannot exist was read: the kind era-dates says so. */
function isUnreadable({ reading }: LedgerCell): boolean {
  return reading.state === 'unreadable' && reading.reason !== 'impossible-date';
}

export const readable: RuleKind<ReadableRule, typeof messages> = {
  schema: readableRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    const { numberField } = on.ledger.definition;
    // Records' numbers and allowed values have kinds of their own: number-form and one-of.
    const columns = on.ledger.columns.filter(
      ({ field }) =>
        field.id !== numberField &&
        choicesOf(field.type).length === 0 &&
        (rule.fields?.includes(field.id) ?? true) &&
        !rule.except?.includes(field.id),
    );
    return function* () {
      for (const column of columns)
        for (const [record, cell] of on.ownCells(column, isUnreadable)) {
          const { reading } = cell;
          const text = cellText(cell);
          if (reading.state !== 'unreadable') continue;
          const { reason } = reading;
          const how = howToWrite(column.field.type, { reason, years: on.years });
          const params = {
            ...how.params,
            reason,
            rest: text.slice(reading.at).trim(),
            how: how.message,
          };
          yield findingAt(rule, column, record, {
            message: 'unreadable',
            params,
            // Nobody but a person knows what stood above.
            ...(reason === 'nothing-above'
              ? {}
              : repair(text, column.field.type, column.year ?? record.year)),
            ...fixWithUnit(cell, column, record),
            ...fixAsShown(cell, column),
          });
        }
    };
  },
};
