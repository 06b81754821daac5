/**
 * A record with figures in a year has another field filled: what is aimed at, or what they start from. A text of another field
 * may stand for a figure that it can be read as: a condition takes a cell as its own kind reads it.
 */
import * as v from 'valibot';
import { shortFiscalYear } from '../../../fiscal-year';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { isEmpty, yearFigures, yearFiguresSchema } from './year-figures';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import { findingAt } from '../../engine/findings';

const figuresNeedRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  ...yearFiguresSchema.entries,
  kind: v.literal('figures-need'),
  /** The field that must be filled. */
  needs: v.string(),
});
export type FiguresNeedRule = DataOf<typeof figuresNeedRuleSchema>;

const messages = {
  'figures-need': takes<{ readonly figures: string; readonly years: readonly string[] }>(),
};

export const figuresNeed: RuleKind<FiguresNeedRule, typeof messages> = {
  schema: figuresNeedRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    const column = on.column(rule.needs);
    const inYears = yearFigures(rule, on);
    if (!column || !inYears) return null;
    return function* () {
      for (const [record, cell] of on.cells(column)) {
        if (!isEmpty(cell)) continue;
        const { years: all, label } = inYears(record);
        const years = all.filter(({ filled }) => filled);
        if (years.length === 0) continue;
        const params = {
          figures: label,
          years: years.map(({ year }) => shortFiscalYear(year)),
        };
        yield findingAt(rule, column, record, { message: 'figures-need', params });
      }
    };
  },
};
