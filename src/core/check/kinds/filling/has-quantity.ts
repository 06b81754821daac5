/**
 * A goal that names what can be counted names a number with its unit. Any number with any of the units will do, which a
 * condition's patterns cannot say.
 */
import * as v from 'valibot';
import { comparable } from '../../../values/comparable';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import { findingAt } from '../../engine/findings';

const hasQuantityRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('has-quantity'),
  field: v.string(),
  /** The units that make a number a quantity, e.g. `件`, `%`. */
  units: v.array(v.string()),
  /** Words that name what can be counted, e.g. `参加者数`: only a goal with one is asked for a number. All are where it is left out. */
  counted: v.optional(v.array(v.string())),
});
export type HasQuantityRule = DataOf<typeof hasQuantityRuleSchema>;

const messages = {
  'has-quantity': takes<{ readonly named: string }>(),
};

/** Figures with 千, 万, 億 or 数 behind them; 第2回 is an ordinal. Numbers in kanji are left to readers: 一部 and 十分 are none. */
const NUMBER = '(?<![第\\d.,])\\d[\\d,.]*(?:\\s*[千万億数])*';

export const hasQuantity: RuleKind<HasQuantityRule, typeof messages> = {
  schema: hasQuantityRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    const columns = on.columns(rule.field);
    // The longest first: of km² and km the one that is meant.
    const units = rule.units
      .map((unit) => comparable(unit).replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
      .toSorted((a, b) => b.length - a.length);
    const quantity = new RegExp(`${NUMBER}\\s*(?:${units.join('|')})`, 'u');
    const counted = (rule.counted ?? ['']).map(comparable);
    return function* () {
      for (const column of columns)
        for (const [record, { reading, text }] of on.ownCells(column)) {
          const said = comparable(text);
          const named = counted.find((word) => said.includes(word));
          if (reading.state !== 'value' || named === undefined || quantity.test(said)) continue;
          yield findingAt(rule, column, record, { message: 'has-quantity', params: { named } });
        }
    };
  },
};
