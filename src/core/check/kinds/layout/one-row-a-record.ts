/**
 * A record takes one row, or as many as the plan says: where 計画 and 実績 stand below each other, every row would count as a record.
 * It is about how rows make records, which comes before any condition.
 */
import * as v from 'valibot';
import { partsOf } from '../../../ledger/positions';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import { findingOf } from '../../engine/findings';

const oneRowARecordRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('one-row-a-record'),
});
export type OneRowARecordRule = DataOf<typeof oneRowARecordRuleSchema>;

const messages = {
  'rows-a-record': takes<{
    readonly rows: number;
    readonly records: number;
    readonly counted: number;
    readonly words: readonly string[];
    readonly recordName: string;
  }>(),
  'odd-rows': takes<{
    readonly rows: number;
    readonly each: number;
    readonly recordName: string;
  }>(),
};

export const oneRowARecord: RuleKind<OneRowARecordRule, typeof messages> = {
  schema: oneRowARecordRuleSchema,
  messages,
  reach: () => 'record',
  compile(rule, on) {
    return function* () {
      for (const part of partsOf(on.ledger)) {
        const { rowsARecord: found, rows, header, definition } = part;
        for (const odd of part.oddRecords) {
          const position = {
            row: rows[odd.record] ?? header.row,
            column: header.column,
            sheet: part,
          };
          const params = {
            rows: odd.rows,
            each: part.rowsEach,
            recordName: definition.recordName,
          };
          yield findingOf(rule, on.ledger, position, { message: 'odd-rows', params });
        }
        if (!found) continue;
        const position = { row: rows[0] ?? header.row, column: header.column, sheet: part };
        const params = {
          rows: found.rows,
          records: found.records,
          counted: rows.length,
          words: found.words,
          recordName: definition.recordName,
        };
        yield findingOf(rule, on.ledger, position, { message: 'rows-a-record', params });
      }
    };
  },
};
