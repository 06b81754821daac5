/** Amounts run without a gap up to the last year once they have begun. */
import type { LedgerCell } from '../ledger/ledger';
import { moneyIn } from './checked-ledger';
import type { RuleHead, RuleKind } from './kind';

export interface NoGapRule extends RuleHead {
  readonly kind: 'no-gap';
  readonly field: string;
}

function isEmpty(cell: LedgerCell | undefined): boolean {
  return !cell || cell.reading.state === 'blank' || moneyIn(cell)?.form === 'none';
}

export const noGap: RuleKind<NoGapRule> = {
  compile(rule, on) {
    const columns = on.everyYear(rule.field);
    if (!columns) return null;
    return function* () {
      for (const index of on.ledger.rows.keys()) {
        const first = columns.findIndex(({ cells }) => !isEmpty(cells[index]));
        if (first < 0) continue;
        for (const column of columns.slice(first + 1))
          if (isEmpty(column.cells[index]))
            yield on.at(rule, column, index, { sentence: 'amount-gap' });
      }
    };
  },
};
