/** ⇒ does not stand in a record's first year, where nothing is there to continue. */
import type { RuleHead, RuleKind } from './kind';
import { lives } from './life';
import type { LifeDefinition } from './life';

export interface NotContinuedFirstRule extends RuleHead {
  readonly kind: 'not-continued-first';
  /** Fields of plan cells, in a ledger of sub-records that have a year. */
  readonly fields: readonly string[];
  readonly life: LifeDefinition;
}

export const notContinuedFirst: RuleKind<NotContinuedFirstRule> = {
  compile(rule, on) {
    const columns = rule.fields.flatMap((field) => on.columns(field));
    const lifeAt = lives(on, rule.life);
    if (!lifeAt) return null;
    return function* () {
      for (const column of columns)
        for (const [index, { reading }] of column.cells.entries()) {
          if (reading.state !== 'value' || reading.value.kind !== 'plan-cell') continue;
          const year = column.year ?? on.rowYears[index] ?? null;
          if (!reading.value.continues || year === null || year !== lifeAt(index)?.first) continue;
          yield on.at(rule, column, index, { sentence: 'continued-first' });
        }
    };
  },
};
