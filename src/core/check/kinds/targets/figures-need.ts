/** A record with figures in a year has another field filled: what is aimed at, or what they start from. */
import { shortFiscalYear } from '../../../fiscal-year';
import type { RuleHead, RuleKind } from '../../engine/kind';
import { isEmpty, yearFigures } from './year-figures';
import type { YearFigures } from './year-figures';

export interface FiguresNeedRule extends RuleHead, YearFigures {
  readonly kind: 'figures-need';
  /** The field that must be filled. */
  readonly needs: string;
}

export const figuresNeed: RuleKind<FiguresNeedRule> = {
  compile(rule, on) {
    const column = on.column(rule.needs);
    const inYears = yearFigures(rule, on);
    if (!column || !inYears) return null;
    return function* () {
      for (const [index, cell] of column.cells.entries()) {
        if (!isEmpty(cell)) continue;
        const { years: all, label } = inYears(index);
        const years = all.filter(({ filled }) => filled);
        if (years.length === 0) continue;
        const params = {
          figures: label,
          years: years.map(({ year }) => shortFiscalYear(year)),
        };
        yield on.at(rule, column, index, { message: 'figures-need', params });
      }
    };
  },
};
