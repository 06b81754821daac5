/**
 * Results say what is new and what continues: (新) or (継), in a record's first year (新). The marks are read from the brackets
 * before a text; a condition would take them for words anywhere in it.
 */
import * as v from 'valibot';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { lives, lifeDefinitionSchema } from '../../../condition/life';
import { ruleHeadSchema } from '../../engine/rule-head';
import { fiscalYearSchema } from '../../../fiscal-year';
import type { DataOf } from '../../../data-schema';
import { valueIn } from '../../../values/value-in';
import { findingAt } from '../../engine/findings';

const marksOfResultRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('marks-of-result'),
  field: v.string(),
  /** The mark that a result of the first year bears. */
  first: v.string(),
  /** The marks of which a result of a later year bears one. */
  any: v.array(v.string()),
  years: v.array(fiscalYearSchema),
  life: lifeDefinitionSchema,
});
export type MarksOfResultRule = DataOf<typeof marksOfResultRuleSchema>;

const messages = {
  'result-unmarked': takes<{ readonly marks: readonly string[] }>(),
  'first-result-unmarked': takes<{ readonly marks: readonly string[] }>(),
};

export const marksOfResult: RuleKind<MarksOfResultRule, typeof messages> = {
  schema: marksOfResultRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    const column = on.column(rule.field);
    const lifeAt = lives(on, rule.life);
    if (!column || !lifeAt) return null;
    return function* () {
      for (const [record, cell] of on.cells(column)) {
        const { year } = record;
        const marks = valueIn(cell, 'marked-text')?.marks;
        if (year === null || !rule.years.includes(year) || !marks) continue;
        const isFirst = year === lifeAt(record)?.first;
        const wanted = isFirst ? [rule.first] : rule.any;
        if (wanted.some((mark) => marks.includes(mark))) continue;
        const message = isFirst ? 'first-result-unmarked' : 'result-unmarked';
        yield findingAt(rule, column, record, { message, params: { marks: wanted } });
      }
    };
  },
};
