/**
 * Where a record has several targets (①②③), a text of it has as many marked items. It counts the items within two texts, which
 * a condition does not.
 */
import * as v from 'valibot';
import { circledNumber } from '../../../values/circled';
import { valueIn } from '../../../values/value-in';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import { findingAt } from '../../engine/findings';

const asManyItemsRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('as-many-items'),
  targets: v.string(),
  /** The text that has an item for each target. */
  text: v.string(),
});
export type AsManyItemsRule = DataOf<typeof asManyItemsRuleSchema>;

const messages = {
  'as-many-items': takes<{
    readonly wanted: number;
    readonly items: number;
    readonly targets: string;
  }>(),
};

/** Gives the items' marks in a text, each once: a text may refer back to an item. */
function itemMarks(text: string): readonly string[] {
  return [...new Set([...text].filter((sign) => circledNumber(sign) !== null))];
}

export const asManyItems: RuleKind<AsManyItemsRule, typeof messages> = {
  schema: asManyItemsRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    const targets = on.column(rule.targets);
    const texts = on.column(rule.text);
    if (!targets || !texts) return null;
    return function* () {
      for (const [record, cell] of on.ownCells(texts)) {
        if (!valueIn(cell)) continue;
        const marks = (record.valueIn(targets, 'targets')?.targets ?? []).map(({ mark }) => mark);
        const wanted = new Set(marks.filter((mark) => circledNumber(mark) !== null)).size;
        const items = itemMarks(cell.text).length;
        if (wanted === 0 || items === wanted) continue;
        const params = { wanted, items, targets: targets.field.label };
        yield findingAt(rule, texts, record, { message: 'as-many-items', params });
      }
    };
  },
};
