/**
 * Rows that say 再掲 are said: no total counts them, for their records stand elsewhere. It is about rows that are no records: a
 * condition sees records alone.
 */
import * as v from 'valibot';
import { numberColumn } from '../../../ledger/ledger';
import { partsOf } from '../../../ledger/positions';
import { cellAddress } from '../../../area';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import { findingOf } from '../../engine/findings';

const repeatedRowsRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('repeated-rows'),
});
export type RepeatedRowsRule = DataOf<typeof repeatedRowsRuleSchema>;

const messages = {
  'repeated-rows': takes<{ readonly cells: readonly string[]; readonly recordName: string }>(),
};

export const repeatedRows: RuleKind<RepeatedRowsRule, typeof messages> = {
  schema: repeatedRowsRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    return function* () {
      for (const part of partsOf(on.ledger)) {
        const { repeated, header, definition } = part;
        const [first] = repeated;
        if (first === undefined) continue;
        // A column of headings is often merged down over the row.
        const { column } = numberColumn(part) ?? header;
        const position = { row: first, column, sheet: part };
        const cells = repeated.map((row) => cellAddress(row, column));
        const params = { cells, recordName: definition.recordName };
        yield findingOf(rule, on.ledger, position, { message: 'repeated-rows', params });
      }
    };
  },
};
