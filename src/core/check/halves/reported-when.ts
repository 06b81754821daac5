/** Where a goal was reached, no part of the year says that nothing was done. One finding a record. */
import { comparable } from '../../values/comparable';
import type { When } from '../checked-ledger';
import { saidIn } from '../checked-ledger';
import type { RuleHead, RuleKind } from '../kind';

export interface ReportedWhenRule extends RuleHead {
  readonly kind: 'reported-when';
  /** The accounts of the parts of the year. */
  readonly fields: readonly string[];
  /** What says that there is nothing, e.g. なし; a full stop behind it makes no difference. */
  readonly none: readonly string[];
  readonly when: When;
}

const FULL_STOP = /[。.]$/u;

export const reportedWhen: RuleKind<ReportedWhenRule> = {
  compile(rule, on) {
    const columns = rule.fields.flatMap((field) => on.columns(field));
    const applies = on.when(rule.when);
    const condition = on.column(rule.when.field);
    if (!applies || !condition) return null;
    const none = new Set(rule.none.map(comparable));
    return function* () {
      for (const index of on.ledger.rows.keys()) {
        if (!applies(index)) continue;
        const column = columns.find(({ cells }) =>
          none.has(saidIn(cells[index]).replace(FULL_STOP, '')),
        );
        if (!column) continue;
        const facts = {
          because: saidIn(condition.cells[index]),
          becauseField: condition.field.label,
        };
        yield on.at(rule, column, index, { sentence: 'reported-when', facts });
      }
    };
  },
};
