/**
 * A total is the sum of its terms. A condition compares single cells, not their sum, and cannot offer it.
 */
import { totalOf } from '../../../grade-scale';
import * as v from 'valibot';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import { findingAt } from '../../engine/findings';

const sumEqualsRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('sum-equals'),
  total: v.string(),
  /** The fields that are added. */
  terms: v.array(v.string()),
});
export type SumEqualsRule = DataOf<typeof sumEqualsRuleSchema>;

const messages = {
  'sum-of-nothing': takes<{ readonly terms: readonly string[] }>(),
  'sum-blank': takes<{ readonly terms: readonly string[]; readonly sum: string }>(),
  'sum-differs': takes<{ readonly terms: readonly string[]; readonly sum: string }>(),
};

export const sumEquals: RuleKind<SumEqualsRule, typeof messages> = {
  schema: sumEqualsRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    const total = on.column(rule.total);
    const terms = rule.terms.flatMap((field) => on.column(field) ?? []);
    if (!total || terms.length < rule.terms.length) return null;
    const params = { terms: terms.map(({ field }) => field.label) };
    return function* () {
      for (const [record, { reading }] of on.cells(total)) {
        // A total that cannot be read has a finding of its own.
        if (reading.state === 'unreadable' || reading.state === 'error') continue;
        const isBlank = reading.state === 'blank';
        if (!isBlank && terms.every((column) => record.at(column)?.reading.state === 'blank')) {
          yield findingAt(rule, total, record, { message: 'sum-of-nothing', params });
          continue;
        }
        const figures = terms.map((term) => record.figureIn(term));
        if (!figures.every((figure) => figure !== null)) continue;
        const sum = totalOf(figures);
        if (record.figureIn(total)?.eq(sum)) continue;
        yield findingAt(rule, total, record, {
          message: isBlank ? 'sum-blank' : 'sum-differs',
          params: { ...params, sum: sum.toFixed() },
          fix: { way: 'derived', content: sum.toNumber() },
        });
      }
    };
  },
};
