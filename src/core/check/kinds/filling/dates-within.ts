/**
 * Dates in an account of part of a year lie in its months, but for those that are only announced. The dates have to be found in
 * the text, each with the words behind it; a condition finds only the words that it names.
 */
import * as v from 'valibot';
import { monthDatesIn } from '../../../values/month-dates';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/rule-head';
import { wholeWithin } from '../../../data-schema';
import type { DataOf } from '../../../data-schema';
import { findingAt } from '../../engine/findings';

const datesWithinRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('dates-within'),
  field: v.string(),
  /** The months of the account in their order, e.g. 10, 11, 12, 1, 2, 3. */
  months: v.tupleWithRest([wholeWithin(1, 12)], wholeWithin(1, 12)),
  /** Words beside which `1/2` is a fraction, e.g. `相当`. */
  ofFractions: v.array(v.string()),
  /** What announces a date: directly behind it (10月以降), or where its sentence ends (10/8に開く予定). */
  announcing: v.optional(
    v.strictObject({
      behind: v.array(v.string()),
      later: v.array(v.string()),
    }),
  ),
});
export type DatesWithinRule = DataOf<typeof datesWithinRuleSchema>;

const messages = {
  'dates-within': takes<{
    readonly from: number;
    readonly to: number;
    readonly dates: readonly string[];
  }>(),
};

/** What ends a sentence, or tells within it what was done: behind that an announcement is of something else. */
const TOLD = /。|\n|た(?=$|[、,。.\n)]|が|ので|ため|後)/u;

/** Says whether what stands behind a date announces it. */
function isAnnounced(
  rest: string,
  { behind, later }: NonNullable<DatesWithinRule['announcing']>,
): boolean {
  if (behind.some((word) => rest.trimStart().startsWith(word))) return true;
  const places = later.map((word) => rest.indexOf(word)).filter((at) => at >= 0);
  const told = rest.search(TOLD);
  return places.some((at) => told < 0 || at < told);
}

export const datesWithin: RuleKind<DatesWithinRule, typeof messages> = {
  schema: datesWithinRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    const columns = on.columns(rule.field);
    const params = { from: rule.months[0], to: rule.months.at(-1) ?? rule.months[0] };
    return function* () {
      for (const column of columns)
        for (const [record, { reading, raw, text }] of on.ownCells(column)) {
          if (reading.state !== 'value') continue;
          // A date alone in its cell is a number to Excel.
          const said = typeof raw === 'string' ? raw : text;
          const outside = monthDatesIn(said, rule.ofFractions)
            .filter(
              ({ month, behind }) =>
                !rule.months.includes(month) &&
                !(rule.announcing && isAnnounced(behind, rule.announcing)),
            )
            .map(({ written }) => written);
          if (outside.length === 0) continue;
          const dates = [...new Set(outside)];
          yield findingAt(rule, column, record, {
            message: 'dates-within',
            params: { ...params, dates },
          });
        }
    };
  },
};
