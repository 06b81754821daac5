/** Amounts run without a gap up to the last year once they have begun. */
import * as v from 'valibot';
import type { LedgerCell } from '../../../ledger/ledger';
import { moneyIn } from '../../engine/checked-ledger';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/kind';
import type { DataOf } from '../../../data-schema';

const noGapRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('no-gap'),
  field: v.string(),
});
export type NoGapRule = DataOf<typeof noGapRuleSchema>;

const messages = {
  'amount-gap': takes(),
};

function isEmpty(cell: LedgerCell | undefined): boolean {
  return !cell || cell.reading.state === 'blank' || moneyIn(cell)?.form === 'none';
}

/** Whether an Excel error (C08) would be an amount is not known. */
function begins(cell: LedgerCell | undefined): boolean {
  return !isEmpty(cell) && cell?.reading.state !== 'error';
}

export const noGap: RuleKind<NoGapRule, typeof messages> = {
  schema: noGapRuleSchema,
  messages,
  compile(rule, on) {
    const columns = on.everyYear(rule.field);
    if (!columns) return null;
    return function* () {
      for (const index of on.ledger.rows.keys()) {
        const first = columns.findIndex(({ cells }) => begins(cells[index]));
        if (first < 0) continue;
        for (const column of columns.slice(first + 1))
          if (isEmpty(column.cells[index]))
            yield on.at(rule, column, index, { message: 'amount-gap' });
      }
    };
  },
};
