/**
 * Amounts run without a gap up to the last year once they have begun. One amount asks for all later years, where a condition
 * looks at one other year.
 */
import * as v from 'valibot';
import type { LedgerCell } from '../../../ledger/ledger';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import { valueIn } from '../../../values/value-in';
import { findingAt } from '../../engine/findings';

const noGapRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('no-gap'),
  field: v.string(),
});
export type NoGapRule = DataOf<typeof noGapRuleSchema>;

const messages = {
  'amount-gap': takes(),
};

function isEmpty(cell: LedgerCell | null): boolean {
  return !cell || cell.reading.state === 'blank' || valueIn(cell, 'money')?.form === 'none';
}

/** Whether an Excel error would be an amount is not known. */
function begins(cell: LedgerCell | null): boolean {
  return !isEmpty(cell) && cell?.reading.state !== 'error';
}

export const noGap: RuleKind<NoGapRule, typeof messages> = {
  schema: noGapRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    const columns = on.everyYear(rule.field);
    if (!columns) return null;
    return function* () {
      for (const record of on.all) {
        const first = columns.findIndex((column) => begins(record.at(column)));
        if (first < 0) continue;
        for (const column of columns.slice(first + 1))
          if (isEmpty(record.at(column)))
            yield findingAt(rule, column, record, { message: 'amount-gap' });
      }
    };
  },
};
