/**
 * No cell holds an Excel error. Conditions leave cells with errors alone, as nobody can judge them.
 */
import * as v from 'valibot';
import type { LedgerCell } from '../../../ledger/ledger';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import { findingAt } from '../../engine/findings';

const noCellErrorsRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('no-cell-errors'),
});
export type NoCellErrorsRule = DataOf<typeof noCellErrorsRuleSchema>;

const messages = {
  'cell-error': takes<{ readonly error: string }>(),
};

function isError({ reading }: LedgerCell): boolean {
  return reading.state === 'error';
}

export const noCellErrors: RuleKind<NoCellErrorsRule, typeof messages> = {
  schema: noCellErrorsRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    return function* () {
      for (const column of on.ledger.columns)
        for (const [record, { reading }] of on.ownCells(column, isError))
          if (reading.state === 'error')
            yield findingAt(rule, column, record, {
              message: 'cell-error',
              params: { error: reading.error },
            });
    };
  },
};
