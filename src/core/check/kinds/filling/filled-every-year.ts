/**
 * A record whose other field is filled has figures in every year. A text of another field may stand for a figure that it can be
 * read as, and the finding lists the years: a condition does neither.
 */
import * as v from 'valibot';
import { shortFiscalYear } from '../../../fiscal-year';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { isEmpty, yearFigures, yearFiguresSchema } from '../targets/year-figures';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import { findingAt } from '../../engine/findings';

const filledEveryYearRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  ...yearFiguresSchema.entries,
  kind: v.literal('filled-every-year'),
  /** The field that asks for figures once it is filled, e.g. what is aimed at. */
  when: v.string(),
});
export type FilledEveryYearRule = DataOf<typeof filledEveryYearRuleSchema>;

const messages = {
  'filled-every-year': takes<{ readonly figures: string; readonly years: readonly string[] }>(),
};

export const filledEveryYear: RuleKind<FilledEveryYearRule, typeof messages> = {
  schema: filledEveryYearRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    const column = on.column(rule.when);
    const inYears = yearFigures(rule, on);
    if (!column || !inYears) return null;
    return function* () {
      for (const [record, cell] of on.cells(column)) {
        if (isEmpty(cell)) continue;
        const { years: all, label } = inYears(record);
        const years = all.filter(({ filled, textEmpty }) => !filled && textEmpty !== true);
        if (years.length === 0) continue;
        const params = {
          figures: label,
          years: years.map(({ year }) => shortFiscalYear(year)),
        };
        yield findingAt(rule, column, record, { message: 'filled-every-year', params });
      }
    };
  },
};
