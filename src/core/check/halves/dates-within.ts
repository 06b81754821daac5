/** Dates in an account of part of a year lie in its months. */
import { monthDatesIn } from '../../values/month-dates';
import { ownCells } from '../checked-ledger';
import type { RuleHead, RuleKind } from '../kind';

export interface DatesWithinRule extends RuleHead {
  readonly kind: 'dates-within';
  readonly field: string;
  /** The months of the account in their order, e.g. 10, 11, 12, 1, 2, 3. */
  readonly months: readonly [number, ...number[]];
  /** Words beside which `1/2` is a fraction, e.g. `相当`. */
  readonly ofFractions: readonly string[];
}

export const datesWithin: RuleKind<DatesWithinRule> = {
  compile(rule, on) {
    const columns = on.columns(rule.field);
    const facts = { from: rule.months[0], to: rule.months.at(-1) ?? rule.months[0] };
    return function* () {
      for (const column of columns)
        for (const [index, { reading, raw, text }] of ownCells(column)) {
          if (reading.state !== 'value') continue;
          // A date alone in its cell is a number to Excel.
          const said = typeof raw === 'string' ? raw : text;
          const outside = monthDatesIn(said, rule.ofFractions)
            .filter(({ month }) => !rule.months.includes(month))
            .map(({ written }) => written);
          if (outside.length === 0) continue;
          const dates = [...new Set(outside)];
          yield on.at(rule, column, index, {
            sentence: 'dates-within',
            facts: { ...facts, dates },
          });
        }
    };
  },
};
