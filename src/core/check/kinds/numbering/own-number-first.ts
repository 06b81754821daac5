/**
 * A text that begins with a circled number begins with that of its own item, not with another's. The number is read from the
 * text's beginning and compared with the item's own; a condition compares whole cells.
 */
import * as v from 'valibot';
import { circledNumber, circledSign } from '../../../values/circled';
import { readValue } from '../../../values';
import { trimmed } from '../../../values/comparable';
import { valueIn } from '../../../values/value-in';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import { findingAt } from '../../engine/findings';

const ownNumberFirstRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('own-number-first'),
  field: v.string(),
});
export type OwnNumberFirstRule = DataOf<typeof ownNumberFirstRuleSchema>;

const messages = {
  'own-number-first': takes<{
    readonly begins: string;
    readonly own: string;
    readonly item: string;
  }>(),
};

/** Marks in brackets may stand before the number: (新)③. */
const MARKS = /^(?:[(（][^()（）]{1,8}[)）]\s*)+/u;

/** Gives the circled number that a text begins with; null where there is none, or it refers: ①と同じ. */
function leadingNumber(text: string): number | null {
  const body = trimmed(text).replace(MARKS, '');
  const reading = readValue(body, { kind: 'referring-text' });
  const { references = [] } = valueIn({ reading }, 'referring-text') ?? {};
  return references.length > 0 ? null : circledNumber(body.charAt(0));
}

export const ownNumberFirst: RuleKind<OwnNumberFirstRule, typeof messages> = {
  schema: ownNumberFirstRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    const { itemField } = on.ledger.definition;
    const column = on.column(rule.field);
    const items = itemField === undefined ? null : on.column(itemField);
    if (!column || !items) return null;
    return function* () {
      for (const [record, cell] of on.ownCells(column)) {
        const own = record.valueIn(items, 'circled-number')?.number;
        if (own === undefined) continue;
        const number = valueIn(cell) ? leadingNumber(String(cell.raw)) : null;
        if (number === null || number === own) continue;
        const params = {
          begins: circledSign(number) ?? String(number),
          own: circledSign(own) ?? String(own),
          item: items.field.label,
        };
        yield findingAt(rule, column, record, { message: 'own-number-first', params });
      }
    };
  },
};
