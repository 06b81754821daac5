/**
 * No two records hold the same in a field (or no two of a group); the first occurrence stands, each later one is a finding.
 * Records are compared with each other, where a condition sees one record.
 */
import * as v from 'valibot';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import type { LedgerRecord } from '../../../records/record-book';
import { cellName, findingAt } from '../../engine/findings';

const uniqueRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('unique'),
  field: v.string(),
  /** Only records that hold the same in these fields are compared, e.g. items of one record. */
  within: v.optional(v.array(v.string())),
});
export type UniqueRule = DataOf<typeof uniqueRuleSchema>;

const messages = {
  duplicate: takes<{ readonly firstRecord: string; readonly firstCell: string }>(),
};

export const unique: RuleKind<UniqueRule, typeof messages> = {
  schema: uniqueRuleSchema,
  messages,
  reach: ({ within = [] }, { subRecordsOf, numberField = '' }) =>
    subRecordsOf !== undefined && within.includes(numberField) ? 'record' : 'ledger',
  compile(rule, on) {
    const column = on.column(rule.field);
    const within = (rule.within ?? []).map((field) => on.column(field));
    if (!column || within.includes(null)) return null;
    return function* () {
      const first = new Map<string, LedgerRecord>();
      for (const record of on.all) {
        const own = record.keyIn(column);
        // What is listed once more says what the record that counts says.
        if (own === null || !record.counted) continue;
        const group = within.map((each) => each && record.keyIn(each));
        // Whether a record belongs with others is not known while the cell that says so cannot be read.
        if (group.includes(null)) continue;
        const key = JSON.stringify([...group, own]);
        const earlier = first.get(key);
        if (earlier === undefined) {
          first.set(key, record);
          continue;
        }
        const params = {
          firstRecord: earlier.name,
          firstCell: cellName(column, earlier, record),
        };
        yield findingAt(rule, column, record, { message: 'duplicate', params });
      }
    };
  },
};
