/**
 * The policies that a record serves are allowed for the heading it stands under. What is allowed hangs on the heading that the
 * policies stand under, and each of several policies is judged.
 */
import * as v from 'valibot';
import type { HeadingValue } from '../../../values';
import { typeAs, valueIn } from '../../../values/value-in';
import { squashed } from '../../../values/comparable';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/rule-head';
import { wholeWithin } from '../../../data-schema';
import type { DataOf } from '../../../data-schema';
import { findingAt } from '../../engine/findings';

const policiesOfHeadingSchema = v.strictObject({
  /** The heading, by the number that it may be written with, and by its title. */
  number: wholeWithin(0, 1000),
  title: v.string(),
  policies: v.array(wholeWithin(0, 1000)),
});
export type PoliciesOfHeading = DataOf<typeof policiesOfHeadingSchema>;

const policiesAllowedRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('policies-allowed'),
  policies: v.string(),
  heading: v.string(),
  allowed: v.array(policiesOfHeadingSchema),
});
export type PoliciesAllowedRule = DataOf<typeof policiesAllowedRuleSchema>;

const messages = {
  'policies-allowed': takes<{
    readonly policy: string;
    readonly numbers: readonly string[];
    readonly allowed: readonly string[];
    readonly heading: string;
    readonly headingField: string;
  }>(),
};

function ofHeading(
  { number, title }: HeadingValue,
  { allowed }: PoliciesAllowedRule,
): PoliciesOfHeading | undefined {
  return (
    allowed.find((each) => squashed(each.title) === squashed(title)) ??
    allowed.find((each) => each.number === number)
  );
}

export const policiesAllowed: RuleKind<PoliciesAllowedRule, typeof messages> = {
  schema: policiesAllowedRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    const column = on.column(rule.policies);
    const headings = on.column(rule.heading);
    if (!column || !headings) return null;
    return function* () {
      for (const [record, cell] of on.ownCells(column)) {
        const value = valueIn(cell, 'policies');
        const above = record.at(headings);
        const heading = valueIn(above, 'heading');
        const allowed = heading && ofHeading(heading, rule)?.policies;
        // A heading that the plan does not know allows nothing that could be named.
        if (!value || !above || !allowed) continue;
        const strange = value.policies
          .map(({ number }) => number)
          .filter((number) => !allowed.includes(number));
        if (strange.length === 0) continue;
        const params = {
          // What the plan calls a policy: 方針.
          policy: typeAs(column.field.type, 'policies')?.label ?? '',
          numbers: [...new Set(strange)].map(String),
          allowed: allowed.map(String),
          heading: above.text,
          headingField: headings.field.label,
        };
        yield findingAt(rule, column, record, { message: 'policies-allowed', params });
      }
    };
  },
};
