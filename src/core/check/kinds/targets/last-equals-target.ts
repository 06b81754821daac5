/**
 * The last year's figure equals what is aimed at, indicator by indicator. A cell may hold several indicators, which are paired
 * by name; a condition compares a cell with one figure.
 */
import * as v from 'valibot';
import { shortFiscalYear } from '../../../fiscal-year';
import { pointsOf } from '../../../values/figures/points';
import type { Point } from '../../../values/figures/points';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { yearFigures, yearFiguresSchema } from './year-figures';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import { valueIn } from '../../../values/value-in';
import { findingAt } from '../../engine/findings';

const lastEqualsTargetRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  ...yearFiguresSchema.entries,
  kind: v.literal('last-equals-target'),
  target: v.string(),
});
export type LastEqualsTargetRule = DataOf<typeof lastEqualsTargetRuleSchema>;

const messages = {
  'last-equals-target': takes<{
    readonly indicator: string;
    readonly others: readonly string[];
    readonly target: string;
    readonly last: string;
    readonly lastYear: string;
    readonly figures: string;
  }>(),
};

interface Pair {
  readonly target: Point;
  /** Null where the last year has nothing for the indicator. */
  readonly last: Point | null;
}

/** Pairs figures by indicator, and lone ones whatever their names. */
function pairs(targets: readonly Point[], lasts: readonly Point[]): readonly Pair[] {
  const [target, ...moreTargets] = targets;
  const [last, ...moreLasts] = lasts;
  if (target && last && moreTargets.length === 0 && moreLasts.length === 0)
    return [{ target, last }];
  const named = targets.map((each) => ({
    target: each,
    last: lasts.find(({ indicator }) => indicator === each.indicator) ?? null,
  }));
  // Where the year has a name that the target lacks, the names differ, which is not about the figures.
  const renamed = lasts.some(
    ({ indicator }) => !targets.some((each) => each.indicator === indicator),
  );
  return named.filter((pair) => pair.last !== null || !renamed);
}

export const lastEqualsTarget: RuleKind<LastEqualsTargetRule, typeof messages> = {
  schema: lastEqualsTargetRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    const column = on.column(rule.target);
    const inYears = yearFigures(rule, on);
    if (!column || !inYears) return null;
    return function* () {
      for (const [record, cell] of on.cells(column)) {
        const target = valueIn(cell, 'figures');
        const { years, label } = inYears(record);
        const last = years.at(-1);
        if (!target || !last?.value) continue;
        const unequal = pairs(pointsOf(target), pointsOf(last.value)).filter(
          (pair) =>
            pair.last?.unit !== pair.target.unit || !pair.last.number.eq(pair.target.number),
        );
        const [first, ...others] = unequal;
        if (!first) continue;
        const params = {
          indicator: first.target.indicator,
          others: others.map(({ target: { indicator } }) => indicator),
          target: first.target.said,
          last: first.last?.said ?? '',
          lastYear: shortFiscalYear(last.year),
          figures: label,
        };
        yield findingAt(rule, column, record, { message: 'last-equals-target', params });
      }
    };
  },
};
