/** Nothing is entered for the years after a record's last one. */
import { comparable } from '../values/comparable';
import { saidIn } from './checked-ledger';
import { shortFiscalYear } from '../fiscal-year';
import type { RuleHead, RuleKind } from './kind';
import { isOver, lives } from './life';
import type { LifeDefinition } from './life';

export interface NoneAfterEndRule extends RuleHead {
  readonly kind: 'none-after-end';
  /** Fields by year, or fields of sub-records that have a year. */
  readonly fields: readonly string[];
  /** What says that there is nothing, e.g. `-`. */
  readonly none?: readonly string[];
  readonly life: LifeDefinition;
}

export const noneAfterEnd: RuleKind<NoneAfterEndRule> = {
  compile(rule, on) {
    const lifeAt = lives(on, rule.life);
    if (!lifeAt) return null;
    const columns = rule.fields.flatMap((field) => on.columns(field));
    const none = new Set(rule.none?.map(comparable));
    return function* () {
      // One finding a record and year, or one a sub-record.
      const told = new Set<string>();
      for (const column of columns)
        for (const [index, cell] of column.cells.entries()) {
          const year = column.year ?? on.rowYears[index] ?? null;
          const life = lifeAt(index);
          // Of a year that is none of the plan C06 speaks.
          if (year === null || !on.years.includes(year)) continue;
          if (life === null || !isOver(life, year)) continue;
          if (cell.reading.state !== 'value' || none.has(saidIn(cell))) continue;
          const key = `${index} ${year}`;
          if (told.has(key)) continue;
          told.add(key);
          const facts = { end: life.last === null ? '' : shortFiscalYear(life.last) };
          yield on.at(rule, column, index, { sentence: 'none-after-end', facts });
        }
    };
  },
};
