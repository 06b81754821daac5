/**
 * A record has a figure at all, in the box or in a year. A text of another field may stand for a figure that it can be read as:
 * a condition takes a cell as its own kind reads it.
 */
import * as v from 'valibot';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { isEmpty, yearFigures, yearFiguresSchema } from './year-figures';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import { findingAt } from '../../engine/findings';

const hasFigureRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  ...yearFiguresSchema.entries,
  kind: v.literal('has-figure'),
  /** The fields of the box: what is now and what is aimed at. */
  box: v.array(v.string()),
});
export type HasFigureRule = DataOf<typeof hasFigureRuleSchema>;

const messages = {
  'has-figure': takes(),
};

export const hasFigure: RuleKind<HasFigureRule, typeof messages> = {
  schema: hasFigureRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    const box = rule.box.map((field) => on.column(field));
    const [first] = box;
    const inYears = yearFigures(rule, on);
    if (!first || !inYears) return null;
    return function* () {
      for (const record of on.all) {
        const has =
          box.some((column) => !isEmpty(record.at(column))) ||
          inYears(record).years.some(({ filled }) => filled);
        if (!has) yield findingAt(rule, first, record, { message: 'has-figure' });
      }
    };
  },
};
