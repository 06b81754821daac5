/** The checked cell's year lies within the years in which a record is active, before or after them, or is the first of them. */
import * as v from 'valibot';
import { shortFiscalYear } from '../../fiscal-year';
import type { FiscalYear } from '../../fiscal-year';
import { isOver, lives, lifeDefinitionSchema } from '../life';
import type { Life } from '../life';
import type { ConditionKind, Truth } from '../node';
import type { DataOf } from '../../data-schema';

const ofLifeSchema = v.strictObject({
  life: lifeDefinitionSchema,
  /**
   * `over`: after the last year; `not-over`: up to it; `not-begun`: before the first; `active`: from the first to the last; `first`: the
   * first; `unknown`: nobody can tell which years those are, as where two records have one number.
   */
  is: v.picklist(['over', 'not-over', 'not-begun', 'active', 'first', 'unknown']),
});
export type OfLife = DataOf<typeof ofLifeSchema>;

function stands({ is }: OfLife, life: Life, year: FiscalYear): boolean {
  switch (is) {
    case 'over':
      return isOver(life, year);
    case 'not-over':
      return !isOver(life, year);
    case 'not-begun':
      return year < life.first;
    case 'active':
      return year >= life.first && !isOver(life, year);
    case 'first':
      return year === life.first;
    case 'unknown':
      return false;
  }
}

export const ofLife: ConditionKind<OfLife> = {
  schema: ofLifeSchema,
  compile(condition, on) {
    const lifeAt = lives(on, condition.life);
    if (!lifeAt) return null;
    return {
      holds(record, year): Truth {
        const life = lifeAt(record);
        // A year outside the plan is reported by its own finding.
        if (year === null || !on.years.includes(year)) return null;
        if (!life) return condition.is === 'unknown' ? true : null;
        return stands(condition, life, year);
      },
      tell(record, _year, holds) {
        const last = lifeAt(record)?.last ?? null;
        const params = { is: condition.is, end: last === null ? '' : shortFiscalYear(last) };
        return [{ message: 'life', holds, params }];
      },
    };
  },
  says: ({ is }) => ({ message: 'life', holds: true, params: { is, end: '' } }),
  // The field of the last year belongs to the ledger whose records the plan gives a life; compiling looks it up there.
  fields: () => [],
};
