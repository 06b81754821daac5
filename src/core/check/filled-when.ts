/** A field is filled where another holds one of some values: 一部実施 needs a reason. */
import { comparable } from '../values/comparable';
import type { When } from './checked-ledger';
import { saidIn } from './checked-ledger';
import type { RuleHead, RuleKind } from './kind';

export interface FilledWhenRule extends RuleHead {
  readonly kind: 'filled-when';
  readonly field: string;
  readonly when: When;
  /** Words that fill a cell and say nothing, e.g. なし. */
  readonly none?: readonly string[];
}

export const filledWhen: RuleKind<FilledWhenRule> = {
  compile(rule, on) {
    const column = on.column(rule.field);
    const applies = on.when(rule.when);
    const condition = on.column(rule.when.field);
    if (!column || !applies || !condition) return null;
    const none = new Set(rule.none?.map(comparable));
    return function* () {
      for (const [index, cell] of column.cells.entries()) {
        const empty = cell.reading.state === 'blank' || none.has(saidIn(cell));
        if (!empty || !applies(index)) continue;
        const facts = {
          because: saidIn(condition.cells[index]),
          becauseField: condition.field.label,
        };
        yield on.at(rule, column, index, { sentence: 'filled-when', facts });
      }
    };
  },
};
