/** A record has a figure at all, in the box or in a year. */
import type { RuleHead, RuleKind } from '../../engine/kind';
import { isEmpty, yearFigures } from './year-figures';
import type { YearFigures } from './year-figures';

export interface HasFigureRule extends RuleHead, YearFigures {
  readonly kind: 'has-figure';
  /** The fields of the box: what is now and what is aimed at. */
  readonly box: readonly string[];
}

export const hasFigure: RuleKind<HasFigureRule> = {
  compile(rule, on) {
    const box = rule.box.map((field) => on.column(field));
    const [first] = box;
    const inYears = yearFigures(rule, on);
    if (!first || !inYears) return null;
    return function* () {
      for (const index of on.ledger.rows.keys()) {
        const has =
          box.some((column) => !isEmpty(column?.cells[index])) ||
          inYears(index).years.some(({ filled }) => filled);
        if (!has) yield on.at(rule, first, index, { message: 'has-figure' });
      }
    };
  },
};
