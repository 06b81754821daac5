/** A record whose other field is filled has figures in every year. */
import { shortFiscalYear } from '../../../fiscal-year';
import type { RuleHead, RuleKind } from '../../engine/kind';
import { isEmpty, yearFigures } from '../targets/year-figures';
import type { YearFigures } from '../targets/year-figures';

export interface FilledEveryYearRule extends RuleHead, YearFigures {
  readonly kind: 'filled-every-year';
  /** The field that asks for figures once it is filled, e.g. what is aimed at. */
  readonly when: string;
}

export const filledEveryYear: RuleKind<FilledEveryYearRule> = {
  compile(rule, on) {
    const column = on.column(rule.when);
    const inYears = yearFigures(rule, on);
    if (!column || !inYears) return null;
    return function* () {
      for (const [index, cell] of column.cells.entries()) {
        if (isEmpty(cell)) continue;
        const { years: all, label } = inYears(index);
        const years = all.filter(({ filled, textEmpty }) => !filled && textEmpty !== true);
        if (years.length === 0) continue;
        const params = {
          figures: label,
          years: years.map(({ year }) => shortFiscalYear(year)),
        };
        yield on.at(rule, column, index, { message: 'filled-every-year', params });
      }
    };
  },
};
