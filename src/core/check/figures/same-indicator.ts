/** An indicator bears the same name in the box as in the years. */
import { shortFiscalYear } from '../../fiscal-year';
import { squashed } from '../../values/comparable';
import type { FiguresValue } from '../../values';
import type { RuleHead, RuleKind } from '../kind';
import { figuresIn, yearFigures } from './year-figures';
import type { YearFigures } from './year-figures';

export interface SameIndicatorRule extends RuleHead, YearFigures {
  readonly kind: 'same-indicator';
  /** The fields of the box: what is now and what is aimed at. */
  readonly box: readonly string[];
}

/** The names in a cell. A month has one too, but a deadline says it in other words. */
function namesIn(value: FiguresValue | null): readonly string[] {
  if (value?.form !== 'measures') return [];
  return value.measures.flatMap(({ indicator }) => indicator || []);
}

export const sameIndicator: RuleKind<SameIndicatorRule> = {
  compile(rule, on) {
    const box = rule.box.flatMap((field) => on.column(field) ?? []);
    const inYears = yearFigures(rule, on);
    if (!inYears) return null;
    return function* () {
      for (const index of on.ledger.rows.keys()) {
        const column = box.find(({ cells }) => namesIn(figuresIn(cells[index])).length > 0);
        if (!column) continue;
        const inBox = box.flatMap(({ cells }) => namesIn(figuresIn(cells[index])));
        const known = new Set(inBox.map(squashed));
        const years = inYears(index).years.map(({ year, value }) => ({
          year,
          others: namesIn(value).filter((name) => !known.has(squashed(name))),
        }));
        const first = years.find(({ others }) => others.length > 0);
        if (!first) continue;
        const facts = {
          box: [...new Set(inBox)],
          others: [...new Set(years.flatMap(({ others }) => others))],
          inYear: shortFiscalYear(first.year),
        };
        yield on.at(rule, column, index, { sentence: 'same-indicator', facts });
      }
    };
  },
};
